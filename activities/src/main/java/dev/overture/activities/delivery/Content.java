package dev.overture.activities.delivery;

import org.jspecify.annotations.Nullable;

/** What rendering a step for a person gave. */
sealed interface Content {

    /**
     * Ready to be sent; either part is null where the step has none.
     *
     * @param html whether the text is HTML
     */
    record Ready(@Nullable String subject, @Nullable String text, boolean html) implements Content {

        @Override
        public String toString() {
            return "Ready[]";
        }
    }

    /**
     * A human must look at it.
     *
     * @param reason a code with the names of variables at most, no values
     */
    record NotReady(String reason) implements Content {}
}
