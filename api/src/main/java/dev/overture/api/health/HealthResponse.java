package dev.overture.api.health;

/**
 * A good state.
 *
 * @param status {@code live} or {@code ready}
 */
public record HealthResponse(String status) {}
