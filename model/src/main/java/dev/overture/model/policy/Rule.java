package dev.overture.model.policy;

import dev.overture.model.Coded;
import java.util.Locale;

/** Why a message may not go out at an instant. */
public enum Rule implements Coded {
    /** The campaign's own days or hours, or its first day has not come. */
    WINDOW,
    /** The weekend of the account. */
    WEEKEND,
    /** A public holiday of the account's country. */
    HOLIDAY,
    /** Outside the account's working hours. */
    HOURS,
    /** Too close to another message of the kind. */
    GAP,
    /** As many as the local day allows. */
    PER_DAY,
    /** As many as the day allows while the account is young, or is again. */
    RAMP_UP,
    /** As many as 60 minutes allow. */
    PER_HOUR,
    /** As many as 7 × 24 hours allow. */
    PER_SEVEN_DAYS;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
