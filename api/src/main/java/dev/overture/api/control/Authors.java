package dev.overture.api.control;

import org.jspecify.annotations.Nullable;

/** Who gave a command. */
public final class Authors {

    private Authors() {}

    /** The name that was given, or {@code api}. */
    public static String of(@Nullable String given) {
        return given == null || given.isBlank() ? "api" : given.strip();
    }
}
