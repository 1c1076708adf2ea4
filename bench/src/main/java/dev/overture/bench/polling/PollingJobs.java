package dev.overture.bench.polling;

import dev.overture.bench.bed.Repeated;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.ProfileReader.ProfileLookup;
import dev.overture.providers.unipile.Unipile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of the polling design, as well made as it allows: one job queues what is due, one sends the next of each account,
 * one looks hourly whether invitations were accepted. Each is what a cron entry would start.
 */
final class PollingJobs {

    static final Duration QUEUE_EVERY = Duration.ofMinutes(5);
    static final Duration SEND_EVERY = Duration.ofMinutes(1);
    static final Duration CHECK_EVERY = Duration.ofMinutes(1);

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final Jdbi database;
    private final Unipile unipile;
    private final Supplier<List<String>> accounts;

    PollingJobs(Jdbi database, Unipile unipile, Supplier<List<String>> accounts) {
        this.database = database;
        this.unipile = unipile;
        this.accounts = accounts;
    }

    /**
     * Puts whoever is due and not queued into the queue, two minutes apart on each account. One statement: whoever became due
     * between two would be marked without being queued.
     */
    void queue(Instant now) {
        database.useHandle(handle ->
                handle.createUpdate("""
                        with due as (
                          update bench.campaign_prospect_execution_state set status = 'executing', next_execution_at = null
                          where status = 'pending' and next_execution_at <= :now returning prospect_id, current_step)
                        insert into bench.send_queue (prospect_id, account, message_type, message, scheduled_for)
                        select p.id, p.account,
                          case s.current_step when 1 then 'connection_request' when 2 then 'follow_up_1' else 'follow_up_2' end,
                          case s.current_step when 1 then 'Hello {firstName}, shall we connect?'
                            when 2 then 'Thank you, {firstName}.' else 'One more word, {firstName}.' end,
                          greatest(:now, coalesce((select max(q.scheduled_for) + interval '2 minutes'
                            from bench.send_queue q where q.account = p.account), :now))
                            + interval '2 minutes' * (row_number() over (partition by p.account order by p.id) - 1)
                        from due s join bench.campaign_prospects p on p.id = s.prospect_id
                        on conflict (prospect_id, message_type) do nothing""").bind("now", PollingTables.at(now)).execute());
    }

    /** Sends the next one of each account; answers whose follow-up went out. */
    List<String> send(Instant now) {
        return accounts.get().stream()
                .flatMap(account -> sendNext(account, now).stream())
                .toList();
    }

    private Optional<String> sendNext(String account, Instant now) {
        return database.inTransaction(handle -> {
            Optional<Queued> next = handle.createQuery("""
                            select q.id, q.prospect_id, q.message_type, q.message, p.slug, p.first_name, p.provider_id, p.chat_id
                            from bench.send_queue q join bench.campaign_prospects p on p.id = q.prospect_id
                            where q.account = :account and q.status = 'pending' and q.scheduled_for <= :now
                            order by q.scheduled_for limit 1 for update of q skip locked""")
                    .bind("account", account)
                    .bind("now", PollingTables.at(now))
                    .map((row, context) -> new Queued(
                            row.getLong("id"),
                            row.getLong("prospect_id"),
                            row.getString("message_type"),
                            row.getString("message").replace("{firstName}", row.getString("first_name")),
                            row.getString("slug"),
                            row.getString("provider_id"),
                            row.getString("chat_id")))
                    .findOne();
            next.ifPresent(queued -> deliver(handle, account, queued, now));
            return next.filter(queued -> !queued.isInvitation()).map(Queued::slug);
        });
    }

    private void deliver(Handle handle, String account, Queued queued, Instant now) {
        String recipient =
                queued.providerId() == null ? lookUp(account, queued.slug()).providerId() : queued.providerId();
        OutboundMessage message = queued.isInvitation()
                ? new OutboundMessage.Invitation(account, recipient, queued.text())
                : new OutboundMessage.ChatMessage(account, recipient, queued.chatId(), queued.text());
        WriteOutcome outcome = unipile.sender().send(message, Instant.now().plus(WINDOW));
        String chat = chatId(queued, outcome);
        handle.execute(
                "update bench.send_queue set status = 'sent', sent_at = ? where id = ?",
                PollingTables.at(now),
                queued.id());
        handle.execute(
                "update bench.campaign_prospects set provider_id = ?, chat_id = coalesce(?, chat_id), status = ? where id = ?",
                recipient,
                chat,
                queued.isInvitation() ? "connection_request_sent" : "messaging",
                queued.prospect());
        advance(handle, queued, now);
    }

    private static @Nullable String chatId(Queued queued, WriteOutcome outcome) {
        if (queued.isInvitation() && Repeated.invitation(outcome)) {
            return null;
        }
        if (outcome instanceof WriteOutcome.Accepted accepted) {
            return accepted.chatId();
        }
        throw new IllegalStateException("not sent: " + outcome);
    }

    private static void advance(Handle handle, Queued queued, Instant now) {
        if (queued.isInvitation()) {
            handle.execute("""
                    update bench.campaign_prospect_execution_state set status = 'waiting_trigger', current_step = 2,
                      completed_steps = completed_steps || 1, waiting_for_trigger = 'connection_accepted', next_check_at = ?
                    where prospect_id = ?""", PollingTables.at(now.plus(Duration.ofHours(1))), queued.prospect());
        } else {
            handle.execute("""
                    update bench.campaign_prospect_execution_state set completed_steps = completed_steps || current_step,
                      current_step = current_step + 1, status = case when current_step = 3 then 'completed' else 'pending' end,
                      next_execution_at = ? where prospect_id = ?""", PollingTables.at(now), queued.prospect());
        }
    }

    /** Looks at everybody whose hour is over; answers how many looks that were. */
    int check(Instant now) {
        int looks = 0;
        List<Waiting> page = due(now);
        while (!page.isEmpty()) {
            for (Waiting waiting : page) {
                boolean accepted = lookUp(waiting.account(), waiting.slug()).connected();
                database.useHandle(
                        handle -> handle.execute(accepted ? """
                                update bench.campaign_prospect_execution_state set status = 'pending', waiting_for_trigger = null,
                                  trigger_check_count = trigger_check_count + 1, next_execution_at = ? where prospect_id = ?""" : """
                                update bench.campaign_prospect_execution_state set trigger_check_count = trigger_check_count + 1,
                                  next_check_at = ?::timestamptz + interval '1 hour' where prospect_id = ?""", PollingTables.at(now), waiting.prospect()));
                looks++;
            }
            page = due(now);
        }
        return looks;
    }

    private List<Waiting> due(Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        select p.id, p.slug, p.account from bench.campaign_prospect_execution_state s
                          join bench.campaign_prospects p on p.id = s.prospect_id
                        where s.status = 'waiting_trigger' and s.next_check_at <= :now
                          and s.trigger_check_count < s.trigger_max_checks
                        order by s.next_check_at limit :page""")
                .bind("now", PollingTables.at(now))
                .bind("page", PAGE)
                .map((row, context) -> new Waiting(row.getLong("id"), row.getString("slug"), row.getString("account")))
                .list());
    }

    private ProfileReader.Profile lookUp(String account, String slug) {
        if (unipile.profileReader().lookup(account, slug) instanceof ProfileLookup.Found found) {
            return found.profile();
        }
        throw new IllegalStateException("nobody is found");
    }

    private record Waiting(long prospect, String slug, String account) {}

    private record Queued(
            long id,
            long prospect,
            String type,
            String text,
            String slug,
            @Nullable String providerId,
            @Nullable String chatId) {

        boolean isInvitation() {
            return Objects.equals(type, "connection_request");
        }
    }
}
