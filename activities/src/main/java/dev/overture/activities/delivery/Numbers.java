package dev.overture.activities.delivery;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares what people write as numbers. */
final class Numbers {

    /** Bounded, so that no exponent makes a number of a billion digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Numbers() {}

    /** The order of two numbers; empty where one is none. Spaces, apostrophes and commas between digits do not count. */
    static Optional<Integer> compare(String one, String other) {
        return read(one).flatMap(left -> read(other).map(left::compareTo));
    }

    private static Optional<BigDecimal> read(String text) {
        String plain = text.replaceAll("(?<=[0-9])[ ',\u00a0\u202f](?=[0-9]{3})", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
