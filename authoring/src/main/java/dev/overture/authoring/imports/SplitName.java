package dev.overture.authoring.imports;

import org.jspecify.annotations.Nullable;

/** A full name taken apart: at its comma, last name first, else behind its first word. */
record SplitName(String first, @Nullable String last) {

    static SplitName of(String full) {
        int comma = full.indexOf(", ");
        if (comma > 0) {
            return new SplitName(full.substring(comma + 2), full.substring(0, comma));
        }
        int space = full.indexOf(' ');
        return space < 0
                ? new SplitName(full, null)
                : new SplitName(full.substring(0, space), full.substring(space + 1));
    }
}
