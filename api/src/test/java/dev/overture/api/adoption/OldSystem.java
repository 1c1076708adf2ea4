package dev.overture.api.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** An older system's database, of one campaign that invites and follows up, to be filled row by row. */
final class OldSystem {

    static final String CONNECTOR = """
            {"connection_request": "Hi {firstName}, shall we connect?", "follow_up_1": "Thank you, {first_name}.",
             "follow_up_2": "A last word, {{firstName}}.", "alternative_message": ""}""";
    static final String FLOW = """
            {"steps": [
              {"order": 1, "channel": "linkedin", "type": "connection_request", "message": "Hi", "wait_for": "connection_accepted"},
              {"order": 2, "channel": "email", "type": "email", "subject": "Hello", "body": "By mail."},
              {"order": 3, "channel": "linkedin", "type": "message", "message": "After two days.", "delay_hours": 48}]}""";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Jdbi jdbi;
    private final String schema = "older_" + SCHEMAS.incrementAndGet();

    OldSystem(DataSource database) {
        jdbi = Jdbi.create(database);
        run("create schema " + schema);
        try (InputStream tables =
                OldSystem.class.getResourceAsStream("/dev/overture/schema/adoption/older-systems.sql")) {
            script(new String(Objects.requireNonNull(tables).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String schema() {
        return schema;
    }

    private void run(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    /** Runs statements in its schema. */
    OldSystem script(String sql) {
        jdbi.useTransaction(handle -> {
            handle.execute("set local search_path to " + schema);
            handle.createScript(sql).execute();
        });
        return this;
    }

    OldSystem campaign(String id, String status) {
        return script(
                "insert into campaigns (id, workspace_id, name, status, campaign_type, message_templates) values ('"
                        + id + "', 'old-w', 'Campaign " + id + "', '" + status + "', 'connector', '" + CONNECTOR
                        + "')");
    }

    OldSystem flow(String id) {
        return flow(id, FLOW);
    }

    OldSystem flow(String id, String settings) {
        return script("insert into campaigns (id, workspace_id, name, status, flow_settings) values ('" + id
                + "', 'old-w', 'Flow " + id + "', 'active', '" + settings + "')");
    }

    /** Somebody with a profile named after the id, contacted a day ago where {@code contacted} says so. */
    OldSystem prospect(String id, String campaign, String status, boolean contacted) {
        return script(
                "insert into campaign_prospects (id, campaign_id, workspace_id, first_name, last_name, linkedin_url,"
                        + " email, status, contacted_at, unipile_account_id, personalization_data) values ('" + id
                        + "', '"
                        + campaign + "', 'old-w', 'Ada', 'Fake', 'https://linkedin.com/in/" + id + "/', '" + id
                        + "@example.org', '" + status + "', " + (contacted ? "now() - interval '1 day'" : "null")
                        + ", 'acc-old', '{\"pain_points\": \"none\"}')");
    }

    OldSystem queued(String prospect, String type, String status, String sentAt) {
        return script("insert into send_queue (id, campaign_id, prospect_id, message_type, message, status, sent_at)"
                + " values ('q-" + prospect + "-" + type + "', null, '" + prospect + "', '" + type + "', 'Words of "
                + type + "', '" + status + "', " + sentAt + ")");
    }
}
