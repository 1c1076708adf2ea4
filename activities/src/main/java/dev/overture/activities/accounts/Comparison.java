package dev.overture.activities.accounts;

import dev.overture.activities.delivery.ReadBudget;
import dev.overture.model.facts.FactKind;
import dev.overture.model.sending.Channel;
import dev.overture.schema.accounts.WatchedAccount;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import dev.overture.schema.inbox.Contact;
import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** One comparison of an account with the vendor, under way: what it may still read, and what it found. */
final class Comparison {

    private static final String SOURCE = "look";
    /** So that four comparisons a day leave reads for asking how the account is. */
    private static final int READS = 20;

    private final Jdbi jdbi;
    private final FactLedger ledger;
    private final ReadBudget budget;
    private final Consumer<String> beat;
    private final WatchedAccount account;
    private final Instant now;
    private int readsLeft = READS;
    private boolean complete = true;
    private int facts;
    private int messages;

    /** @param beat told before each read what is read next */
    Comparison(
            Jdbi jdbi,
            FactLedger ledger,
            ReadBudget budget,
            Consumer<String> beat,
            WatchedAccount account,
            Instant now) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.budget = budget;
        this.beat = beat;
        this.account = account;
        this.now = now;
    }

    WatchedAccount account() {
        return account;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    Instant now() {
        return now;
    }

    /** Whether one more page may be read; it then has to be. */
    boolean mayRead(String purpose) {
        beat.accept(purpose);
        return readsLeft > 0 && counted(budget.take(account.id(), purpose, now));
    }

    /** Whether one more profile may be looked at. */
    boolean mayLookAtProfile() {
        beat.accept("profile");
        return readsLeft > 0 && counted(budget.takeProfile(account.id(), "reconciliation", now));
    }

    private boolean counted(boolean taken) {
        readsLeft -= taken ? 1 : 0;
        complete &= taken;
        return taken;
    }

    /** Something could not be read: this comparison does not count as one. */
    void failed() {
        complete = false;
    }

    boolean complete() {
        return complete;
    }

    int facts() {
        return facts;
    }

    int messages() {
        return messages;
    }

    void handedOver() {
        messages++;
    }

    /** Records what was seen, as a webhook would have; known facts change nothing. */
    void record(FactKind kind, Contact who, Instant at, String key) {
        NewFact fact = NewFact.of(account.workspaceId(), who.prospect(), kind, at, SOURCE, key)
                .about(who.campaignProspect())
                .through(account.id(), Channel.LINKEDIN);
        boolean changed = jdbi.inTransaction(handle -> {
            var recorded = ledger.record(handle, fact, now);
            return recorded.fresh() || !recorded.changed().isEmpty();
        });
        facts += changed ? 1 : 0;
    }
}
