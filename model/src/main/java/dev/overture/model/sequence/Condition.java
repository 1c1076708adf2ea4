package dev.overture.model.sequence;

import dev.overture.model.Coded;

/** What {@code skip_if} can ask about a person at the moment of sending. */
public enum Condition implements Coded {
    /** An e-mail address is known. */
    HAS_EMAIL("has_email"),
    /** No e-mail address is known. */
    NO_EMAIL("no_email");

    private final String code;

    Condition(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
