package dev.overture.quickstart.stack;

/**
 * A worker of the stack, whichever process fills it at the moment.
 *
 * @param name of its process in the supervisor
 * @param url where its health is told, without a slash at its end
 */
public record WorkerSeat(String name, String url) {}
