package dev.overture.bench.pacing;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.bench.bed.Bed;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.policy.SendPolicy;
import dev.overture.schema.Migrations;
import dev.overture.schema.OvertureJdbi;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** A database of its own on the bed's server, at which no api and no worker looks. */
final class PacingDatabase implements AutoCloseable {

    private static final String SEQUENCE = """
            name: Pacing
            steps:
              - { invite: "Shall we connect?", id: invite }
            """;
    private static final int CONNECTIONS = 16;

    private final ManagedDataSource pool;
    private final Jdbi jdbi;
    private final ObjectMapper json;

    private PacingDatabase(ManagedDataSource pool, ObjectMapper json) {
        this.pool = pool;
        this.jdbi = OvertureJdbi.over(pool);
        this.json = json;
    }

    /** Makes it, empty and migrated. */
    static PacingDatabase on(Bed bed, ObjectMapper json) {
        String name = "pacing_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        bed.database().useHandle(handle -> handle.execute("create database " + name));
        Map<String, String> server = bed.stack().postgres().variables();
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(server.getOrDefault("OVERTURE_DATABASE_URL", "").replaceFirst("[^/]+$", name));
        pool.setUser(server.get("OVERTURE_DATABASE_USER"));
        pool.setPassword(server.get("OVERTURE_DATABASE_PASSWORD"));
        pool.setInitialSize(0);
        pool.setMinSize(0);
        pool.setMaxSize(CONNECTIONS);
        ManagedDataSource built = pool.build(new MetricRegistry(), name);
        Migrations.apply(built);
        return new PacingDatabase(built, json);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** People who wait to be invited by an account that knows them already. */
    record Queue(AccountId account, List<CampaignProspectId> people) {}

    /** As many accounts with as many people each, all in one active campaign. */
    List<Queue> queue(int accounts, int people, SendPolicy policy) {
        UUID workspace = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        UUID sequence = UUID.randomUUID();
        jdbi.useTransaction(handle -> {
            handle.execute("insert into workspaces (id, name) values (?, ?)", workspace, workspace.toString());
            handle.execute(
                    "insert into campaigns (id, workspace_id, name, status) values (?, ?, 'Pacing', 'active')",
                    campaign,
                    workspace);
            handle.execute(
                    "insert into campaign_sequences (id, workspace_id, campaign_id, version, source, definition, skeleton)"
                            + " values (?, ?, ?, 1, ?, ?, '{}')",
                    sequence,
                    workspace,
                    campaign,
                    SEQUENCE,
                    SEQUENCE);
            handle.execute(
                    "insert into campaign_sequence_steps (sequence_id, step_id, ordinal, kind) values (?, 'invite', 0, 'invitation')",
                    sequence);
            handle.execute("""
                    insert into accounts (id, workspace_id, channel, vendor_account_id, name, time_zone, policy, ramp_began)
                    select gen_random_uuid(), ?, 'linkedin', gen_random_uuid()::text, 'Jo Tester', 'Europe/Berlin',
                      cast(? as jsonb), date '2026-01-01'
                    from generate_series(1, ?)
                    """, workspace, written(policy), accounts);
            handle.execute("""
                    insert into workspace_prospects (id, workspace_id, first_name, last_name, linkedin_profile_url)
                    select gen_random_uuid(), ?, 'Jemima', 'Testwell', 'https://www.linkedin.com/in/' || gen_random_uuid()
                    from generate_series(1, ?)
                    """, workspace, accounts * people);
            handle.execute("""
                    insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id, status,
                      linkedin_account_id, recipient_provider_id, current_step_id, step_since, started_at)
                    select gen_random_uuid(), p.workspace_id, ?, p.id, ?, 'pending', a.id, 'ACo' || p.id, 'invite', now(), now()
                    from (select *, row_number() over () as nth from workspace_prospects where workspace_id = ?) p
                    join (select *, row_number() over () as nth from accounts where workspace_id = ?) a
                      on a.nth = 1 + p.nth % ?
                    """, campaign, sequence, workspace, workspace, accounts);
            handle.execute("analyze");
        });
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select linkedin_account_id, array_agg(id) from campaign_prospects
                        where workspace_id = :workspace group by 1
                        """)
                .bind("workspace", workspace)
                .map((row, context) -> new Queue(
                        new AccountId(row.getObject(1, UUID.class)),
                        Stream.of((UUID[]) row.getArray(2).getArray())
                                .map(CampaignProspectId::new)
                                .toList()))
                .list());
    }

    private String written(SendPolicy policy) {
        try {
            return json.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            pool.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the pool does not stop", e);
        }
    }
}
