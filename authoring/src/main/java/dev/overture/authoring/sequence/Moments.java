package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Lapse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days of the week and times of day as sequences write them, such as {@code tuesday 09:30}. */
final class Moments {

    static final String TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]";
    static final String DAY = "(?:[Mm]on(?:day)?|[Tt]ue(?:sday)?|[Ww]ed(?:nesday)?|[Tt]hu(?:rsday)?|[Ff]ri(?:day)?"
            + "|[Ss]at(?:urday)?|[Ss]un(?:day)?)";

    private static final Pattern ONE_DAY = Pattern.compile(
            DAY + "|MON(?:DAY)?|TUE(?:SDAY)?|WED(?:NESDAY)?|THU(?:RSDAY)?|FRI(?:DAY)?|SAT(?:URDAY)?|SUN(?:DAY)?");
    private static final Pattern MOMENT = Pattern.compile("(?:(?:next +)?(?<day>" + DAY + ") +)?(?<time>" + TIME + ")");

    private Moments() {}

    /** Empty if the text is no such moment. */
    static Optional<Lapse.Until> read(String text) {
        Matcher moment = MOMENT.matcher(text);
        return moment.matches()
                ? Optional.of(new Lapse.Until(dayOf(moment), time(moment.group("time"))))
                : Optional.empty();
    }

    /** A day in full or as {@code tue}, in capitals or not. Empty if the word is none. */
    static Optional<DayOfWeek> day(String word) {
        if (!ONE_DAY.matcher(word).matches()) {
            return Optional.empty();
        }
        String begin = word.substring(0, 3).toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(begin))
                .findFirst();
    }

    private static @Nullable DayOfWeek dayOf(Matcher moment) {
        String word = moment.group("day");
        return word == null ? null : day(word).orElseThrow();
    }

    private static LocalTime time(String text) {
        int colon = text.indexOf(':');
        return LocalTime.of(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
