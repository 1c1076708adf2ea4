package dev.overture.model.sending;

/** Where a row of the send ledger stands; the CHECK constraint of {@code campaign_messages} is tested against it. */
public enum MessageStatus {
    /** A slot is reserved. */
    SCHEDULED,
    /** A worker may be writing to the vendor right now, until {@code write_until} plus the deadline. */
    INTENT,
    /** The vendor confirmed it, or we saw it there. Final. */
    SENT,
    /** Bytes may have left and no answer tells whether it took effect; never sent again blindly. */
    UNCONFIRMED,
    /** The vendor refused it for this person. Final. */
    REFUSED,
    /** A hold keeps it. */
    HELD,
    /** Deliberately not sent. Final. */
    SKIPPED;

    /** Whether this status uses up the account's quota at its claim instant. */
    public boolean claimed() {
        return this == INTENT || this == SENT || this == UNCONFIRMED;
    }

    /** Whether nothing changes such a row any more. */
    public boolean isFinal() {
        return this == SENT || this == REFUSED || this == SKIPPED;
    }
}
