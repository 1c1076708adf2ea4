package dev.overture.sandbox.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.webhooks.Event;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.webhooks.Source;

/** Changes an account's health and tells the receivers; guarded by the world's lock. */
public final class AccountHealth {
    private final Accounts accounts;
    private final Outbox outbox;

    public AccountHealth(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /**
     * Sets the health. While an account is not healthy its own events are kept back; once it is healthy again they
     * are delivered, as after a real reconnect.
     */
    public void change(Account account, AccountStatus status) {
        accounts.become(account, status);
        outbox.emit(new Event(
                Source.ACCOUNT_STATUS,
                status.name(),
                account.id(),
                new Payload(new Status(account.id(), account.type(), status.name()))));
        if (status.isHealthy()) {
            outbox.release(account.id());
        }
    }

    record Payload(@JsonProperty("AccountStatus") Status status) {}

    record Status(String accountId, AccountType accountType, String message) {}
}
