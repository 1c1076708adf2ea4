package dev.overture.authoring.templates;

import java.util.Set;
import java.util.TreeSet;

/** What came out of a template. */
public sealed interface Rendered {

    /**
     * The finished text.
     *
     * @param value may be empty, never holds a hole left by a missing variable
     */
    record Text(String value) implements Rendered {}

    /**
     * The text would have holes.
     *
     * @param names the variables without a value, at least one, in alphabetical order
     */
    record MissingVariables(Set<String> names) implements Rendered {
        /** Copies and sorts the names. */
        public MissingVariables {
            names = java.util.Collections.unmodifiableSet(new TreeSet<>(names));
        }
    }

    /**
     * The template cannot be rendered with these values.
     *
     * @param reason without any of the values
     */
    record Failed(String reason) implements Rendered {}
}
