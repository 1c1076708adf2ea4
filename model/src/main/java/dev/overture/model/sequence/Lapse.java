package dev.overture.model.sequence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How long a delay lasts. Days and times of day are those of the account that sends. */
public sealed interface Lapse {

    /** So much time, to the second; pauses stop the clock. */
    record Time(Duration duration) implements Lapse {}

    /**
     * So many working days of the account, the time of day kept.
     *
     * @param count at least 1
     */
    record WorkingDays(int count) implements Lapse {}

    /**
     * Until the next such instant, never the present one.
     *
     * @param day null for whichever day comes first
     */
    record Until(@Nullable DayOfWeek day, LocalTime time) implements Lapse {}
}
