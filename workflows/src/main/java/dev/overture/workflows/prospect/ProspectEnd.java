package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a run ended.
 *
 * @param reason the reason of an end step, or why nothing was left to do
 */
public record ProspectEnd(@JsonProperty("reason") String reason) {}
