package dev.overture.schema.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Everything that decides about a claim, read under its locks.
 *
 * @param row the step's row of the ledger, if it has one yet
 * @param holds what keeps this kind of message now
 * @param override what a person wrote in place of the step's text
 * @param taken what counts against the account's limits
 * @param pauses stretches in which the delay before the step did not run
 * @param before what went out to the prospect
 * @param addressSuppressed whether the step is an e-mail to an address that must not be written to
 */
public record ClaimSnapshot(
        SendingAccount sender,
        DeliverySubject subject,
        Optional<LedgerRow> row,
        List<OpenHold> holds,
        Optional<MessageOverride> override,
        List<TakenInstant> taken,
        List<Span> pauses,
        PersonTraits traits,
        Correspondence before,
        boolean addressSuppressed) {

    /** Copies the lists. */
    public ClaimSnapshot {
        holds = List.copyOf(holds);
        taken = List.copyOf(taken);
        pauses = List.copyOf(pauses);
    }
}
