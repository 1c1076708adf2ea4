package dev.overture.api.inbox;

import dev.overture.model.accounts.AccountHoldReasons;
import dev.overture.providers.unipile.webhook.UnipileWebhook.AccountState;
import dev.overture.schema.facts.AccountHolds;

/**
 * Hints about accounts. A broken account is held at once; whether it really works again is asked of the vendor by the
 * account's workflow, which then lifts the hold.
 */
final class AccountStateReader {

    private static final String AUTHOR = "vendor";

    private final AccountHolds holds;

    AccountStateReader(AccountHolds holds) {
        this.holds = holds;
    }

    Verdict read(Reading reading, AccountState state) {
        switch (state) {
            case ERROR, STOPPED, CREDENTIALS, DELETED -> put(reading, AccountHoldReasons.DISCONNECTED);
            case PERMISSIONS -> put(reading, AccountHoldReasons.NOT_ABLE);
            case OK, CREATION_SUCCESS, RECONNECTED, SYNC_SUCCESS, CONNECTING, UNKNOWN -> {
                // Nothing is lifted on a hint.
            }
        }
        if (state != AccountState.CONNECTING && state != AccountState.UNKNOWN) {
            holds.hinted(
                    reading.handle(),
                    reading.account().workspaceId(),
                    reading.account().id(),
                    reading.now());
        }
        return Verdict.DONE;
    }

    private void put(Reading reading, String reason) {
        holds.put(reading.handle(), reading.account().id(), reason, AUTHOR, reading.now());
    }
}
