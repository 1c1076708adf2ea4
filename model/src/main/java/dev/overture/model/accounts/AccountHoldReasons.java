package dev.overture.model.accounts;

import java.util.List;

/** The codes of holds on accounts. */
public final class AccountHoldReasons {

    /** A person paused the account. */
    public static final String PAUSED = "account_paused";

    /** The vendor cannot act for the account; it must be linked again. */
    public static final String DISCONNECTED = "account_disconnected";

    /** The account lacks a permission at the vendor. */
    public static final String NOT_ABLE = "account_not_able";

    /** The provider restricted the account. */
    public static final String RESTRICTED = "account_restricted";

    /** The vendor answered several times within an hour that a limit was reached. */
    public static final String REPEATED_LIMITS = "repeated_limits";

    /** What ends as soon as the vendor says that the account works. */
    public static final List<String> ENDED_BY_CONNECTION = List.of(DISCONNECTED, NOT_ABLE);

    private AccountHoldReasons() {}
}
