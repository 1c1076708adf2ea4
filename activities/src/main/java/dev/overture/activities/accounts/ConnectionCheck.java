package dev.overture.activities.accounts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.providers.AccountReader;
import dev.overture.providers.AccountReader.Connection;
import dev.overture.providers.AccountReader.ListPage;
import dev.overture.schema.accounts.InvitationDao;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.ContactDao;
import dev.overture.schema.inbox.RelatedPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the connections, the newest first, until they are known or older than any invitation of ours. */
final class ConnectionCheck {

    private static final int PAGES = 6;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final AccountReader reader;
    private final Comparison comparison;
    private final AccountId account;
    private final @Nullable Instant oldestInvitation;

    ConnectionCheck(AccountReader reader, Comparison comparison) {
        this.reader = reader;
        this.comparison = comparison;
        this.account = comparison.account().id();
        this.oldestInvitation = comparison
                .jdbi()
                .withExtension(InvitationDao.class, dao -> dao.oldestPending(account))
                .orElse(null);
    }

    /** The newest connection, by which the next check knows where to stop; empty where this one did not get so far. */
    Optional<String> run() {
        String newest = null;
        String cursor = null;
        for (int page = 0; page < PAGES && comparison.mayRead("connections"); page++) {
            Optional<ListPage<Connection>> got =
                    reader.connections(comparison.account().vendorAccountId(), cursor);
            if (got.isEmpty()) {
                comparison.failed();
                return Optional.empty();
            }
            List<Connection> items = got.get().items();
            if (newest == null && !items.isEmpty()) {
                newest = items.get(0).providerId();
            }
            boolean end = readUntilKnown(items);
            cursor = got.get().cursor();
            if (end || cursor == null) {
                return Optional.ofNullable(newest);
            }
        }
        return Optional.empty();
    }

    private boolean readUntilKnown(List<Connection> items) {
        List<Connection> fresh = items.stream().takeWhile(each -> !known(each)).toList();
        Map<Connection, List<Contact>> people = comparison.jdbi().withExtension(ContactDao.class, contacts -> {
            RelatedPeople related =
                    new RelatedPeople(contacts, comparison.account().workspaceId(), account);
            Map<Connection, List<Contact>> found = new LinkedHashMap<>();
            fresh.forEach(each -> found.put(each, related.find(each.providerId(), each.publicId(), null)));
            return found;
        });
        people.forEach(this::record);
        return fresh.size() < items.size();
    }

    private boolean known(Connection each) {
        String last = comparison.account().newestRelation();
        Instant since = each.since();
        return (last != null && last.equals(each.providerId()))
                || oldestInvitation == null
                || (since != null && since.isBefore(oldestInvitation.minus(CLOCKS_DIFFER)));
    }

    private void record(Connection connection, List<Contact> people) {
        Instant told = Objects.requireNonNullElse(connection.since(), comparison.now());
        Instant at = told.isAfter(comparison.now()) ? comparison.now() : told;
        people.forEach(
                person -> comparison.record(FactKind.CONNECTION_ACCEPTED, person, at, FactKeys.accepted(account)));
    }
}
