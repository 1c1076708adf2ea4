package dev.overture.authoring.templates;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns offsets of a text into lines and columns, both counted from 1. */
final class LineBegins {

    private final int[] begins;

    LineBegins(String text) {
        this.begins = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int columnOf(int offset) {
        return offset - begins[lineOf(offset) - 1] + 1;
    }
}
