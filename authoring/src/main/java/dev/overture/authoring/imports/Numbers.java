package dev.overture.authoring.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as people of several countries write them. */
final class Numbers {

    private static final int LONGEST = 60;
    private static final int LARGEST_EXPONENT = 100;
    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Z}'’_]|[$€£₽¥]");
    private static final Pattern GROUPS_OF_COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final Pattern GROUPS_OF_DOTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}");

    private Numbers() {}

    static BigDecimal number(String cell) throws CellException {
        try {
            BigDecimal number = new BigDecimal(ordinary(cell));
            if (cell.length() <= LONGEST && Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new CellException("bad_number", "is not a number");
    }

    static int count(String cell) throws CellException {
        try {
            int count = number(cell).setScale(0, RoundingMode.UNNECESSARY).intValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException none) {
            // A part of somebody, or more than there are.
        }
        throw new CellException("bad_number", "is not a number of people");
    }

    /** With one point before the decimals and nothing between thousands. */
    private static String ordinary(String cell) {
        String digits = GROUPING.matcher(cell).replaceAll("");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            return comma > dot ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        }
        if (comma >= 0) {
            return GROUPS_OF_COMMAS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
        }
        return GROUPS_OF_DOTS.matcher(digits).matches() ? digits.replace(".", "") : digits;
    }
}
