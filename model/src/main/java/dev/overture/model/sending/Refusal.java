package dev.overture.model.sending;

/** Why a vendor refused a write, reduced to what Overture decides by. */
public enum Refusal {
    /** First degree already: the accepted path. */
    ALREADY_CONNECTED(Scope.PERSON),
    /** An invitation is pending, or was withdrawn or declined lately. */
    ALREADY_INVITED(Scope.PERSON),
    /** What was asked for has been done before. */
    ALREADY_DONE(Scope.PERSON),
    /** Not first degree, so no message can be written. */
    NOT_CONNECTED(Scope.PERSON),
    /** Nobody is there, or they cannot be reached or invited. */
    UNREACHABLE(Scope.PERSON),
    /** This person cannot get an InMail. */
    INMAIL_NOT_ALLOWED(Scope.PERSON),
    /** The text or its form was not taken; a human must change it. */
    BAD_CONTENT(Scope.CONTENT),
    /** A limit of the account was reached; it cools down. */
    LIMIT_REACHED(Scope.ACCOUNT),
    /** The vendor throttles the account; it cools down for a short while. */
    THROTTLED(Scope.ACCOUNT),
    /** The account has no InMail credits left. */
    NO_CREDITS(Scope.ACCOUNT),
    /** The account must be linked again. */
    ACCOUNT_DISCONNECTED(Scope.ACCOUNT),
    /** The provider restricted the account; nothing more goes out until a human decides. */
    ACCOUNT_RESTRICTED(Scope.ACCOUNT),
    /** The account lacks a feature or permission. */
    ACCOUNT_NOT_ABLE(Scope.ACCOUNT),
    /** Our own key was refused: everything stops. */
    OUR_CREDENTIALS(Scope.INSTALLATION),
    /** The vendor could not take the request and most likely did nothing; verify, then try again. */
    UNAVAILABLE(Scope.INSTALLATION),
    /** A refusal that this version does not know: a human looks at it. */
    UNKNOWN(Scope.CONTENT);

    private final Scope scope;

    Refusal(Scope scope) {
        this.scope = scope;
    }

    /** Whom the refusal is about. */
    public Scope scope() {
        return scope;
    }

    /** Whom a refusal is about, which decides who else must stop. */
    public enum Scope {
        /** Only the recipient. */
        PERSON,
        /** This message's content. */
        CONTENT,
        /** Every send of the account. */
        ACCOUNT,
        /** Every send of this installation. */
        INSTALLATION
    }
}
