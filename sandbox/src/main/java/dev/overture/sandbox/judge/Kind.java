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
