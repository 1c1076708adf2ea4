package dev.overture.api.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreviewIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private static final String SEQUENCE = """
            name: Fair
            steps:
              - invite: "Hi {{ first_name }}, greetings to {{ company }}"
              - wait_for: connection_accepted
                within: 14d
                otherwise:
                  - email: { subject: "For {{ first_name }}", body: "<p>Hello {{ nickname }}</p>" }
              - delay: 2d
              - message: "You are a {{ role }}, {{ first_name | upcase }}"
            """;

    private final Caller caller = API.aWorkspace();
    private final String campaign = caller.aCampaign(SEQUENCE);
    private final String ada = ada();

    private String ada() {
        caller.post(
                "/api/campaigns/" + campaign + "/upload-prospects",
                "text/csv",
                "first_name,email,nickname\nAda,ada@example.com,<Ace>\n");
        return caller.get("/api/campaigns/" + campaign + "/prospects")
                .json()
                .at("/items/0/id")
                .asText();
    }

    private Answer preview(String step, String rest) {
        return caller.post(
                "/api/campaigns/" + campaign + "/preview",
                "application/json",
                "{\"campaign_prospect_id\": \"" + ada + "\", \"step_id\": \"" + step + "\"" + rest + "}");
    }

    @Test
    void rendersHtmlWithItsSubjectAndEscapesValues() {
        Answer shown = preview("email", "");

        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.text("subject")).isEqualTo("For Ada");
        assertThat(shown.text("text")).isEqualTo("<p>Hello &lt;Ace&gt;</p>");
        assertThat(shown.json().path("html").asBoolean()).isTrue();
        assertThat(shown.json().path("missing")).isEmpty();
        assertThat(shown.json().path("length").asInt())
                .isEqualTo(shown.text("text").length());
    }

    @Test
    void namesWhatIsMissingAndHowLongItMayBe() {
        Answer shown = preview("invite", "");

        assertThat(shown.json().path("text").isNull()).isTrue();
        assertThat(shown.json().path("missing").valueStream().map(name -> name.asText()))
                .containsExactly("company");
        assertThat(shown.json().path("max_length").asInt()).isEqualTo(300);
        assertThat(shown.text("long_note")).isEqualTo("hold");
    }

    @Test
    void showsWhatAPersonWroteInstead() {
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into message_overrides (campaign_prospect_id, step_id, workspace_id, message, author, written_at) values (?::uuid, 'message', ?, 'By hand', 'jo', now())",
                        ada,
                        caller.workspace().id()));

        Answer shown = preview("message", "");

        assertThat(shown.text("text")).isEqualTo("By hand");
        assertThat(shown.json().path("written").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatCannotBeShown() {
        assertThat(preview("delay", "").status()).isEqualTo(422);
        assertThat(preview("delay", "").text("code")).isEqualTo("no_text");
        assertThat(preview("nothing", "").status()).isEqualTo(404);
        assertThat(preview("NO ID", "").status()).isEqualTo(400);
        assertThat(preview("invite", ", \"version\": 9").status()).isEqualTo(404);
        assertThat(preview("invite", ", \"version\": 1").status()).isEqualTo(200);
        assertThat(API.aWorkspace()
                        .post(
                                "/api/campaigns/" + campaign + "/preview",
                                "application/json",
                                "{\"campaign_prospect_id\": \"" + ada + "\", \"step_id\": \"invite\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void writesNothing() {
        preview("message", "");

        long written = API.jdbi()
                .withHandle(handle -> handle.select(
                                "select count(*) from campaign_messages where campaign_prospect_id = ?::uuid", ada)
                        .mapTo(Long.class)
                        .one());
        assertThat(written).isZero();
    }
}
