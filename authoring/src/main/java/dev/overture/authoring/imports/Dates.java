package dev.overture.authoring.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and instants as exports write them. Where day and month could be either, nothing is guessed. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Dates() {}

    static LocalDate day(String cell) throws CellException {
        String text = cell.length() > 10 && Pattern.matches("\\d{4}-\\d\\d-\\d\\d[T ].*", cell)
                ? cell.substring(0, 10)
                : cell;
        Matcher iso = ISO.matcher(text);
        Matcher dotted = DOTTED.matcher(text);
        try {
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            if (dotted.matches()) {
                return date(dotted.group(3), dotted.group(2), dotted.group(1));
            }
        } catch (DateTimeException none) {
            // Such as the 30th of February.
        }
        throw new CellException("bad_date", "is not a day; write it as 2026-03-31");
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Math.max(Integer.parseInt(year), 1), Integer.parseInt(month), Integer.parseInt(day));
    }

    static Instant instant(String cell) throws CellException {
        if (!Pattern.matches("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:.*", cell)) {
            return day(cell).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        // PostgreSQL writes "+00" where ISO has "+00:00".
        String text = cell.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00");
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.indexOf('T') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            throw new CellException("bad_date", "is not an instant; write it as 2026-03-31T09:30:00Z");
        }
    }
}
