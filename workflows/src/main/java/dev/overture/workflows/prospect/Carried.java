package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one run hands to the next. A published format: add, never rename.
 *
 * @param cursor the step to go on with
 * @param stepSince when that step was reached, or null for now
 * @param delay how much time the delays before the step ask for since then, or null for none
 * @param connected whether the acceptance is known
 * @param lateWait how one enclosing wait was written before there were several; read, not written any more
 * @param seen the latest event ids, so that a repeated signal still counts once
 * @param happened what else is known to have happened, or null for nothing
 * @param lateWaits the waits whose {@code otherwise} branches are being walked, the outermost first, or null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Carried(
        @JsonProperty("cursor") StepId cursor,
        @JsonProperty("step_since") @Nullable Instant stepSince,
        @JsonProperty("delay") @Nullable Duration delay,
        @JsonProperty("connected") boolean connected,
        @JsonProperty("late_wait") @Nullable StepId lateWait,
        @JsonProperty("seen") List<EventId> seen,
        @JsonProperty("happened") @Nullable List<Awaited> happened,
        @JsonProperty("late_waits") @Nullable List<StepId> lateWaits) {

    /** A fresh run at a step, of which nothing but this is known. */
    public static Carried at(StepId cursor, @Nullable Instant stepSince, boolean connected) {
        return new Carried(cursor, stepSince, null, connected, null, List.of(), null, null);
    }

    /** Everything that is known to have happened. */
    Set<Awaited> known() {
        Set<Awaited> known = EnumSet.noneOf(Awaited.class);
        if (connected) {
            known.add(Awaited.CONNECTION_ACCEPTED);
        }
        if (happened != null) {
            known.addAll(happened);
        }
        return known;
    }

    /** The waits whose branches are being walked, the outermost first. */
    List<StepId> enclosingWaits() {
        if (lateWaits != null) {
            return lateWaits;
        }
        return lateWait == null ? List.of() : List.of(lateWait);
    }
}
