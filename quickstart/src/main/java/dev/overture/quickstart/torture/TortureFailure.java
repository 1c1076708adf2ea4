package dev.overture.quickstart.torture;

import org.jspecify.annotations.Nullable;

/** A torture cannot go on; the message tells people why and where to look. Nothing of it may be reported as a result. */
public final class TortureFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    TortureFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
