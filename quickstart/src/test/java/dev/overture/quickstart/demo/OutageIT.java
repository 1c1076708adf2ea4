package dev.overture.quickstart.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.OwnProgram;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Signals;
import dev.overture.quickstart.stack.JsonHttp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that freeze, die and come back in the middle of a campaign. The judge of the sandbox has the last word. */
class OutageIT {

    private static final int PEOPLE = 16;

    /** Less than the write deadline of the stack's workers, and long enough to freeze one meanwhile. */
    private static final Duration PAUSE = Duration.ofSeconds(9);

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatFreezesWhileAnotherGoesOnAndThawsLaterSendsNothingTwice() throws Exception {
        try (RunningDemo demo = new RunningDemo(folder, PEOPLE, Map.of())) {
            JsonNode info = demo.info();
            Jdbi database = demo.database();
            awaitSent(database, 4);
            long frozen = info.path("worker_pid").asLong();
            pauseAWrite(sandbox(info));
            await().atMost(Duration.ofMinutes(1)).until(() -> freezesInTheMiddleOfASend(database, frozen));
            List<UUID> begun = begunSends(database);
            ManagedProcess other = secondWorker(info);
            try {
                // The frozen one cannot: where these go on, the other found them left behind and decided about them.
                await().atMost(Duration.ofMinutes(3)).until(() -> unsettled(database, begun) == 0);
                Signals.thaw(frozen);
                checkClean(demo);
            } finally {
                other.terminate();
                other.end(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void crashesOfDatabaseTemporalAndApiLoseNobodyAndDoubleNothing() throws Exception {
        try (DurableTemporal temporal = new DurableTemporal(folder);
                RunningDemo demo = new RunningDemo(folder, PEOPLE, temporal.environment())) {
            demo.info();
            awaitSent(demo.database(), 3);
            crashDatabase(demo.database());
            awaitSent(demo.database(), 8);
            temporal.crash();
            crashDatabase(demo.database());
            Signals.kill(demo.pid("api"));
            temporal.restart();
            checkClean(demo);
        }
    }

    @Test
    void anAnswerIsForwardedAlsoWhereTheApiDiesBetweenStoringAndForwarding() throws Exception {
        try (DurableTemporal temporal = new DurableTemporal(folder);
                RunningDemo demo = RunningDemo.withoutCampaign(folder, temporal.environment())) {
            JsonNode info = demo.info();
            JsonHttp sandbox = sandbox(info);
            String prospect = awaitingAnAnswer(
                    info, sandbox, info.path("linkedin_account_id").asText());
            Jdbi database = demo.database();
            awaitSent(database, 1);
            awaitOutbox(database, waiting -> waiting == 0);

            Signals.freeze(temporal.pid());
            sandbox.post(
                    "/sandbox/people/jemima-testwell/reply",
                    Map.of("account_id", info.path("linkedin_account_id").asText(), "text", "Tell me more."));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> count(database, "select count(*) from prospect_events where kind = 'replied'") == 1);
            awaitOutbox(database, waiting -> waiting > 0);
            Signals.kill(demo.pid("api"));
            Signals.thaw(temporal.pid());

            awaitOutbox(database, waiting -> waiting == 0);
            JsonHttp api = api(info);
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(api.get("/api/campaign-prospects/" + prospect)
                                    .at("/workflow/state")
                                    .asText())
                            .isEqualTo("ended"));
        }
    }

    private static String awaitingAnAnswer(JsonNode info, JsonHttp sandbox, String account)
            throws InterruptedException {
        sandbox.post(
                "/sandbox/declare",
                Map.of(
                        "people",
                        List.of(Map.of(
                                "public_identifier",
                                "jemima-testwell",
                                "first_name",
                                "Jemima",
                                "already_connected",
                                List.of(account)))));
        JsonHttp api = api(info);
        String campaign = api.post("/api/campaigns", "application/yaml", """
                        name: One question
                        steps:
                          - { message: "One question, {{ first_name }}?", id: ask }
                          - { wait_for: reply, within: 30d, otherwise: [ { end: silent } ], id: answer }
                        """.getBytes(UTF_8))
                .path("id")
                .asText();
        String path = "/api/campaigns/" + campaign;
        api.post(
                path + "/upload-prospects",
                "text/csv",
                "First name,LinkedIn URL\nJemima,https://www.linkedin.com/in/jemima-testwell\n".getBytes(UTF_8));
        api.post(path + "/launch", Map.of());
        return api.get(path + "/prospects").at("/items/0/id").asText();
    }

    private static JsonHttp sandbox(JsonNode info) {
        return new JsonHttp(
                info.path("sandbox_url").asText(),
                Map.of("X-API-KEY", info.path("sandbox_api_key").asText()));
    }

    /** The next write takes long and comes to nothing; returns once it has begun. */
    private static void pauseAWrite(JsonHttp sandbox) throws InterruptedException {
        sandbox.post(
                "/sandbox/faults",
                Map.of(
                        "faults",
                        List.of(Map.of(
                                "route", "any_write",
                                "answer", "hang",
                                "effect", "before",
                                "hang_ms", PAUSE.toMillis(),
                                "times", 1))));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sandbox.get("/sandbox/faults").at("/faults/0").asInt() == 1);
    }

    /** Whether it stands still while it sends; not while it holds a lock, for then the other could not go on. */
    private static boolean freezesInTheMiddleOfASend(Jdbi database, long worker) throws InterruptedException {
        Signals.freeze(worker);
        boolean locks = count(database, """
                        select count(*) from pg_stat_activity
                        where application_name = 'overture-worker' and state <> 'idle'
                        """) > 0;
        if (!locks && !begunSends(database).isEmpty()) {
            return true;
        }
        Signals.thaw(worker);
        return false;
    }

    private static List<UUID> begunSends(Jdbi database) {
        return database.withHandle(
                handle -> handle.createQuery("select id from campaign_messages where status = 'INTENT'")
                        .mapTo(UUID.class)
                        .list());
    }

    private static long unsettled(Jdbi database, List<UUID> messages) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) from campaign_messages
                        where id in (<messages>) and status in ('INTENT', 'UNCONFIRMED', 'SCHEDULED')
                        """)
                .bindList("messages", messages)
                .mapTo(Long.class)
                .one());
    }

    private static JsonHttp api(JsonNode info) {
        return new JsonHttp(
                info.path("api_url").asText(),
                Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
    }

    private static void checkClean(RunningDemo demo) {
        JsonNode report = demo.report();
        assertThat(DemoReport.unfinished(demo.byStatus(report))).isZero();
        for (String fault : List.of("doubles", "lost", "after_reply", "over_limit", "wrong_person")) {
            assertThat(report.path("verdict").path(fault).asInt(-1)).as(fault).isZero();
        }
        assertThat(report.path("verdict").path("sent").asLong()).isGreaterThan(PEOPLE);
    }

    /** PostgreSQL ends all its processes and recovers where one of them is killed. */
    private static void crashDatabase(Jdbi database) throws InterruptedException {
        long backend = database.withHandle(handle ->
                handle.createQuery("select pg_backend_pid()").mapTo(Long.class).one());
        long victim = database.withHandle(handle ->
                handle.createQuery("""
                        select pid from pg_stat_activity
                        where backend_type = 'client backend' and application_name like 'overture%' and pid <> :own
                        limit 1
                        """).bind("own", backend).mapTo(Long.class).one());
        Signals.kill(victim);
    }

    private static void awaitSent(Jdbi database, int messages) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() ->
                        count(database, "select count(*) from campaign_messages where status = 'SENT'") >= messages);
    }

    private static void awaitOutbox(Jdbi database, LongPredicate waiting) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() ->
                        waiting.test(count(database, "select count(*) from workflow_outbox where settled_at is null")));
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private ManagedProcess secondWorker(JsonNode info) {
        URI postgres = URI.create(info.path("postgres_url").asText());
        String[] user = postgres.getUserInfo().split(":");
        Map<String, String> variables = new HashMap<>();
        variables.put(
                "OVERTURE_DATABASE_URL",
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getPort() + postgres.getPath());
        variables.put("OVERTURE_DATABASE_USER", user[0]);
        variables.put("OVERTURE_DATABASE_PASSWORD", user[1]);
        variables.put("UNIPILE_BASE_URL", info.path("sandbox_url").asText() + "/api/v1");
        variables.put("UNIPILE_API_KEY", info.path("sandbox_api_key").asText());
        variables.put("TEMPORAL_ADDRESS", info.path("temporal_address").asText());
        variables.put("TEMPORAL_NAMESPACE", "default");
        variables.put("TEMPORAL_CONFIG_FILE", "/nonexistent/temporal.toml");
        variables.put("OVERTURE_WORKER_PORT", Integer.toString(new Ports().take(18_081)));
        variables.put("OVERTURE_WRITE_WINDOW", "5s");
        variables.put("OVERTURE_WRITE_DEADLINE", "10s");
        variables.put("OVERTURE_VISIBILITY_DELAY", "1s");
        return ManagedProcess.start(
                new OwnProgram(System.getenv()).subcommand("worker", 384, variables, List.of("worker")),
                folder.resolve("second-worker.log"));
    }
}
