package dev.overture.activities.search;

import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a result.
 *
 * @param word {@code stored}, {@code duplicate}, {@code suppressed} or {@code no_profile}
 * @param person in the CRM, where there is one
 */
record Outcome(Result result, String word, @Nullable ProspectId person) {

    /** Whether a human should say yes or no. */
    boolean approvable() {
        return word.equals("stored") || word.equals("duplicate");
    }
}
