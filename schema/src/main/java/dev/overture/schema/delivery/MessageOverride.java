package dev.overture.schema.delivery;

import org.jspecify.annotations.Nullable;

/** What a person wrote in place of what a step says. Holds text for one person: {@code toString} leaves it out. */
public record MessageOverride(@Nullable String subject, String message) {

    @Override
    public String toString() {
        return "MessageOverride[]";
    }
}
