package dev.overture.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a young account grows: on its first day it may send {@code firstDay} messages of a kind, on every later day
 * {@code step} more, until the kind's daily limit is reached.
 */
public record RampUp(
        @JsonProperty("first_day") int firstDay,
        @JsonProperty("step") int step) {

    /** @throws IllegalArgumentException if the first day allows less than 1, or the step is negative */
    public RampUp {
        if (firstDay < 1) {
            throw new IllegalArgumentException("first_day: must be 1 or more");
        }
        if (step < 0) {
            throw new IllegalArgumentException("step: must be 0 or more");
        }
    }

    /** The most that may be sent on {@code day}, given the day on which the ramp began; 0 before it. */
    int allowance(LocalDate began, LocalDate day) {
        long days = ChronoUnit.DAYS.between(began, day);
        return days < 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, firstDay + days * step);
    }
}
