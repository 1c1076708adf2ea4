package dev.overture.model.sequence;

import dev.overture.model.Coded;

/** What becomes of an invitation whose note is longer than the account may send. */
public enum LongNote implements Coded {
    /** It is held until a person shortened it. */
    HOLD("hold"),
    /** The note is cut at the end of a word. */
    SHORTEN("shorten"),
    /** The invitation goes out without a note. */
    DROP("drop");

    private final String code;

    LongNote(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
