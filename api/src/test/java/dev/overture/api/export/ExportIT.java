package dev.overture.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
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
}
