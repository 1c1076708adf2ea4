package dev.overture.authoring.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which numbers of a workbook are dates, and how numbers are written. */
final class XlsxStyles {

    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
    private static final Pattern DATE_CODE = Pattern.compile("(?i)[dmyhs]");
    private static final int LARGEST_EXPONENT = 300;
    private static final int LONGEST_NUMBER = 400;

    /** Day 60 was the 29th of February 1900, which never was. */
    private static final double AFTER_THE_LEAP_DAY_THAT_NEVER_WAS = 60;

    private final List<Boolean> dates = new ArrayList<>();
    private final boolean since1904;

    private XlsxStyles(boolean since1904) {
        this.since1904 = since1904;
    }

    /** @param part the styles, or null where the workbook has none */
    static XlsxStyles read(@Nullable XlsxXml part, boolean since1904) {
        XlsxStyles styles = new XlsxStyles(since1904);
        if (part == null) {
            return styles;
        }
        Set<String> dateFormats = new HashSet<>();
        boolean cells = false;
        Set<String> wanted = Set.of("numFmt", "cellXfs", "xf");
        String tag = part.next(wanted, "styleSheet");
        while (tag != null) {
            if (tag.equals("numFmt") && isDate(String.valueOf(part.attribute("formatCode")))) {
                dateFormats.add(String.valueOf(part.attribute("numFmtId")));
            } else if (tag.equals("xf") && cells) {
                String format = String.valueOf(part.attribute("numFmtId"));
                styles.dates.add(dateFormats.contains(format) || isBuiltInDate(format));
            }
            cells |= tag.equals("cellXfs");
            tag = part.next(wanted, cells ? "cellXfs" : "styleSheet");
        }
        return styles;
    }

    private static boolean isDate(String code) {
        return DATE_CODE.matcher(NO_CODE.matcher(code).replaceAll("")).find();
    }

    private static boolean isBuiltInDate(String format) {
        try {
            int id = Integer.parseInt(format);
            return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        } catch (NumberFormatException none) {
            return false;
        }
    }

    /** A number as people see it: a date in ISO form where the style says so, else without exponent. */
    String shown(String number, @Nullable String style) {
        try {
            if (number.length() > LONGEST_NUMBER) {
                return number;
            }
            BigDecimal value = new BigDecimal(number);
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
                return number;
            }
            return isDate(style, value) ? date(value.doubleValue()) : plain(value);
        } catch (NumberFormatException text) {
            return number;
        }
    }

    private boolean isDate(@Nullable String style, BigDecimal value) {
        if (style == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return false;
        }
        int index = Integer.parseInt(style);
        return index < dates.size() && dates.get(index);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String date(double serial) {
        LocalDate first = since1904
                ? LocalDate.of(1904, 1, 1)
                : LocalDate.of(1899, 12, serial < AFTER_THE_LEAP_DAY_THAT_NEVER_WAS ? 31 : 30);
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        LocalDateTime instant = first.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0
                ? instant.toLocalDate().toString()
                : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
