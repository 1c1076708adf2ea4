package dev.overture.quickstart.demo;

import org.jspecify.annotations.Nullable;

/** A demo cannot go on; the message tells people why and where to look. */
public final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
