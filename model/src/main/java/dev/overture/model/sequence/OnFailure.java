package dev.overture.model.sequence;

import dev.overture.model.Coded;

/** What becomes of a prospect whose step the vendor refused for good. */
public enum OnFailure implements Coded {
    /** The step is left out and the sequence goes on, the next delay kept. */
    SKIP("skip"),
    /** The prospect needs review: nothing goes on before a person decided. */
    HOLD("hold");

    private final String code;

    OnFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
