package dev.overture.quickstart.torture;

import java.time.Duration;
import java.util.Map;

/** The times of a run: an installation's, shortened so that doubts and rests are over while somebody still watches. */
final class TortureTimes {

    /** From the claim to the first byte. */
    static final Duration WRITE_WINDOW = Duration.ofSeconds(3);

    /** From the first byte to the end of the answer. */
    static final Duration WRITE_DEADLINE = Duration.ofSeconds(5);

    static final Duration VISIBILITY_DELAY = Duration.ofSeconds(1);

    /** Between two claims of a kind on an account. Longer than the window, or two claims could arrive at once. */
    static final Duration LEAST_GAP = Duration.ofSeconds(4);

    static final Duration LARGEST_GAP = Duration.ofSeconds(5);

    /** Between two arrivals, the judge's: what a send that uses up its window leaves of the gap, less the way there. */
    static final Duration JUDGED_GAP = Duration.ofMillis(500);

    /** Longer than any attempt of an activity: who thaws after it finds that others went on. */
    static final Duration LONG_FREEZE = Duration.ofSeconds(35);

    static final Duration SHORT_FREEZE = Duration.ofSeconds(2);

    /** How long people's acceptance is waited for. */
    static final Duration WAIT = Duration.ofSeconds(12);

    /** The vendor's minutes are seconds: a webhook that nobody takes is brought again after 1, 2, 4, 8 and 16 s. */
    static final String SANDBOX_SPEED = "60";

    private TortureTimes() {}

    static Map<String, String> ofWorkers() {
        return Map.of(
                "OVERTURE_WRITE_WINDOW", WRITE_WINDOW.toSeconds() + "s",
                "OVERTURE_WRITE_DEADLINE", WRITE_DEADLINE.toSeconds() + "s",
                "OVERTURE_VISIBILITY_DELAY", VISIBILITY_DELAY.toSeconds() + "s",
                "OVERTURE_COOL_DOWN", "1s");
    }
}
