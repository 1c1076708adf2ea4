package dev.overture.api.export;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final Caller caller = API.aWorkspace();

    @Test
    void noCellIsAFormulaAndNumbersStayNumbers() {
        caller.post("/api/prospects", """
                {"first_name": "=1+1", "last_name": "@SUM(A1)", "job_title": "-2+3, \\"CTO\\"", "company_name": "Acme",
                 "email_address": "a@example.com", "phone_number": "+49 30 123456", "tags": ["+x", "y"], "location": "\\tx"}
                """);
        caller.post("/api/companies", "{\"company_name\": \"=Acme\", \"net_profit_loss\": -5.50}");

        List<String> lines = caller.get("/api/export/people.csv").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("id,company_id,company_name,full_name,first_name");
        assertThat(lines.get(1))
                .contains(",'=1+1,", ",'@SUM(A1),", ",\"'-2+3, \"\"CTO\"\"\",", ",'+4930123456,", ",'+x; y,");
        assertThat(lines.get(1)).as("instants of every machine's zone").endsWith("+00:00");
        assertThat(lines.get(1).split(",", -1)).noneMatch(cell -> cell.matches("[=+\\-@].*"));
        List<String> companies =
                caller.get("/api/export/companies.csv").body().lines().toList();
        assertThat(companies).anyMatch(line -> line.contains(",'=Acme,") && line.contains(",-5.5,"));
    }

    @Test
    void whatWasExportedComesInAgainAsItWas() {
        caller.post("/api/prospects", """
                {"first_name": "=Ada", "email_address": "a@example.com", "phone_number": "+49 30 123456", "tags": ["x", "y"],
                 "test_status": "Идет", "ai_research_data": {"pains": ["a"]}}
                """);
        Answer shown = API.aWorkspace()
                .post(
                        "/api/imports?kind=people",
                        "text/csv",
                        caller.get("/api/export/people.csv").body());
        JsonNode fields = shown.json().at("/preview/0/fields");
        assertThat(fields.path("first_name").asText()).isEqualTo("=Ada");
        assertThat(fields.path("phone_number").asText()).isEqualTo("+4930123456");
        assertThat(fields.path("tags").toString()).isEqualTo("[\"x\",\"y\"]");
        assertThat(fields.path("test_status").asText()).isEqualTo("Идет");
        assertThat(fields.path("ai_research_data").toString()).isEqualTo("{\"pains\":[\"a\"]}");
    }

    @Test
    void moreThanAPageIsStreamedInOrder() {
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");
        StringBuilder people = new StringBuilder("name,email\n");
        for (int i = 0; i < 2_500; i++) {
            people.append("P,p").append(i).append("@example.com\n");
        }
        caller.post("/api/campaigns/" + campaign + "/upload-prospects", "text/csv", people.toString());

        JsonNode all = caller.get("/api/export/people.json").json();

        assertThat(all).hasSize(2_500);
        assertThat(all.valueStream().map(person -> person.path("id").asText()))
                .isSorted()
                .doesNotHaveDuplicates();
        JsonNode counted = caller.get("/api/export/campaigns.json").json().get(0);
        assertThat(counted.path("total_prospects").asInt()).isEqualTo(2_500);
        assertThat(counted.path("messages_sent").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "companies", "messages", "events", "campaigns"})
    void everyExportHasAHeaderAndIsOfOnesOwnWorkspace(String what) {
        caller.aCampaign("name: theirs\nsteps: [invite]\n");
        caller.post(
                "/api/prospects",
                "{\"email_address\": \"a@example.com\", \"company_name\": \"Acme\", \"reply_bounce\": true}");
        Caller stranger = API.aWorkspace();

        assertThat(stranger.get("/api/export/" + what + ".csv").body().lines()).hasSize(1);
        assertThat(stranger.get("/api/export/" + what + ".json").body()).isEqualTo("[]");
        assertThat(caller.get("/api/export/" + what + ".csv").status()).isEqualTo(200);
        assertThat(caller.get("/api/export/" + what + ".json").json()).hasSize(what.equals("messages") ? 0 : 1);
    }

    @Test
    void messagesAndEventsGoOutWithAllThatTheyHold() {
        WorkspaceId workspace = caller.workspace().id();
        StoredCampaignProspect person = aCampaignProspect()
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .sendingWith(anAccount().in(workspace).insert(API.jdbi()))
                .started()
                .insert(API.jdbi());
        aMessage()
                .to(person)
                .of("invite", MessageKind.INVITATION)
                .status(MessageStatus.SENT)
                .saying("=HYPERLINK(\"x\"), two\nlines")
                .insert(API.jdbi());
        caller.patch("/api/prospects/" + person.prospect().id(), "{\"reply_bounce\": true}");

        JsonNode message = caller.get("/api/export/messages.json").json().get(0);
        JsonNode event = caller.get("/api/export/events.json").json().get(0);

        assertThat(message.path("message").asText()).isEqualTo("=HYPERLINK(\"x\"), two\nlines");
        assertThat(message.path("status").asText()).isEqualTo("SENT");
        assertThat(message.path("campaign_prospect_id").asText())
                .isEqualTo(person.id().toString());
        assertThat(caller.get("/api/export/messages.csv").body())
                .contains("\"'=HYPERLINK(\"\"x\"\"), two\nlines\"")
                .contains(",invitation,SENT,");
        assertThat(event.path("kind").asText()).isEqualTo("bounced");
        assertThat(event.path("prospect_id").asText())
                .isEqualTo(person.prospect().id().toString());
        assertThat(caller.get("/api/export/events.csv").body()).contains(",bounced,");
    }

    @Test
    void aCampaignGoesOutAsYamlAndComesInAgain() {
        String campaign = caller.aCampaign("""
                name: Healthcare VPs
                steps:
                  - invite: "Hi {{ first_name }}"
                  - wait_for: connection_accepted
                    within: 14d
                    otherwise:
                      - end: not accepted
                  - message: "Thanks"
                """);

        Answer yaml = caller.get("/api/export/campaigns/" + campaign + ".yaml");
        String again = API.aWorkspace().aCampaign(yaml.body());

        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.body()).contains("name: Healthcare VPs", "wait_for: connection_accepted");
        assertThat(again).isNotEqualTo(campaign);
        assertThat(caller.get("/api/export/people.xml").status()).isEqualTo(404);
        assertThat(caller.get("/api/export/secrets.csv").status()).isEqualTo(404);
    }

    @Test
    void theSettingsOfACampaignGoOutAndComeInWithIt() {
        String campaign = caller.aCampaign("""
                name: Mornings
                description: "Ask Jo: before: you change it"
                window: { from: 2026-11-23, days: [tuesday, friday], opens: "08:00", closes: "10:30" }
                silence_hours: 12
                stop_on_reply: { scope: campaign, pause_colleagues: 7d }
                steps: [invite]
                """);
        caller.put("/api/campaigns/" + campaign + "/settings", """
                {"window": {"to": "2026-12-18", "days": ["MONDAY"], "opens": "09:00", "closes": "11:15:30"}, "silence_hours": 40}
                """);

        String yaml = caller.get("/api/export/campaigns/" + campaign + ".yaml").body();
        Caller other = API.aWorkspace();
        String again = other.aCampaign(yaml);

        assertThat(yaml)
                .contains("description: 'Ask Jo: before: you change it'", "monday", "silence_hours: 40")
                .contains("scope: campaign", "pause_colleagues: 7d")
                .doesNotContain("tuesday");
        JsonNode settings = settings(other, again);
        assertThat(settings).isEqualTo(settings(caller, campaign));
        assertThat(settings.at("/window/to").asText()).isEqualTo("2026-12-18");
        assertThat(settings.at("/window/days/0").asText()).isEqualTo("MONDAY");
        assertThat(settings.at("/window/closes").asText()).isEqualTo("11:15:30");
        assertThat(settings.path("silence_hours").asInt()).isEqualTo(40);
        assertThat(other.get("/api/export/campaigns/" + again + ".yaml").body()).isEqualTo(yaml);
    }

    @Test
    void aVersionSetsWhatItMentionsAndNoMore() {
        String campaign = caller.aCampaign("""
                name: Mornings
                window: { days: [tuesday] }
                silence_hours: 12
                steps: [invite]
                """);

        caller.post("/api/campaigns/" + campaign + "/sequences", "application/yaml", """
                name: Mornings
                silence_hours: 20
                steps: [invite, end]
                """);

        assertThat(settings(caller, campaign).at("/window/days/0").asText()).isEqualTo("TUESDAY");
        assertThat(settings(caller, campaign).path("silence_hours").asInt()).isEqualTo(20);
        assertThat(caller.get("/api/campaigns/" + campaign + "/sequences/2").body())
                .as("what may be published again later sets nothing back")
                .doesNotContain("window", "silence_hours");
    }

    @Test
    void wrongSettingsAreNamedWithTheirLineAndWhatToDo() {
        Answer refused = caller.post("/api/campaigns", "application/yaml", """
                name: Mornings
                window:
                  days: [mondy]
                  open: "10:00"
                silence_hours: never
                steps: [invite]
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors"))
                .extracting(each ->
                        each.path("field").asText() + " " + each.path("line").asInt() + ": "
                                + each.path("message").asText())
                .containsExactly(
                        "window.days[0] 3: 'mondy' is no day; did you mean 'monday'?",
                        "window.open 4: unknown key 'open'; did you mean 'opens'?",
                        "silence_hours 5: silence_hours must be a number, not text");
    }

    private static JsonNode settings(Caller of, String campaign) {
        return of.get("/api/campaigns/" + campaign).json().path("settings");
    }
}
