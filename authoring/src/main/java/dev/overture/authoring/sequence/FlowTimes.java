package dev.overture.authoring.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of days, hours and minutes of {@code flow_settings}, exact to the second. */
final class FlowTimes {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9}");
    private static final Duration PATIENCE = Duration.ofDays(14);

    private final Reading reading;

    FlowTimes(Reading reading) {
        this.reading = reading;
    }

    /** What passes before the step; null for nothing, also where it is wrong, which has been reported then. */
    @Nullable
    Duration delay(FlowStep step) {
        Duration delay = read(step, "delay_days", 86_400)
                .plus(read(step, "delay_hours", 3_600))
                .plus(read(step, "delay_minutes", 60));
        return delay.isZero() ? null : reading.durations().inRange(delay, step.map(), step.field());
    }

    /** How long the step waits for an acceptance. */
    Duration timeout(FlowStep step) {
        Optional<Written.Entry> entry = step.map().find("timeout_days");
        if (entry.isEmpty()) {
            return PATIENCE;
        }
        Duration timeout = reading.durations()
                .inRange(read(step, "timeout_days", 86_400), entry.get().value(), step.path("timeout_days"));
        return timeout == null ? PATIENCE : timeout;
    }

    /** Rounded up to a whole second, so that nothing becomes no time at all. */
    private Duration read(FlowStep step, String key, int seconds) {
        Optional<Written.Entry> entry = step.map().find(key);
        if (entry.isEmpty()) {
            return Duration.ZERO;
        }
        Written value = entry.get().value();
        if (!(value instanceof Written.Other other) || !value.kind().equals("a number")) {
            reading.problems()
                    .add("wrong_type", value.at(), step.path(key), key + " must be a number, not " + value.kind());
            return Duration.ZERO;
        }
        if (!NUMBER.matcher(other.source()).matches()) {
            reading.problems()
                    .add(
                            "out_of_range",
                            value.at(),
                            step.path(key),
                            key + " must be a plain number that is not negative, such as 48 or 1.5");
            return Duration.ZERO;
        }
        return Duration.ofSeconds(new BigDecimal(other.source())
                .multiply(BigDecimal.valueOf(seconds))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
    }
}
