package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.quickstart.process.OvertureProcess;
import dev.overture.quickstart.process.OvertureProcess.Said;
import dev.overture.quickstart.stack.JsonHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filled database of an older system, half its people in the middle of a sequence, is adopted by the command. */
class AdoptIT {

    private static final String PASSWORD = "s3cret%20of-the-test";

    private static final String FILLED = """
            insert into campaigns (id, workspace_id, name, status, campaign_type, message_templates) values
              ('vps', 'old-w', 'Healthcare VPs', 'active', 'connector',
               '{"connection_request": "Hi {firstName}, shall we connect?", "follow_up_1": "Thank you, {first_name}.",
                 "follow_up_2": "A last word, {{firstName}}."}');
            insert into campaigns (id, workspace_id, name, status, flow_settings) values
              ('flow', 'old-w', 'Three steps', 'active', '{"steps": [
                {"order": 1, "channel": "linkedin", "type": "connection_request", "wait_for": "connection_accepted"},
                {"order": 2, "channel": "email", "type": "email", "subject": "Hello", "body": "By mail."},
                {"order": 3, "channel": "linkedin", "type": "message", "message": "Two days later.", "delay_hours": 48}]}');
            insert into campaign_prospects
              (id, campaign_id, workspace_id, first_name, last_name, linkedin_url, email, status, contacted_at, connected_at,
               replied_at, unipile_account_id)
            select slug, campaign, 'old-w', 'Ada', 'Fake', 'https://www.linkedin.com/in/' || slug, slug || '@example.org',
              status, now() - contacted, now() - connected, now() - replied, 'acc_demo_linkedin'
            from (values
              ('new-approved', 'vps', 'approved', null::interval, null::interval, null::interval),
              ('new-ready', 'vps', 'ready_to_message', null, null, null),
              ('new-pending', 'vps', 'pending', null, null, null),
              ('lagging', 'vps', 'approved', null, null, null),
              ('invited', 'vps', 'connection_requested', '3 days', null, null),
              ('accepted-unseen', 'vps', 'contacted', '20 days', null, null),
              ('never-accepted', 'vps', 'contacted', '20 days', null, null),
              ('connected-long-ago', 'vps', 'connected', '9 days', '5 days', null),
              ('connected-now', 'vps', 'connected', '9 days', '1 hour', null),
              ('messaged-long-ago', 'vps', 'messaged', '9 days', '8 days', null),
              ('messaged-now', 'vps', 'messaging', '9 days', '8 days', null),
              ('answered', 'vps', 'replied', '9 days', '8 days', '1 day'),
              ('answered-unseen', 'vps', 'messaging', '9 days', '8 days', '1 day'),
              ('opted-out', 'vps', 'opted_out', '9 days', null, null),
              ('handed-over', 'vps', 'queued_in_n8n', null, null, null),
              ('mail-failed', 'flow', 'connected', '9 days', '5 days', null),
              ('mailed', 'flow', 'messaging', '9 days', '5 days', null)
            ) people (slug, campaign, status, contacted, connected, replied);
            insert into send_queue (id, campaign_id, prospect_id, message_type, message, status, sent_at, scheduled_for) values
              ('q1', 'vps', 'lagging', 'connection_request', 'Hi', 'sent', now() - interval '2 days', now()),
              ('q2', 'vps', 'connected-long-ago', 'follow_up_1', 'Words made for you.', 'pending', null, now()),
              ('q3', 'vps', 'messaged-now', 'follow_up_1', 'Thank you', 'sent', now() - interval '1 hour', now()),
              ('q4', 'vps', 'messaged-now', 'follow_up_2', 'A last word', 'pending', null, now());
            insert into campaign_messages (id, campaign_id, prospect_id, message_type, message, unipile_message_id, sent_at) values
              ('m1', 'vps', 'messaged-long-ago', 'follow_up_1', 'Thank you', 'vendor-m1', now() - interval '4 days');
            insert into campaign_prospect_execution_state
              (id, campaign_id, prospect_id, current_step, status, completed_steps, failed_steps, linkedin_state, email_state,
               last_executed_at) values
              ('s1', 'flow', 'mail-failed', 2, 'failed', '{1}', '{2}', '{"connection_status": "connected"}', '{}',
               now() - interval '5 days'),
              ('s2', 'flow', 'mailed', 3, 'pending', '{1,2}', '{}', '{"connection_status": "connected"}',
               '{"sent_count": 1}', now() - interval '4 days');
            """;

    private static final List<String> CONNECTED = List.of(
            "accepted-unseen",
            "connected-long-ago",
            "connected-now",
            "messaged-long-ago",
            "messaged-now",
            "answered",
            "answered-unseen",
            "mail-failed",
            "mailed");

    /** Who, and what they are owed as soon as they are adopted. */
    private static final Map<String, String> OWED = new LinkedHashMap<>(Map.of(
            "new-approved", "invitation Hi Ada, shall we connect?",
            "new-ready", "invitation Hi Ada, shall we connect?",
            "new-pending", "invitation Hi Ada, shall we connect?",
            "connected-long-ago", "message Words made for you.",
            "messaged-long-ago", "message A last word, Ada.",
            "mail-failed", "email Hello\nBy mail.",
            "mailed", "message Two days later."));

    @TempDir
    private Path folder;

    @Test
    void afterAdoptionTheVendorSeesOnlyWhatIsStillOwed() throws Exception {
        try (RunningDemo demo = RunningDemo.withoutCampaign(folder)) {
            JsonNode info = demo.info();
            JsonHttp sandbox = new JsonHttp(
                    info.path("sandbox_url").asText(),
                    Map.of("X-API-KEY", info.path("sandbox_api_key").asText()));
            Jdbi database = demo.database();
            fillAnOlderDatabase(info, database);
            declare(sandbox, info.path("linkedin_account_id").asText());

            Said dry = adopt(info);
            assertThat(dry.code()).as("%s", dry.text()).isZero();
            assertThat(dry.text())
                    .contains("campaign_prospects: 17 rows")
                    .contains("adopted 1  queued_in_n8n -> needs_review: queued_in_n8n")
                    .contains("Nothing was written")
                    .doesNotContain("s3cret");
            assertThat(count(database, "select count(*) from campaigns")).isZero();

            Said applied = adopt(
                    info, "--apply", "--report", folder.resolve("adopted.json").toString());
            assertThat(applied.code()).as("%s", applied.text()).isZero();
            assertEveryRowIsAccountedFor();

            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(sent(sandbox)).containsExactlyInAnyOrderElementsOf(owed()));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(count(database, """
                            select (select count(*) from campaign_prospects where ended_at is null and started_at is null)
                              + (select count(*) from campaign_messages where status in ('SCHEDULED', 'INTENT'))
                            """)).isZero());
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertStandings(database));
            theHumanSaysThatItArrived(info, database);
            Said again = adopt(info, "--apply");
            assertThat(again.text()).contains("already_adopted 17").doesNotContain(" adopted ");

            assertThat(sent(sandbox)).containsExactlyInAnyOrderElementsOf(owed());
            JsonNode verdict = sandbox.get("/sandbox/verdict");
            for (String fault : List.of("doubles", "lost", "after_reply", "over_limit", "wrong_person")) {
                assertThat(verdict.path(fault).asInt(-1)).as(fault).isZero();
            }
            for (String process : List.of("api", "worker")) {
                assertThat(demo.log(process)).doesNotContain("example.org", "linkedin.com/in/", "Words made for you");
            }
        }
    }

    @Test
    void neverSaysThePassword() throws Exception {
        Said wrong = overture(
                Map.of(),
                "adopt",
                "--workspace",
                "0190f3a0-0000-7000-8000-000000000001",
                "--from",
                "mysql://jo:" + PASSWORD + "@127.0.0.1/old");
        Said unreachable = overture(
                Map.of("OVERTURE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/overture"),
                "adopt",
                "--workspace",
                "0190f3a0-0000-7000-8000-000000000001",
                "--from",
                "postgres://jo:" + PASSWORD + "@127.0.0.1:1/old");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(unreachable.code()).isEqualTo(1);
        assertThat(unreachable.text()).contains("the older database cannot be read");
        assertThat(wrong.text() + unreachable.text()).doesNotContain("s3cret");
    }

    private static void fillAnOlderDatabase(JsonNode info, Jdbi database) throws IOException {
        database.useHandle(handle -> handle.execute("create database older"));
        Jdbi older = Jdbi.create(info.path("postgres_url")
                .asText()
                .replaceFirst("postgresql://[^@]*@", "jdbc:postgresql://")
                .replaceFirst("/overture$", "/older?user=postgres"));
        older.useHandle(handle -> {
            handle.createScript(Files.readString(
                            root().resolve("schema/src/test/resources/dev/overture/schema/adoption/older-systems.sql")))
                    .execute();
            handle.createScript(FILLED).execute();
        });
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }

    private static void declare(JsonHttp sandbox, String account) throws InterruptedException {
        List<Map<String, Object>> people = new ArrayList<>();
        for (String slug : Stream.concat(
                        CONNECTED.stream(),
                        Stream.of(
                                "new-approved",
                                "new-ready",
                                "new-pending",
                                "lagging",
                                "invited",
                                "never-accepted",
                                "opted-out",
                                "handed-over"))
                .toList()) {
            String owed = OWED.get(slug);
            people.add(Map.of(
                    "public_identifier",
                    slug,
                    "first_name",
                    "Ada",
                    "last_name",
                    "Fake",
                    "email",
                    slug + "@example.org",
                    "already_connected",
                    CONNECTED.contains(slug) ? List.of(account) : List.of(),
                    "owed",
                    owed == null
                            ? List.of()
                            : List.of(Map.of("kind", owed.split(" ", 2)[0], "count", 1, "exact", true))));
        }
        sandbox.post("/sandbox/declare", Map.of("people", people));
    }

    private static List<String> owed() {
        return List.copyOf(OWED.values());
    }

    private static List<String> sent(JsonHttp sandbox) throws InterruptedException {
        List<String> sent = new ArrayList<>();
        sandbox.get("/sandbox/sent")
                .path("items")
                .forEach(item -> sent.add(
                        (item.path("kind").asText() + " " + item.path("text").asText()).strip()));
        return sent;
    }

    private static void assertStandings(Jdbi database) {
        assertThat(standing(database, "accepted-unseen")).isEqualTo("connected");
        assertThat(standing(database, "never-accepted")).isEqualTo("completed");
        assertThat(standing(database, "invited")).isEqualTo("connection_request_sent");
        assertThat(standing(database, "lagging")).isEqualTo("connection_request_sent");
        assertThat(standing(database, "messaged-long-ago")).isEqualTo("completed");
        assertThat(standing(database, "answered-unseen")).isEqualTo("replied");
        assertThat(standing(database, "opted-out")).isEqualTo("opted_out");
        assertThat(standing(database, "handed-over")).isEqualTo("needs_review");
    }

    private static String standing(Jdbi database, String slug) {
        return text(database, "select cp.status from " + OF_SLUG.formatted(slug));
    }

    private static final String OF_SLUG = "campaign_prospects cp join workspace_prospects p on p.id = cp.prospect_id"
            + " where p.linkedin_profile_url = 'https://www.linkedin.com/in/%s'";

    private static void theHumanSaysThatItArrived(JsonNode info, Jdbi database) throws InterruptedException {
        JsonHttp api = new JsonHttp(
                info.path("api_url").asText(),
                Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
        String id = text(database, "select cp.id::text from " + OF_SLUG.formatted("handed-over"));
        api.post(
                "/api/campaign-prospects/" + id + "/resolve",
                Map.of("author", "jo", "reason", "seen in the inbox", "action", "sent"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(text(
                                database,
                                "select coalesce(cp.waiting_for, 'nothing') from " + OF_SLUG.formatted("handed-over")))
                        .isEqualTo("connection_accepted"));
    }

    private void assertEveryRowIsAccountedFor() throws IOException {
        JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("adopted.json")));
        int rows = 0;
        for (JsonNode table : report.path("tables")) {
            int told = 0;
            for (JsonNode outcome : table.path("outcomes")) {
                told += outcome.path("count").asInt();
            }
            assertThat(told).isEqualTo(table.path("rows").asInt());
            rows += told;
        }
        assertThat(report.path("rows")).hasSize(rows);
    }

    private static String text(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private Said adopt(JsonNode info, String... more) throws Exception {
        String url = info.path("postgres_url").asText();
        List<String> arguments = new ArrayList<>(List.of(
                "adopt",
                "--from",
                url.replaceFirst("postgresql://[^@]*@", "postgres://postgres:" + PASSWORD + "@")
                        .replaceFirst("/overture$", "/older"),
                "--workspace",
                info.path("workspace_id").asText()));
        arguments.addAll(List.of(more));
        return overture(
                Map.of(
                        "OVERTURE_DATABASE_URL",
                        url.replaceFirst("postgresql://[^@]*@", "jdbc:postgresql://"),
                        "OVERTURE_DATABASE_USER",
                        "postgres",
                        "OVERTURE_DATABASE_PASSWORD",
                        "any"),
                arguments.toArray(String[]::new));
    }

    private Said overture(Map<String, String> variables, String... arguments) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("OVERTURE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none"));
        all.putAll(variables);
        return OvertureProcess.run(folder, all, arguments);
    }
}
