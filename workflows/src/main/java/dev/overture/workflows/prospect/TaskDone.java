package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.StepId;

/**
 * A task that a human did.
 *
 * @param step the step that asked for it
 */
public record TaskDone(@JsonProperty("step") StepId step) {}
