package dev.overture.authoring.sequence;

/**
 * What may have happened before a step, over all ways that lead to it.
 *
 * @param invited whether a connection was asked for
 * @param mailed whether an e-mail was sent
 * @param spoken whether anything was said that a person could answer
 * @param over whether no way leads to it
 */
record Past(boolean invited, boolean mailed, boolean spoken, boolean over) {

    static final Past NOTHING = new Past(false, false, false, false);

    /** The past of what follows a step without branches. */
    Past after(String kind) {
        return switch (kind) {
            case "invite" -> new Past(true, mailed, true, over);
            case "email" -> new Past(invited, true, true, over);
            case "message", "inmail", "whatsapp", "task" -> new Past(invited, mailed, true, over);
            case "end" -> new Past(invited, mailed, spoken, true);
            default -> this;
        };
    }

    /** The past where two ways meet. */
    Past join(Past other) {
        if (over != other.over) {
            return over ? other : this;
        }
        return and(other);
    }

    /** The same ways, on which this may have happened too. */
    Past and(Past other) {
        return new Past(invited || other.invited, mailed || other.mailed, spoken || other.spoken, over);
    }

    /** As if a way led here, so that one mistake is reported once. */
    Past reachable() {
        return new Past(invited, mailed, spoken, false);
    }
}
