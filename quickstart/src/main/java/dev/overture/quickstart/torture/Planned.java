package dev.overture.quickstart.torture;

/**
 * A fault with its place in the run.
 *
 * @param afterSends how many sends must have reached the vendor before it is injected
 */
record Planned(int afterSends, Fault fault) {}
