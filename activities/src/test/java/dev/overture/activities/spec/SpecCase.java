package dev.overture.activities.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case of the specification.
 *
 * @param name what it shows, as a sentence
 * @param steps the sequence's steps as YAML
 * @param top further keys of the sequence as YAML, or null
 * @param person what is special about the person; see {@link SpecPerson}
 * @param account what is special about the accounts, such as {@code zone} and {@code weekend}
 * @param start the instant at which the workflow starts, or null for Monday, 9 January 2040, 10:00 UTC
 * @param events what happens, as {@code TIME what} with the time since the start
 * @param vendor what the vendor answers to sends, in their order; what is not told goes well
 * @param acts what reaches the vendor, as {@code TIME kind step}
 * @param texts what the acts say, in their order, or null for whatever
 * @param end how it ends, as {@code status: reason}; null for still being live
 */
record SpecCase(
        String name,
        String steps,
        @Nullable String top,
        @Nullable Map<String, Object> person,
        @Nullable Map<String, Object> account,
        @Nullable String start,
        @Nullable List<String> events,
        @Nullable List<String> vendor,
        List<String> acts,
        @Nullable List<String> texts,
        @Nullable String end) {

    /** The whole sequence. */
    String yaml() {
        String keys = top == null ? "" : top + "\n";
        return "name: case\n" + keys + "steps:\n" + steps.indent(2);
    }
}
