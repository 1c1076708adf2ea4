package dev.overture.providers.unipile.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call did not end with the expected answer. Every detail is free of personal data and secrets. */
public sealed interface CallFailure {

    /** A few words for people who read logs. */
    String detail();

    /** No byte of the request left. */
    record NeverSent(String detail) implements CallFailure {}

    /** Bytes may have left, and no whole answer came back. */
    record NoAnswer(String detail) implements CallFailure {}

    /** A 2xx answer that is not the one this call should get. */
    record UnexpectedAnswer(String detail) implements CallFailure {}

    /**
     * An answer outside 2xx.
     *
     * @param type the vendor's error type with its prefix ({@code errors/…}), or null where the body held none
     * @param retryAfter the wait that was asked for, if any
     */
    record ErrorAnswer(
            int status, @Nullable String type, @Nullable Duration retryAfter) implements CallFailure {

        @Override
        public String detail() {
            return type == null ? "http " + status : type;
        }
    }
}
