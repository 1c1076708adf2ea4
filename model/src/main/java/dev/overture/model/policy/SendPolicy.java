package dev.overture.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.sending.MessageKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account may send and when. A kind that is not named may not be sent at all.
 *
 * @param kinds limits per kind
 * @param hours working hours in the account's time zone
 * @param rampUp how a young account grows, or null for full limits from the first day
 * @param notes what the account's plan allows in notes, or null for {@link NoteLimits#USUAL}
 */
public record SendPolicy(
        @JsonProperty("kinds") Map<MessageKind, KindLimits> kinds,
        @JsonProperty("hours") WorkingHours hours,
        @JsonProperty("ramp_up") @Nullable RampUp rampUp,
        @JsonProperty("notes") @Nullable NoteLimits notes) {

    private static final java.time.Duration NONE = java.time.Duration.ZERO;
    private static final KindLimits NOTHING = new KindLimits(0, 0, 0, NONE, NONE);

    /** Copies the limits. */
    public SendPolicy {
        kinds = Map.copyOf(kinds);
    }

    /** A policy for a paid account, as far as notes go. */
    public SendPolicy(Map<MessageKind, KindLimits> kinds, WorkingHours hours, @Nullable RampUp rampUp) {
        this(kinds, hours, rampUp, null);
    }

    /** What may be written in notes. */
    public NoteLimits noteLimits() {
        return notes == null ? NoteLimits.USUAL : notes;
    }

    /** The limits of a kind; all zero where the policy does not name it. */
    public KindLimits limits(MessageKind kind) {
        return kinds.getOrDefault(kind, NOTHING);
    }
}
