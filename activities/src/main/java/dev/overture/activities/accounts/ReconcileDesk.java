package dev.overture.activities.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.activities.delivery.ReadBudget;
import dev.overture.model.ids.AccountId;
import dev.overture.model.sending.Channel;
import dev.overture.providers.AccountReader;
import dev.overture.providers.ProfileReader;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.WatchDao;
import dev.overture.schema.accounts.WatchedAccount;
import dev.overture.schema.facts.FactLedger;
import dev.overture.workflows.account.Reconciled;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Compares what really happened on an account with what we believe. */
final class ReconcileDesk {

    private final Jdbi jdbi;
    private final AccountReader reader;
    private final ProfileReader profiles;
    private final ReadBudget budget;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;

    ReconcileDesk(
            Jdbi jdbi,
            AccountReader reader,
            ProfileReader profiles,
            ReadBudget budget,
            ObjectMapper json,
            TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.profiles = profiles;
        this.budget = budget;
        this.json = json;
        this.ids = ids;
    }

    /** @param beat told before each read what is read next */
    Reconciled reconcile(AccountId id, Instant now, Consumer<String> beat) {
        Optional<WatchedAccount> account = jdbi.withExtension(WatchDao.class, dao -> dao.find(id));
        if (account.isEmpty()) {
            return new Reconciled(true, 0, 0);
        }
        Comparison comparison = new Comparison(jdbi, new FactLedger(ids), budget, beat, account.get(), now);
        // What people wrote comes first: it stops the machine.
        Optional<Instant> chats = account.get().channel() == Channel.EMAIL
                ? Optional.empty()
                : new ChatCheck(reader, json, ids, comparison).run();
        Optional<String> newest = Optional.empty();
        if (account.get().channel() == Channel.LINKEDIN) {
            newest = new ConnectionCheck(reader, comparison).run();
            new InvitationCheck(reader, profiles, comparison).run();
        }
        Instant reconciledAt = comparison.complete() ? now : null;
        String known = newest.orElse(null);
        jdbi.useExtension(WatchDao.class, dao -> dao.recordReconciliation(id, reconciledAt, chats.orElse(null), known));
        return new Reconciled(comparison.complete(), comparison.facts(), comparison.messages());
    }
}
