package dev.overture.model.accounts;

import dev.overture.model.Coded;
import java.util.Locale;

/** What the vendor says of an account when it is asked; the CHECK constraint of {@code accounts} is tested against it. */
public enum VendorState implements Coded {
    /** Every part of it works. */
    CONNECTED,
    /** A part of it does not work. */
    BROKEN,
    /** It is not linked any more. */
    MISSING;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no state has this code */
    public static VendorState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
