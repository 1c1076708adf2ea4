package dev.overture.sandbox.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What counts as a send. Profile views and other reads do not. */
public enum Kind {
    INVITATION,
    MESSAGE,
    INMAIL,
    EMAIL,
    WHATSAPP,
    WITHDRAWAL;

    /** Whether it brings a text of its own; an invitation and its withdrawal may come twice with the same note or none. */
    boolean isWritten() {
        return this != INVITATION && this != WITHDRAWAL;
    }

    /** The name on the wire, in lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return wire();
    }
}
