package dev.overture.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.overture.sandbox.wire.FieldError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the webhook side. Of the deliveries that match event and account it strikes the one with the given
 * ordinal, or each with the given probability, or (with neither) every one, and at most {@code times} times.
 *
 * @param event the event's name, or the status for account status; every one when missing
 */
public record WebhookFault(
        @Nullable String event,
        @Nullable String accountId,
        @Nullable Integer ordinal,
        @Nullable Double probability,
        @Nullable Integer times,
        Effect effect,
        @Nullable Long delayMs) {
    public WebhookFault {
        FieldError.atLeast(1, "ordinal", ordinal);
        FieldError.atLeast(1, "times", times);
        FieldError.atLeast(0, "delay_ms", delayMs);
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            throw new FieldError("probability", "must be from 0 to 1");
        }
        if (effect == null) {
            throw new FieldError("effect", "is required");
        }
        if ((effect == Effect.DELAY) != (delayMs != null)) {
            throw new FieldError("delay_ms", "belongs to the effect delay, and to no other");
        }
    }

    /** Milliseconds to hold the delivery back. */
    public long delay() {
        return delayMs == null ? 0 : delayMs;
    }

    /** What becomes of the delivery. */
    public enum Effect {
        DUPLICATE,
        DROP,
        DELAY,
        REORDER;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
