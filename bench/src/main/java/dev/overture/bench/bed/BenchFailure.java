package dev.overture.bench.bed;

import org.jspecify.annotations.Nullable;

/** A benchmark that cannot be measured to its end; says why, in words for people. */
public final class BenchFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Nothing of the run may be reported. */
    public BenchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
