package dev.overture.providers.unipile;

import dev.overture.providers.unipile.client.AccountsClient;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.UnipileException;

/**
 * Tells a missing account from a missing person. Unipile answers both with the same 404, and taking one for the other
 * would write off everybody whom a deleted account still has to contact.
 */
final class AccountPresence {

    static final String MISSING = "errors/resource_not_found (the account)";

    private final AccountsClient accounts;

    AccountPresence(AccountsClient accounts) {
        this.accounts = accounts;
    }

    /** Whether the vendor says definitely that this account is not linked. */
    boolean isMissing(String vendorAccountId, CallOptions options) {
        try {
            accounts.get(vendorAccountId, options);
            return false;
        } catch (UnipileException e) {
            return e.failure() instanceof CallFailure.ErrorAnswer answer && ErrorTable.saysNotFound(answer);
        }
    }
}
