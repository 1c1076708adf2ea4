package dev.overture.api.versions;

/**
 * What happened to a step.
 *
 * @param change {@code added}, {@code removed}, {@code text}, {@code settings} or {@code moved}
 */
public record StepChange(String step, String change) {}
