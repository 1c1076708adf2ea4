package dev.overture.authoring.sequence;

import dev.overture.model.policy.CampaignWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code window}: when a campaign may write. */
final class WindowReader {

    private static final String FIELD = "window";
    private static final List<String> KEYS = List.of("from", "to", "days", "opens", "closes");
    private static final List<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Reading reading;

    WindowReader(Reading reading) {
        this.reading = reading;
    }

    /** Null where nothing is written or something wrong, which has been reported then. */
    @Nullable
    CampaignWindow read(Written.Entries top) {
        return top.find(FIELD).map(entry -> read(entry.value())).orElse(null);
    }

    private @Nullable CampaignWindow read(Written value) {
        if (!(value instanceof Written.Entries map)) {
            problem(
                    "wrong_type",
                    value,
                    FIELD,
                    "a window is a map of from, to, days, opens and closes, not " + value.kind());
            return null;
        }
        reading.keys().check(map, FIELD, KEYS);
        LocalDate from = date(map, "from");
        LocalDate to = date(map, "to");
        @Nullable
        Set<DayOfWeek> days = map.find("days").map(entry -> days(entry.value())).orElse(null);
        LocalTime opens = time(map, "opens");
        LocalTime closes = time(map, "closes");
        if (from != null && to != null && to.isBefore(from)) {
            problem("out_of_range", at(map, "to"), path("to"), "window.to must not be before window.from, " + from);
            return null;
        }
        if (map.find("opens").isPresent() != map.find("closes").isPresent()) {
            String lacks = map.find("opens").isPresent() ? "closes" : "opens";
            problem("missing", map, path(lacks), "a window with hours needs both: opens: \"10:00\", closes: \"12:00\"");
            return null;
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            problem(
                    "out_of_range",
                    at(map, "closes"),
                    path("closes"),
                    "window.closes must be after window.opens, " + opens);
            return null;
        }
        return (opens == null) == (closes == null) && (days == null || !days.isEmpty())
                ? new CampaignWindow(from, to, days, opens, closes)
                : null;
    }

    private static Written at(Written.Entries map, String key) {
        return map.find(key).map(Written.Entry::value).orElse(map);
    }

    private @Nullable LocalDate date(Written.Entries map, String key) {
        return moment(map, key, WindowReader::day, "bad_date", "no date; write one such as 2026-11-23");
    }

    private static LocalDate day(String text) {
        if (text.length() != "2026-11-23".length()) {
            throw new DateTimeException("years have four digits");
        }
        return LocalDate.parse(text);
    }

    private @Nullable LocalTime time(Written.Entries map, String key) {
        return moment(map, key, LocalTime::parse, "bad_time", "no time of day; write one such as \"09:30\"");
    }

    /** YAML takes dates and times without quotes for something else; they are read as they are written. */
    private <T> @Nullable T moment(
            Written.Entries map, String key, Function<String, T> parse, String code, String fix) {
        Optional<Written> written = map.find(key).map(Written.Entry::value);
        if (written.isEmpty()) {
            return null;
        }
        Written value = written.get();
        String text = value instanceof Written.Text word
                ? word.value()
                : value instanceof Written.Other other && !other.nothing() ? other.source() : null;
        if (text == null) {
            problem("wrong_type", value, path(key), path(key) + " is " + value.kind() + " and " + fix);
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException fault) {
            problem(code, value, path(key), "'" + Keys.shortened(text) + "' is " + fix);
            return null;
        }
    }

    private Set<DayOfWeek> days(Written value) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (!(value instanceof Written.Items items)) {
            problem(
                    "wrong_type",
                    value,
                    path("days"),
                    "window.days must be a list such as [monday, tuesday], not " + value.kind());
            return days;
        }
        if (items.items().isEmpty()) {
            problem("out_of_range", value, path("days"), "window.days leaves no day; name one, or remove it");
        }
        for (int i = 0; i < items.items().size(); i++) {
            Written item = items.items().get(i);
            String field = path("days") + "[" + i + "]";
            if (!(item instanceof Written.Text word)) {
                problem("wrong_type", item, field, "a day is a word such as monday, not " + item.kind());
                continue;
            }
            Moments.day(word.value())
                    .ifPresentOrElse(
                            days::add,
                            () -> problem(
                                    "unknown_value",
                                    item,
                                    field,
                                    "'" + Keys.shortened(word.value()) + "' is no day"
                                            + NearestWord.hint(word.value(), DAYS)));
        }
        return days;
    }

    private static String path(String key) {
        return Keys.path(FIELD, key);
    }

    private void problem(String code, Written value, String field, String message) {
        reading.problems().add(code, value.at(), field, message);
    }
}
