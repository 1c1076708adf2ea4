package dev.overture.sandbox.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small conventions of the wire: instants with milliseconds, flags as numbers. */
public final class Wire {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Wire() {}

    /** {@code 2026-03-02T10:00:00.000Z}. */
    public static String instant(Instant instant) {
        return MILLIS.format(instant);
    }

    /** 1 or 0, the vendor's way of writing most flags. */
    public static int flag(boolean flag) {
        return flag ? 1 : 0;
    }

    /** Whether {@code at} is before the bound that a caller wrote, if it wrote one. */
    public static boolean isBefore(Instant at, @Nullable String bound) {
        return bound == null || at.isBefore(parse("before", bound));
    }

    /** Whether {@code at} is after the bound that a caller wrote, if it wrote one. */
    public static boolean isAfter(Instant at, @Nullable String bound) {
        return bound == null || at.isAfter(parse("after", bound));
    }

    private static Instant parse(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw VendorError.invalid(field, "is not an instant such as 2026-03-02T10:00:00.000Z");
        }
    }
}
