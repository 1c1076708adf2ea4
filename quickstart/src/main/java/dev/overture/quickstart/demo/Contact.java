package dev.overture.quickstart.demo;

import org.jspecify.annotations.Nullable;

/**
 * A row of the uploaded file, as far as the invented world needs it.
 *
 * @param slug the last part of the LinkedIn profile's canonical address, or null
 */
public record Contact(
        @Nullable String slug,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email) {

    /** Says nothing personal. */
    @Override
    public String toString() {
        return "Contact";
    }
}
