package dev.overture.model.replies;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that a text names.
 *
 * @param date empty where there is no such day, or none that could be meant
 * @param start where its name begins in the text
 * @param end behind its name
 */
record NamedDay(Optional<LocalDate> date, int start, int end) {

    boolean overlaps(NamedDay other) {
        return start < other.end && other.start < end;
    }
}
