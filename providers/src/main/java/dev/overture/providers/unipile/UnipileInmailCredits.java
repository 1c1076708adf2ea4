package dev.overture.providers.unipile;

import dev.overture.model.sending.Refusal;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.unipile.client.InmailBalances;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.UnipileException;

/**
 * Reads the balance at Unipile. Our InMails go through the classic inbox, which spends premium credits; those of Sales
 * Navigator and Recruiter are for their own inboxes and do not count. A 404 here is about the account.
 */
final class UnipileInmailCredits implements InmailCredits {

    private final InmailBalances balances;

    UnipileInmailCredits(InmailBalances balances) {
        this.balances = balances;
    }

    @Override
    public Credits lookUp(String vendorAccountId) {
        try {
            Integer premium = balances.get(vendorAccountId).premium();
            return premium == null ? new Credits.NotTold() : new Credits.Known(Math.max(0, premium));
        } catch (UnipileException e) {
            return failed(e.failure());
        }
    }

    private static Credits.Failed failed(CallFailure failure) {
        return failure instanceof CallFailure.ErrorAnswer answer && ErrorTable.saysNotFound(answer)
                ? new Credits.Failed(Refusal.ACCOUNT_DISCONNECTED, AccountPresence.MISSING)
                : new Credits.Failed(Outcomes.refusal(failure), failure.detail());
    }
}
