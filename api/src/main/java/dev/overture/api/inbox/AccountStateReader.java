package dev.overture.api.inbox;

import dev.overture.model.ids.AccountId;
import dev.overture.providers.unipile.webhook.UnipileWebhook.AccountState;
import dev.overture.schema.facts.AccountHolds;
import java.util.List;

/** Holds an account that broke, and lifts the hold when it works again. A restriction is never lifted by this. */
final class AccountStateReader {

    private static final String DISCONNECTED = "account_disconnected";
    private static final String NOT_ABLE = "account_not_able";
    private static final String AUTHOR = "vendor";

    private final AccountHolds holds;

    AccountStateReader(AccountHolds holds) {
        this.holds = holds;
    }

    Verdict read(Reading reading, AccountState state) {
        return switch (state) {
            case ERROR, STOPPED, CREDENTIALS, DELETED -> put(reading, DISCONNECTED);
            case PERMISSIONS -> put(reading, NOT_ABLE);
            case OK, CREATION_SUCCESS, RECONNECTED, SYNC_SUCCESS -> lift(reading);
            case CONNECTING, UNKNOWN -> Verdict.DONE;
        };
    }

    private Verdict put(Reading reading, String reason) {
        AccountId account = reading.account().id();
        holds.put(reading.handle(), account, reason, AUTHOR, reading.now());
        return Verdict.DONE;
    }

    /** A page in each transaction, until nothing is left to release. */
    private Verdict lift(Reading reading) {
        int released = holds.liftPage(
                reading.handle(), reading.account().id(), List.of(DISCONNECTED, NOT_ABLE), AUTHOR, reading.now());
        return released == 0 ? Verdict.DONE : new Verdict.Later(reading.now());
    }
}
