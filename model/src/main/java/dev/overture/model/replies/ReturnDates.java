package dev.overture.model.replies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the day on which somebody who is away says to be back: the latest of those behind a word such as "until", else the
 * latest of all. A weekday counts only behind such a word, and where no date does.
 */
final class ReturnDates {

    /** Between the word and its date there may be some more: "back in the office on Monday, the 24th". */
    private static final int NEAR = 40;

    private final DayReader days;
    private final Pattern until;

    ReturnDates(Phrasebook phrases) {
        this.days = new DayReader(phrases);
        this.until = Pattern.compile("(?<!\\p{L})(?:" + String.join("|", phrases.untilWords()) + ")(?!\\p{L})");
    }

    Optional<LocalDate> find(String spoken, LocalDate today) {
        List<NamedDay> dates = days.dates(spoken, today);
        Predicate<NamedDay> behindUntil = day -> behindUntil(spoken, day, dates);
        return latest(dates.stream().filter(behindUntil).toList())
                .or(() -> dates.isEmpty()
                        ? latest(days.weekdays(spoken, today).stream()
                                .filter(behindUntil)
                                .toList())
                        : latest(dates));
    }

    private boolean behindUntil(String spoken, NamedDay day, List<NamedDay> dates) {
        int before = dates.stream()
                .mapToInt(NamedDay::end)
                .filter(end -> end <= day.start())
                .max()
                .orElse(0);
        int from = Math.max(before, day.start() - NEAR);
        return until.matcher(spoken)
                .region(from, day.start())
                .useTransparentBounds(true)
                .find();
    }

    private static Optional<LocalDate> latest(List<NamedDay> among) {
        return among.stream().flatMap(day -> day.date().stream()).max(Comparator.naturalOrder());
    }
}
