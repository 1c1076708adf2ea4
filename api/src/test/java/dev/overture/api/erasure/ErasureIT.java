package dev.overture.api.erasure;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.erasure.ErasureSecret;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String WORD = "xqzmarkerqzx";

    /** Tables with words, but none about a person; what stands in them in passing has a test of its own. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "account_limit_answers",
            "account_reads",
            "accounts",
            "alarms",
            "api_keys",
            "approval_sessions",
            "campaign_prospect_transitions",
            "campaign_sequence_steps",
            "campaign_sequences",
            "campaigns",
            "companies",
            "erasures",
            "flyway_schema_history",
            // Files as they came are deleted when their import ends.
            "import_chunks",
            "imports",
            "linkedin_search_pages",
            "linkedin_searches",
            "segments",
            "workflow_outbox",
            "workspaces");

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();

    private StoredCampaignProspect somebody() {
        return aCampaignProspect()
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .sendingWith(anAccount().in(workspace).insert(API.jdbi()))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(API.jdbi());
    }

    private Answer erase(StoredCampaignProspect person) {
        return caller.delete("/api/prospects/" + person.prospect().id());
    }

    private String sql(String query, Object... arguments) {
        return API.jdbi()
                .withHandle(handle -> handle.select(query, arguments).mapTo(String.class).list().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void nothingAboutThePersonIsLeftInAnyColumnOfAnyTable() {
        StoredCampaignProspect person = somebody();
        aMessage()
                .to(person)
                .of("invite", MessageKind.INVITATION)
                .status(MessageStatus.SENT)
                .insert(API.jdbi());
        aMessage()
                .to(person)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.HELD)
                .insert(API.jdbi());
        Map<String, String> rows = oneRowOfEveryTableAbout(person);
        EveryColumn columns = new EveryColumn(API.jdbi());
        Set<String> decided = new HashSet<>(ABOUT_NOBODY);
        decided.addAll(rows.keySet());
        assertThat(columns.tables()).as("a table that nobody decided about").isEqualTo(decided);
        rows.forEach((table, where) ->
                assertThat(columns.fill(table, where, WORD)).as(table).isPositive());
        sql(
                "update accounts set newest_relation = ? where id = ? returning id",
                WORD,
                person.linkedin().id().value());
        assertThat(columns.holding(WORD)).hasSizeGreaterThan(50);

        Answer receipt = erase(person);

        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(200);
        assertThat(receipt.text("state")).isEqualTo("erased");
        assertThat(columns.holding(WORD)).isEmpty();
        rows.keySet()
                .forEach(table -> assertThat(
                                receipt.json().path("counts").path(table).asInt())
                        .as(table)
                        .isPositive());
        assertThat(sql(
                        "select status from campaign_prospects where id = ?",
                        person.id().value()))
                .isEqualTo("stopped");
        assertThat(sql(
                        "select count(*) from campaign_messages where status = 'SENT' and campaign_prospect_id = ?",
                        person.id().value()))
                .as("counts against the limits of the account")
                .isEqualTo("1");
        assertThat(sql(
                        "select signal from workflow_outbox where target_id = ?",
                        person.id().value()))
                .isEqualTo("ended");
        assertThat(caller.get("/api/prospects/" + person.prospect().id()).status())
                .isEqualTo(404);
        assertThat(caller.get("/api/prospects").json().path("items")).isEmpty();
        assertThat(caller.get("/api/suppressions").body()).doesNotContain(WORD);
    }

    /** Where to find it, by table. */
    private Map<String, String> oneRowOfEveryTableAbout(StoredCampaignProspect person) {
        Map<String, String> rows = new LinkedHashMap<>();
        String of = "'" + person.prospect().id() + "'";
        String prospect = "'" + person.id() + "'";
        String in = "'" + workspace + "'";
        String account = "'" + person.linkedin().id() + "'";
        API.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into message_overrides (campaign_prospect_id, step_id, workspace_id, message, author,"
                            + " written_at) values (" + prospect + ", 'message', " + in + ", 'x', 'jo', now())");
            handle.execute("insert into prospect_tasks (campaign_prospect_id, step_id, workspace_id, text, opened_at,"
                    + " expires_at) values (" + prospect + ", 'task', " + in + ", 'x', now(), now())");
            handle.execute("insert into commands (id, workspace_id, campaign_id, campaign_prospect_id, command, author,"
                    + " reason, asked_at, outcome) values (gen_random_uuid(), " + in + ", '"
                    + person.campaign().id()
                    + "', " + prospect + ", 'pause', 'jo', 'x', now(), 'done')");
            handle.execute("insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at)"
                    + " values (gen_random_uuid(), " + in + ", " + prospect + ", 'paused', 'jo', now())");
            handle.execute("insert into prospect_events (id, workspace_id, prospect_id, campaign_prospect_id, kind,"
                    + " occurred_at, recorded_at, source, fact_key) values (gen_random_uuid(), " + in + ", " + of + ", "
                    + prospect + ", 'message_read', now(), now(), 'webhook', 'x')");
            handle.execute("insert into approval_sessions (id, workspace_id, campaign_name) values (" + of + ", " + in
                    + ", 'x')");
            handle.execute("insert into prospect_approval_data (id, workspace_id, session_id, prospect_id, name)"
                    + " values (gen_random_uuid(), " + in + ", " + of + ", " + of + ", 'x')");
            handle.execute(
                    "insert into imports (id, workspace_id, kind, status, format, columns, mapping, rows, created_at)"
                            + " values (" + of + ", " + in + ", 'people', 'running', 'csv', '[]', '{}', 1, now())");
            handle.execute("insert into import_rows (import_id, row, result, subject_id) values (" + of
                    + ", 1, 'stored', " + of + ")");
            handle.execute(
                    "insert into linkedin_searches (session_id, workspace_id, account_id, request_key, filters, most,"
                            + " touched_at, created_at) values (" + of + ", " + in + ", " + account
                            + ", 'x', '{}', 1, now(), now())");
            handle.execute("insert into linkedin_search_results (session_id, result_key, prospect_id, outcome) values ("
                    + of + ", 'x', " + of + ", 'stored')");
            handle.execute("insert into ai_interactions (id, workspace_id, prospect_id, prompt) values"
                    + " (gen_random_uuid(), " + in + ", " + of + ", 'x')");
            handle.execute("insert into suppressions (id, workspace_id, prospect_id, reason, author, created_at) values"
                    + " (gen_random_uuid(), " + in + ", " + of + ", 'x', 'jo', now())");
            handle.execute("insert into adopted_rows (workspace_id, source_table, old_id, new_id, adopted_at) values ("
                    + in + ", 'campaign_prospects', 'x', " + prospect + ", now())");
            handle.execute("insert into webhook_events (id, vendor, kind, account_id, body, received_at, status) values"
                    + " (gen_random_uuid(), 'unipile', 'message_received', " + account + ", 'x', now(), 'processed')");
            handle.execute(
                    "insert into batches (id, workspace_id, campaign_id, rows, stored, rejected, created_at) values ("
                            + of + ", " + in + ", '" + person.campaign().id() + "', 1, 1, 0, now())");
            handle.execute("insert into batch_rows (batch_id, row, result, campaign_prospect_id) values (" + of
                    + ", 1, 'stored', " + prospect + ")");
        });
        for (String table : Set.of(
                "campaign_messages",
                "prospect_events",
                "prospect_approval_data",
                "ai_interactions",
                "suppressions",
                "campaign_prospects")) {
            rows.put(table, "prospect_id = " + of);
        }
        for (String table : Set.of("message_overrides", "prospect_tasks", "commands", "holds", "batch_rows")) {
            rows.put(table, "campaign_prospect_id = " + prospect);
        }
        rows.put("workspace_prospects", "id = " + of);
        rows.put("import_rows", "subject_id = " + of);
        rows.put("linkedin_search_results", "prospect_id = " + of);
        rows.put("adopted_rows", "new_id = " + prospect);
        rows.put("webhook_events", "account_id = " + account);
        return rows;
    }

    @Test
    void whoWasErasedIsRecognisedAndRefusedAndOnlyThere() {
        Caller stranger = API.aWorkspace();
        String body =
                "{\"email_address\": \"Gone@Example.com\", \"linkedin_profile_url\": \"linkedin.com/in/long-gone\"}";
        String id = caller.post("/api/prospects", body).text("id");
        caller.post("/api/companies", "{\"company_name\": \"Acme\", \"primary_email\": \"gone@example.com\"}");
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");

        assertThat(caller.delete("/api/prospects/" + id).status()).isEqualTo(200);

        assertThat(new EveryColumn(API.jdbi()).holding("gone@example.com")).isEmpty();
        Answer again = caller.post("/api/prospects", "{\"email_address\": \"gone@example.com\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("erased");
        String other = caller.post("/api/prospects", "{\"email_address\": \"other@example.com\"}")
                .text("id");
        assertThat(caller.patch("/api/prospects/" + other, "{\"linkedin_profile_url\": \"linkedin.com/in/Long-Gone\"}")
                        .text("code"))
                .isEqualTo("erased");
        Answer upload = caller.post(
                "/api/campaigns/" + campaign + "/upload-prospects",
                "text/csv",
                "name,email,linkedin\nA,gone@example.com,\nB,,https://de.linkedin.com/in/long-gone/\nC,c@example.com,\n");
        assertThat(upload.json().path("stored").asInt()).as(upload.toString()).isEqualTo(1);
        assertThat(upload.json().path("results").findValuesAsText("code")).containsExactly("suppressed", "suppressed");
        assertThat(stranger.post("/api/prospects", body).status()).isEqualTo(201);
        assertThat(caller.get("/api/suppressions?kind=erased").json().path("items"))
                .hasSize(2);
    }

    @Test
    void theirCompanyForgetsThatTheyLeadItAndHowToReachThem() {
        String company = caller.post("/api/companies", """
                        {"company_name": "Headed", "ceo_name": "HEDDA  Headfake", "ceo_position": "CEO",
                         "primary_email": "hedda@headed.example",
                         "all_company_emails": ["sales@headed.example", "hedda@headed.example", "info@headed.example"]}
                        """).text("id");
        String person = caller.post("/api/prospects", """
                        {"first_name": "Hedda", "last_name": "Headfake", "company_id": "%s", "email_address": "hedda@headed.example",
                         "generic_email": "info@headed.example", "phone_numbers": ["+49 30 7654321"]}
                        """.formatted(company)).text("id");
        String account = "'" + anAccount().in(workspace).insert(API.jdbi()).id().value() + "'";
        for (String body : List.of(
                "from info@headed.example", "from +49307654321", "from 49307654321@s.whatsapp.net", "from no")) {
            sql("insert into webhook_events (id, vendor, kind, account_id, body, received_at, status) values"
                    + " (gen_random_uuid(), 'unipile', 'message_received', " + account + ", convert_to('" + body
                    + "', 'UTF8'), now(), 'processed') returning id");
        }
        // As an older system spelt it.
        sql(
                "update workspace_prospects set generic_email = 'Info@Headed.example' where id = ?::uuid returning id",
                person);

        Answer receipt = caller.delete("/api/prospects/" + person);

        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(200);
        for (String word : List.of("hedda", "headfake", "info@headed.example", "7654321")) {
            assertThat(new EveryColumn(API.jdbi()).holding(word)).as(word).isEmpty();
        }
        assertThat(receipt.json().at("/counts/companies").asInt()).isEqualTo(1);
        assertThat(sql("select concat_ws(' ', company_name, ceo_name, ceo_position, primary_email, all_company_emails)"
                        + " from companies where id = '" + company + "'"))
                .isEqualTo("Headed {sales@headed.example}");
        assertThat(sql("select encode(body, 'escape') from webhook_events where body is not null and account_id = "
                        + account))
                .isEqualTo("from no");
        assertThat(caller.post("/api/prospects", "{\"email_address\": \"info@headed.example\"}")
                        .status())
                .as("whoever else reads it is somebody else")
                .isEqualTo(201);
    }

    @Test
    void whatIsWrittenAboutTheirCompanyNamesThemNoMore() {
        String company = caller.post("/api/companies", """
                        {"company_name": "Described", "company_description": "Founded by Dora (D.) Textfake+Co and Theodora Bookfake.",
                         "company_research": "DORA  (D.) Textfake+Co, dora@described.example, leads sales; dora@described.example.org does not."}
                        """).text("id");
        String person = caller.post("/api/prospects", """
                        {"first_name": "Dora", "middle_name": "(D.)", "last_name": "Textfake+Co", "company_id": "%s",
                         "email_address": "dora@described.example"}
                        """.formatted(company)).text("id");

        Answer receipt = caller.delete("/api/prospects/" + person);

        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(200);
        assertThat(new EveryColumn(API.jdbi()).holding("Textfake")).isEmpty();
        assertThat(receipt.json().at("/counts/companies").asInt()).isEqualTo(1);
        assertThat(sql("select company_description || ' ' || company_research from companies where id = '" + company
                        + "'"))
                .isEqualTo("Founded by [erased] and Theodora Bookfake."
                        + " [erased], [erased], leads sales; dora@described.example.org does not.");
    }

    @Test
    void whoeverElseLeadsTheirCompanyStaysKnown() {
        String company = caller.post("/api/companies", """
                        {"company_name": "Led", "ceo_name": "Lea Leadfake", "ceo_position": "CEO", "primary_email": "info@led.example",
                         "all_company_emails": ["lea@led.example", "cole@led.example"]}
                        """).text("id");
        String colleague = caller.post("/api/prospects", """
                        {"first_name": "Cole", "last_name": "Leadfake", "company_id": "%s", "email_address": "cole@led.example",
                         "generic_email": "info@led.example"}
                        """.formatted(company)).text("id");

        assertThat(caller.delete("/api/prospects/" + colleague).status()).isEqualTo(200);

        assertThat(sql("select concat_ws(' ', ceo_name, ceo_position, primary_email, all_company_emails) from companies"
                        + " where id = '" + company + "'"))
                .isEqualTo("Lea Leadfake CEO {lea@led.example}");
    }

    @Test
    void whatTheVendorTellsOfThemAfterwardsIsNotKept() {
        StoredCampaignProspect person = somebody();
        assertThat(erase(person).status()).isEqualTo(200);

        Answer told = API.send(API.request("/webhooks/unipile")
                .header("Unipile-Auth", "a-secret-of-the-test")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        """
                        {"event": "message_received", "account_id": "%s", "account_type": "LINKEDIN", "chat_id": "c",
                         "message_id": "m-%s", "message": "It is me again", "sender": {"attendee_provider_id": "%s"},
                         "account_info": {"user_id": "ACoFAKEOWNER01"}, "attendees": []}
                        """.formatted(person.linkedin().vendorAccountId(), person.providerId(), person.providerId()))));

        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(new EveryColumn(API.jdbi()).holding(person.providerId())).isEmpty();
        assertThat(new EveryColumn(API.jdbi()).holding("It is me again")).isEmpty();
    }

    @Test
    void waitsForWhatIsOnItsWayAndSendsNothingMore() {
        StoredCampaignProspect person = somebody();
        MessageId flying = aMessage()
                .to(person)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.INTENT)
                .claimedAt(Instant.now())
                .insert(API.jdbi());

        Answer asked = erase(person);

        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        assertThat(asked.text("state")).isEqualTo("waiting");
        assertThat(asked.json().path("in_flight").path(0).asText()).isEqualTo(flying.toString());
        assertThat(sql(
                        "select status from campaign_prospects where id = ?",
                        person.id().value()))
                .isEqualTo("messaging");
        assertThat(sql(
                        "select suppressed(workspace_id, id, null, null, false) from workspace_prospects where id = ?",
                        person.prospect().id().value()))
                .isEqualTo("t");
        assertThat(sql(
                        "select count(*) from workflow_outbox where target_id = ?",
                        person.id().value()))
                .isEqualTo("0");

        sql("update campaign_messages set status = 'SENT', sent_at = now() where id = ? returning id", flying.value());
        String receipt = "/api/erasures/" + asked.text("receipt_id");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(caller.get(receipt).text("state")).isEqualTo("erased"));
        assertThat(caller.get(receipt).json().path("erased_at").isTextual()).isTrue();
        assertThat(sql(
                        "select status from campaign_prospects where id = ?",
                        person.id().value()))
                .isEqualTo("stopped");
        assertThat(new EveryColumn(API.jdbi()).holding(person.providerId())).isEmpty();
    }

    @Test
    void doesNotWaitForWhatNobodyWillEverFindOut() {
        StoredCampaignProspect person = somebody();
        aMessage()
                .to(person)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.UNCONFIRMED)
                .claimedAt(Instant.now().minus(Duration.ofDays(2)))
                .insert(API.jdbi());

        assertThat(erase(person).text("state")).isEqualTo("erased");
    }

    @Test
    void askingAgainAnswersTheSameReceiptAndOthersKnowNothingOfIt() {
        StoredCampaignProspect person = somebody();
        Caller stranger = API.aWorkspace();
        String path = "/api/prospects/" + person.prospect().id();

        assertThat(stranger.delete(path).status()).isEqualTo(404);
        Answer first = erase(person);
        Answer again = erase(person);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(caller.get("/api/erasures/" + first.text("receipt_id")).json())
                .isEqualTo(first.json());
        assertThat(stranger.get("/api/erasures/" + first.text("receipt_id")).status())
                .isEqualTo(404);
        assertThat(caller.get("/api/erasures/nonsense").status()).isEqualTo(404);
        assertThat(caller.delete("/api/prospects/0190f3a0-0000-7000-8000-000000000001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSecretIsLongOrThereIsNone() {
        ErasureSecret secret = new ErasureSecret();
        secret.set("");

        assertThat(secret.isSet()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> secret.set("too short"));
        assertThat(secret.toString()).isEqualTo("ErasureSecret[]");
    }
}
