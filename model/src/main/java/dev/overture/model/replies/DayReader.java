package dev.overture.model.replies;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the days that a text names, in the notations of several countries. */
final class DayReader {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DOTS =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})\\. ?(\\d{1,2})(?!\\d)(?:\\. ?(\\d{4}|\\d{2})(?![\\d:]))?");
    private static final Pattern SLASHES =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])");
    private static final Pattern DASHES = Pattern.compile("(?<![\\d-])(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)");

    private final Map<String, Integer> months;
    private final Map<String, Integer> weekdays;
    private final Pattern dayMonth;
    private final Pattern monthDay;
    private final Pattern weekday;

    DayReader(Phrasebook phrases) {
        months = phrases.months();
        weekdays = phrases.weekdays();
        String month = "(" + anyOf(months) + ")(?!\\p{L})";
        dayMonth = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.|-?го)?(?: of| de| do)? ?" + month
                + "\\.?(?:,? ?(?:de |del |do |of )?(\\d{4})(?!\\d))?");
        monthDay = Pattern.compile(
                "(?<!\\p{L})" + month + "\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d)(?:,? (\\d{4})(?!\\d))?");
        weekday = Pattern.compile("(?<!\\p{L})(" + anyOf(weekdays) + ")(?!\\p{L})");
    }

    private static String anyOf(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    /** Dates, each once, as far as they stand in the text. */
    List<NamedDay> dates(String text, LocalDate today) {
        Horizon horizon = new Horizon(today);
        List<NamedDay> found = new ArrayList<>();
        add(found, text, ISO, at -> horizon.date(at.group(1), number(at, 2), number(at, 3)));
        add(found, text, dayMonth, at -> horizon.date(at.group(3), month(at.group(2)), number(at, 1)));
        add(found, text, monthDay, at -> horizon.date(at.group(3), month(at.group(1)), number(at, 2)));
        add(found, text, DOTS, at -> horizon.date(at.group(3), number(at, 2), number(at, 1)));
        add(found, text, DASHES, at -> horizon.date(at.group(3), number(at, 2), number(at, 1)));
        // The day stands first everywhere but in the United States.
        add(
                found,
                text,
                SLASHES,
                at -> horizon.date(at.group(3), number(at, 2), number(at, 1))
                        .or(() -> horizon.date(at.group(3), number(at, 1), number(at, 2))));
        return found;
    }

    /** Weekdays, each as the next such day from today on. */
    List<NamedDay> weekdays(String text, LocalDate today) {
        List<NamedDay> found = new ArrayList<>();
        add(found, text, weekday, at -> {
            DayOfWeek day = DayOfWeek.of(Objects.requireNonNull(weekdays.get(at.group(1))));
            return Optional.of(today.with(TemporalAdjusters.nextOrSame(day)));
        });
        return found;
    }

    private static void add(
            List<NamedDay> found, String text, Pattern notation, Function<MatchResult, Optional<LocalDate>> read) {
        notation.matcher(text)
                .results()
                .map(at -> new NamedDay(read.apply(at), at.start(), at.end()))
                .filter(day -> found.stream().noneMatch(day::overlaps))
                .toList()
                .forEach(found::add);
    }

    private int month(String name) {
        return Objects.requireNonNull(months.get(name));
    }

    private static int number(MatchResult at, int group) {
        return Integer.parseInt(at.group(group));
    }

    /** Which day a date can mean that was written today. */
    private record Horizon(LocalDate today) {

        private static final int FARTHEST_DAYS = 400;
        private static final int FARTHEST_DAYS_WITHOUT_YEAR = 180;

        Optional<LocalDate> date(@Nullable String year, int month, int day) {
            if (month < 1 || month > 12 || day < 1 || day > 31) {
                return Optional.empty();
            }
            if (year != null) {
                int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
                return real(full, month, day).filter(date -> within(date, FARTHEST_DAYS));
            }
            return real(today.getYear(), month, day)
                    .filter(date -> !date.isBefore(today))
                    .or(() -> real(today.getYear() + 1, month, day))
                    .filter(date -> within(date, FARTHEST_DAYS_WITHOUT_YEAR));
        }

        private boolean within(LocalDate date, int days) {
            return !date.isBefore(today) && !date.isAfter(today.plusDays(days));
        }

        private static Optional<LocalDate> real(int year, int month, int day) {
            LocalDate first = LocalDate.of(year, month, 1);
            return day <= first.lengthOfMonth() ? Optional.of(first.withDayOfMonth(day)) : Optional.empty();
        }
    }
}
