package dev.overture.bench.polling;

import dev.overture.bench.bed.Crowd;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of the polling design, with the indexes that its jobs want. */
final class PollingTables {

    private final Jdbi database;

    PollingTables(Jdbi database) {
        this.database = database;
    }

    void create() {
        database.useHandle(handle -> handle.createScript("""
                create schema if not exists bench;
                drop table if exists bench.send_queue, bench.campaign_prospect_execution_state, bench.campaign_prospects;
                create table bench.campaign_prospects (
                  id bigserial primary key, slug text not null unique, first_name text not null, account text not null,
                  provider_id text, chat_id text, status text not null default 'pending');
                create table bench.campaign_prospect_execution_state (
                  prospect_id bigint primary key references bench.campaign_prospects, current_step int not null default 1,
                  status text not null default 'pending', completed_steps int[] not null default '{}',
                  waiting_for_trigger text, trigger_check_count int not null default 0,
                  trigger_max_checks int not null default 168, next_check_at timestamptz,
                  next_execution_at timestamptz, last_error text, error_count int not null default 0);
                create index on bench.campaign_prospect_execution_state (next_execution_at) where status = 'pending';
                create index on bench.campaign_prospect_execution_state (next_check_at) where status = 'waiting_trigger';
                create table bench.send_queue (
                  id bigserial primary key, prospect_id bigint not null references bench.campaign_prospects,
                  account text not null, message_type text not null, message text not null,
                  scheduled_for timestamptz not null, status text not null default 'pending', sent_at timestamptz,
                  unique (prospect_id, message_type));
                create index on bench.send_queue (account, scheduled_for) where status = 'pending';
                """).execute());
    }

    /** Uploads a crowd; everybody is due from {@code now}. */
    void upload(Crowd crowd, List<String> accounts, Instant now) {
        database.useTransaction(handle -> {
            PreparedBatch rows = handle.prepareBatch(
                    "insert into bench.campaign_prospects (slug, first_name, account) values (?, ?, ?)");
            for (int i = 0; i < crowd.slugs().size(); i++) {
                rows.add(crowd.slugs().get(i), Crowd.FIRST_NAME, accounts.get(i % accounts.size()));
            }
            rows.execute();
            handle.execute("""
                    insert into bench.campaign_prospect_execution_state (prospect_id, next_execution_at)
                    select id, ? from bench.campaign_prospects""", at(now));
        });
    }

    /** Those who send for somebody. */
    List<String> accounts() {
        return database.withHandle(
                handle -> handle.createQuery("select distinct account from bench.campaign_prospects order by account")
                        .mapTo(String.class)
                        .list());
    }

    /** Lets everybody be invited already, their hourly look spread over the hour from {@code now}. */
    void inviteAll(Instant now) {
        database.useHandle(handle -> handle.execute("""
                update bench.campaign_prospect_execution_state set status = 'waiting_trigger', current_step = 2,
                  waiting_for_trigger = 'connection_accepted', next_execution_at = null,
                  next_check_at = ?::timestamptz + interval '1 hour' * (prospect_id % 3600) / 3600""", at(now)));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
