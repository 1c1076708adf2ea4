package dev.overture.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.overture.sandbox.wire.FieldError;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the HTTP side. Of the calls that match route, account and recipient it strikes the one with the given
 * ordinal, or each with the given probability, or (with neither) every one, and at most {@code times} times.
 *
 * @param route any write when missing
 * @param effect whether the call takes effect before the answer; {@code before} (it does not) when missing
 * @param type the vendor's error type, for an error status other than its usual one
 * @param hangMs how long to hang before answering; with {@code hang} alone the answer after it is a 504 when nothing
 *     took effect and the true answer when it did
 */
public record Fault(
        @Nullable Route route,
        @Nullable String accountId,
        @Nullable String recipient,
        @Nullable Integer ordinal,
        @Nullable Double probability,
        @Nullable Integer times,
        @Nullable Effect effect,
        Answer answer,
        @Nullable String type,
        @Nullable Long hangMs) {
    public Fault {
        FieldError.atLeast(1, "ordinal", ordinal);
        FieldError.atLeast(1, "times", times);
        FieldError.atLeast(0, "hang_ms", hangMs);
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            throw new FieldError("probability", "must be from 0 to 1");
        }
        if (answer == null) {
            throw new FieldError("answer", "is required");
        }
        if (answer == Answer.HANG && hangMs == null) {
            throw new FieldError("hang_ms", "is required with the answer hang");
        }
        if (answer == Answer.NULL_MESSAGE_ID && effect == Effect.BEFORE) {
            throw new FieldError("effect", "must be after with the answer null_message_id");
        }
        if (answer == Answer.UNPROCESSABLE && type == null) {
            throw new FieldError("type", "is required with the answer 422");
        }
    }

    Route onRoute() {
        return route == null ? Route.ANY_WRITE : route;
    }

    boolean strikesBeforeEffect() {
        return effect == null ? answer != Answer.NULL_MESSAGE_ID : effect == Effect.BEFORE;
    }

    /** Whether the call was carried out when the fault strikes. */
    public enum Effect {
        BEFORE,
        AFTER;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the caller gets to see. */
    public enum Answer {
        MOVED("301", 301, ""),
        UNAUTHORIZED("401", 401, "disconnected_account"),
        RESTRICTED("403", 403, "account_restricted"),
        NOT_FOUND("404", 404, "resource_not_found"),
        UNPROCESSABLE("422", 422, "unprocessable_entity"),
        TOO_MANY("429", 429, "too_many_requests"),
        BROKEN("500", 500, "provider_error"),
        BAD_GATEWAY("502", 502, "provider_error"),
        UNAVAILABLE("503", 503, "service_unavailable"),
        TIMED_OUT("504", 504, "request_timeout"),
        HTML("html", 502, ""),
        HANG("hang", 504, "request_timeout"),
        CLOSE("close", 0, ""),
        NULL_MESSAGE_ID("null_message_id", 0, "");

        private final String wire;
        private final int status;
        private final String type;

        Answer(String wire, int status, String type) {
            this.wire = wire;
            this.status = status;
            this.type = type;
        }

        int status() {
            return status;
        }

        String type() {
            return type;
        }

        /** Reads {@code 504} as well as {@code "504"}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Answer of(Object written) {
            return Arrays.stream(values())
                    .filter(answer -> answer.wire.equals(String.valueOf(written)))
                    .findFirst()
                    .orElseThrow(() -> new FieldError("answer", "must be one of " + Arrays.toString(values())));
        }

        @JsonValue
        @Override
        public String toString() {
            return wire;
        }
    }
}
