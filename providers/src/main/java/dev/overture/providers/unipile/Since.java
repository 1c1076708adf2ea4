package dev.overture.providers.unipile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lower bound of a look, with room for clocks that differ. */
record Since(Instant notBefore) {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** As query parameter. */
    String wire() {
        return WIRE.format(notBefore.minus(CLOCK_DIFFERENCE));
    }

    /** Whether something of that time may be ours; what has no time may. */
    boolean admits(@Nullable Instant time) {
        return time == null || !time.isBefore(notBefore.minus(CLOCK_DIFFERENCE));
    }
}
