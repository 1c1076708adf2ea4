package dev.overture.model.accounts;

import dev.overture.model.Coded;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an account stands, the worst first. Not stored: it follows from open holds and the vendor's last word. */
public enum AccountState implements Coded {
    /** It must be linked again. */
    DISCONNECTED,
    /** The provider restricted it. */
    RESTRICTED,
    /** A person paused it. */
    PAUSED,
    /** It rests, at least for some kinds of messages, because a limit was reached. */
    COOL_DOWN,
    /** It works. */
    CONNECTED;

    /**
     * The worst of what applies.
     *
     * @param reasons of the holds of the account that are open now
     * @param vendor what the vendor said last, or null where it was not asked yet
     */
    public static AccountState of(Collection<String> reasons, @Nullable VendorState vendor) {
        boolean broken = vendor != null && vendor != VendorState.CONNECTED;
        if (broken || reasons.stream().anyMatch(AccountHoldReasons.ENDED_BY_CONNECTION::contains)) {
            return DISCONNECTED;
        }
        if (reasons.contains(AccountHoldReasons.RESTRICTED)) {
            return RESTRICTED;
        }
        if (reasons.contains(AccountHoldReasons.PAUSED)) {
            return PAUSED;
        }
        return reasons.isEmpty() ? CONNECTED : COOL_DOWN;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
