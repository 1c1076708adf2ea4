package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run hands to the next.
 *
 * @param cursor the step to go on with
 * @param stepSince when that step was reached, or null for now
 * @param delay how much time the delays before the step ask for since then, or null for none
 * @param connected whether the acceptance is known
 * @param lateWait the wait whose {@code otherwise} branch is being walked, or null
 * @param seen the latest event ids, so that a repeated signal still counts once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Carried(
        @JsonProperty("cursor") StepId cursor,
        @JsonProperty("step_since") @Nullable Instant stepSince,
        @JsonProperty("delay") @Nullable Duration delay,
        @JsonProperty("connected") boolean connected,
        @JsonProperty("late_wait") @Nullable StepId lateWait,
        @JsonProperty("seen") List<EventId> seen) {}
