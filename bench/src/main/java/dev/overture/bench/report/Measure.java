package dev.overture.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * One number with its target.
 *
 * @param name its field in the report
 * @param value what was measured
 * @param target what it should be at least or at most
 * @param atLeast whether more is better
 */
public record Measure(
        @JsonProperty("name") String name,
        @JsonProperty("measured") double value,
        @JsonProperty("target") double target,
        @JsonProperty("at_least") boolean atLeast) {

    /** A number that must not be smaller than its target. */
    public static Measure atLeast(String name, double value, double target) {
        return new Measure(name, value, target, true);
    }

    /** A number that must not be greater than its target. */
    public static Measure atMost(String name, double value, double target) {
        return new Measure(name, value, target, false);
    }

    /** Whether the target is met; what is no number never is. */
    @JsonProperty("met")
    public boolean met() {
        return atLeast ? value >= target : value <= target;
    }

    /** For people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-36s %10.3f   target %s %.3f   %s",
                name,
                value,
                atLeast ? "at least" : "at most ",
                target,
                met() ? "met" : "MISSED");
    }
}
