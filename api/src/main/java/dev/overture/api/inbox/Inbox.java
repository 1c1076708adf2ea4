package dev.overture.api.inbox;

import dev.overture.api.background.Faults;
import dev.overture.model.replies.PhraseReplySorter;
import dev.overture.model.replies.ReplySorter;
import dev.overture.providers.unipile.webhook.MalformedWebhookException;
import dev.overture.providers.unipile.webhook.UnipileWebhook;
import dev.overture.providers.unipile.webhook.UnipileWebhookParser;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.AccountHolds;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.inbox.InboxAccount;
import dev.overture.schema.inbox.InboxDao;
import dev.overture.schema.inbox.PendingWebhook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what Unipile tells, and turns it into facts. */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String VENDOR = "unipile";

    private final Jdbi jdbi;
    private final UnipileWebhookParser parser = new UnipileWebhookParser();
    private final WebhookReader reader;
    private final FactLedger facts;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** @param echoWindow how long after a claim its echo may come, or its result be written */
    public Inbox(Jdbi jdbi, TimeOrderedIds ids, Duration echoWindow, InstantSource clock) {
        this(jdbi, ids, new PhraseReplySorter(), echoWindow, clock);
    }

    /**
     * @param sorter tells what answers are about
     * @param echoWindow how long after a claim its echo may come, or its result be written
     */
    public Inbox(Jdbi jdbi, TimeOrderedIds ids, ReplySorter sorter, Duration echoWindow, InstantSource clock) {
        this.jdbi = jdbi;
        this.reader = new WebhookReader(new AccountHolds(ids), sorter, echoWindow);
        this.facts = new FactLedger(ids);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a delivery and records its facts in the same transaction, so that no claim that begins after this returns misses
     * what a person wrote to us. What cannot be decided yet is looked at again later.
     *
     * @throws MalformedWebhookException if the body is empty or not JSON
     */
    WebhookReceipt receive(byte[] body) throws MalformedWebhookException {
        UnipileWebhook webhook = parser.parse(body);
        try {
            return jdbi.inTransaction(handle -> store(handle, webhook, body, true));
        } catch (ConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not to lose the delivery with the fact: the processor tries again.
            LOG.warn("a delivery could not be read at once: {}", Faults.describe(e));
            return jdbi.inTransaction(handle -> store(handle, webhook, body, false));
        }
    }

    private WebhookReceipt store(Handle handle, UnipileWebhook webhook, byte[] body, boolean readAtOnce) {
        InboxDao inbox = handle.attach(InboxDao.class);
        Optional<InboxAccount> account = accountOf(inbox, webhook);
        boolean ignored = webhook instanceof UnipileWebhook.Ignored;
        boolean actedOn = account.isPresent() && !ignored;
        if (actedOn && Forgotten.isAbout(handle, account.get().workspaceId(), webhook)) {
            return WebhookReceipt.IGNORED;
        }
        String leftAside = ignored ? "ignored" : "unknown_account";
        String read = readAtOnce ? "processed" : "pending";
        UUID id = ids.next();
        Instant now = clock.instant();
        int stored = inbox.store(
                id,
                VENDOR,
                Kinds.of(webhook),
                account.map(InboxAccount::id).orElse(null),
                // An account that is made known later must not find its deliveries taken for duplicates.
                actedOn ? webhook.dedupeKey().orElse(null) : null,
                body,
                webhook.vendorAccountId(),
                now,
                actedOn ? read : leftAside);
        if (stored == 0) {
            return WebhookReceipt.DUPLICATE;
        }
        if (!actedOn) {
            return ignored ? WebhookReceipt.IGNORED : WebhookReceipt.UNKNOWN_ACCOUNT;
        }
        if (readAtOnce) {
            Verdict verdict = reader.read(new Reading(handle, facts, id, account.get(), now, now), webhook);
            if (verdict instanceof Verdict.Later later) {
                inbox.later(id, later.at());
            }
        }
        return WebhookReceipt.STORED;
    }

    /**
     * Reads a stored delivery in this transaction, unless another one does.
     *
     * @return when to look at it again, where it cannot be decided yet
     */
    Optional<Instant> read(Handle handle, UUID id) {
        InboxDao inbox = handle.attach(InboxDao.class);
        return inbox.lock(id).flatMap(delivery -> read(handle, inbox, delivery));
    }

    private Optional<Instant> read(Handle handle, InboxDao inbox, PendingWebhook delivery) {
        Instant now = clock.instant();
        InboxAccount account = inbox.findAccount(delivery.accountId()).orElseThrow();
        Reading reading = new Reading(handle, facts, delivery.id(), account, delivery.receivedAt(), now);
        return settle(inbox, delivery.id(), reader.read(reading, parse(inbox.body(delivery.id()))), now);
    }

    /**
     * Reads a stored delivery again, in this transaction. States of accounts are not: an old one may be wrong today.
     *
     * @return what became of it
     */
    Replayed replay(Handle handle, UUID id) {
        InboxDao inbox = handle.attach(InboxDao.class);
        Optional<InboxDao.Stored> found = inbox.lockSettled(id);
        if (found.isEmpty()) {
            return Replayed.SKIPPED;
        }
        UnipileWebhook webhook = parse(inbox.body(id));
        Optional<InboxAccount> account = accountOf(inbox, webhook);
        if (account.isEmpty() || webhook instanceof UnipileWebhook.Ignored || ofState(webhook)) {
            return Replayed.SKIPPED;
        }
        Instant now = clock.instant();
        inbox.reopen(id, Kinds.of(webhook), account.get().id());
        Reading reading =
                new Reading(handle, facts, id, account.get(), found.get().receivedAt(), now);
        return settle(inbox, id, reader.read(reading, webhook), now).isPresent() ? Replayed.LATER : Replayed.READ;
    }

    private static Optional<InboxAccount> accountOf(InboxDao inbox, UnipileWebhook webhook) {
        return Optional.ofNullable(webhook.vendorAccountId())
                .flatMap(vendorAccountId -> inbox.findAccount(VENDOR, vendorAccountId));
    }

    private static boolean ofState(UnipileWebhook webhook) {
        return webhook instanceof UnipileWebhook.AccountStatus || webhook instanceof UnipileWebhook.HostedAuthNotify;
    }

    private UnipileWebhook parse(byte[] stored) {
        try {
            return parser.parse(stored);
        } catch (MalformedWebhookException e) {
            throw new IllegalStateException("a stored delivery is not JSON any more", e);
        }
    }

    private static Optional<Instant> settle(InboxDao inbox, UUID id, Verdict verdict, Instant now) {
        if (verdict instanceof Verdict.Later later) {
            inbox.later(id, later.at());
            return Optional.of(later.at());
        }
        inbox.processed(id, now);
        return Optional.empty();
    }
}
