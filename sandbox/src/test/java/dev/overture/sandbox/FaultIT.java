package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    private String ada;

    @BeforeEach
    void declareWorld() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN'},{'id':'gm','type':'GOOGLE_OAUTH'}],"
                + "'people':[{'public_identifier':'ada-fake','email':'ada@example.org','already_connected':['li']},"
                + "{'public_identifier':'bob-fake','already_connected':['li']}]}");
        ada = SANDBOX.idOf("li", "ada-fake");
    }

    private static void fault(String fault) {
        SANDBOX.post("/sandbox/faults", "{'faults':[" + fault + "]}").mustBe(200);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 429, too_many_requests",
        "500, 500, provider_error",
        "502, 502, provider_error",
        "503, 503, service_unavailable",
        "504, 504, request_timeout",
        "401, 401, disconnected_account",
        "403, 403, account_restricted"
    })
    void answersErrorBeforeOrAfterTheEffect(String answer, int status, String type) {
        fault("{'route':'message','ordinal':1,'effect':'before','answer':" + answer + "},"
                + "{'route':'message','ordinal':2,'effect':'after','answer':'" + answer + "'}");
        assertThat(SANDBOX.chat("li", ada, "one").mustBe(status).type()).isEqualTo(type);
        assertThat(SANDBOX.sent()).isEmpty();
        assertThat(SANDBOX.chat("li", ada, "two").mustBe(status).type()).isEqualTo(type);
        assertThat(SANDBOX.sent().findValuesAsText("text")).containsExactly("two");
        SANDBOX.chat("li", ada, "three").mustBe(201);
    }

    @Test
    void tellsHowOftenEachFaultHasReallyStruck() {
        fault("{'route':'message','times':1,'answer':504},{'route':'message','times':1,'answer':503},"
                + "{'route':'email','answer':500}");
        SANDBOX.chat("li", ada, "one").mustBe(504);
        assertThat(SANDBOX.get("/sandbox/faults").mustBe(200).body()).isEqualTo("{\"faults\":[1,0,0],\"webhooks\":[]}");
        SANDBOX.chat("li", ada, "two").mustBe(503);
        SANDBOX.chat("li", ada, "three").mustBe(201);
        assertThat(SANDBOX.get("/sandbox/faults").mustBe(200).body()).isEqualTo("{\"faults\":[1,1,0],\"webhooks\":[]}");
    }

    @Test
    void answersHtmlAndMovedAndNamedTypes() {
        fault("{'route':'profile','times':1,'answer':'html'},"
                + "{'route':'profile','ordinal':2,'answer':301},"
                + "{'route':'invitation','answer':422,'type':'cannot_resend_yet'}");
        SandboxServer.Answer html =
                SANDBOX.get("/api/v1/users/ada-fake?account_id=li").mustBe(502);
        assertThat(html.headers().get("content-type").get(0)).startsWith("text/html");
        assertThat(html.body()).startsWith("<html>");
        SandboxServer.Answer moved =
                SANDBOX.get("/api/v1/users/ada-fake?account_id=li").mustBe(301);
        assertThat(moved.headers().get("location").get(0)).contains("/api/v1/users/ada-fake/?account_id=li");
        SANDBOX.get("/api/v1/users/ada-fake/?account_id=li").mustBe(200);
        assertThat(SANDBOX.invite("li", SANDBOX.idOf("li", "bob-fake"), "")
                        .mustBe(422)
                        .type())
                .isEqualTo("cannot_resend_yet");
    }

    @Test
    void closesTheConnectionAfterReadingTheRequest() {
        fault("{'route':'message','ordinal':1,'effect':'after','answer':'close'},"
                + "{'route':'message','ordinal':2,'effect':'before','answer':'close'}");
        assertThatThrownBy(() -> SANDBOX.chat("li", ada, "one"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(SANDBOX.sent().findValuesAsText("text")).containsExactly("one");
        assertThatThrownBy(() -> SANDBOX.chat("li", ada, "two")).isInstanceOf(UncheckedIOException.class);
        assertThat(SANDBOX.sent()).hasSize(1);
    }

    @Test
    void hangsBeforeItAnswers() {
        fault("{'route':'message','ordinal':1,'effect':'after','answer':'hang','hang_ms':200},"
                + "{'route':'message','ordinal':2,'effect':'before','answer':'hang','hang_ms':200}");
        Instant start = Instant.now();
        SANDBOX.chat("li", ada, "one").mustBe(201);
        SANDBOX.chat("li", ada, "two").mustBe(504);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(SANDBOX.sent().findValuesAsText("text")).containsExactly("one");
    }

    @Test
    void leavesOutTheIds() {
        fault("{'route':'message','answer':'null_message_id'},{'route':'email','answer':'null_message_id'}");
        JsonNode chat = SANDBOX.chat("li", ada, "one").mustBe(201).json();
        assertThat(chat.get("object").asText()).isEqualTo("ChatStarted");
        assertThat(chat.get("message_id").isNull()).isTrue();
        assertThat(chat.get("chat_id").isNull()).isTrue();
        assertThat(SANDBOX.email("gm", "ada@example.org", "Hi", "x")
                        .mustBe(201)
                        .json()
                        .get("provider_id")
                        .isNull())
                .isTrue();
        assertThat(SANDBOX.sent()).hasSize(2);
    }

    @Test
    void strikesOnlyTheRecipientAndAccountItNames() {
        fault(
                "{'recipient':'ada-fake','answer':500},{'account_id':'gm','answer':503},{'route':'relations','answer':429}");
        SANDBOX.chat("li", ada, "one").mustBe(500);
        SANDBOX.chat("li", SANDBOX.idOf("li", "bob-fake"), "one").mustBe(201);
        SANDBOX.email("gm", "other@example.org", "Hi", "x").mustBe(503);
        SANDBOX.get("/api/v1/users/relations?account_id=li").mustBe(429);
        SANDBOX.delete("/sandbox/faults").mustBe(200);
        SANDBOX.chat("li", ada, "one").mustBe(201);
    }

    @Test
    void probabilityIsRepeatable() {
        List<Integer> first = run();
        SANDBOX.post("/sandbox/reset", "{}").mustBe(200);
        declareWorld();
        assertThat(run()).isEqualTo(first).contains(201, 503);
    }

    private List<Integer> run() {
        fault("{'route':'message','probability':0.5,'answer':503}");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(SANDBOX.chat("li", ada, "text " + i).status());
        }
        return statuses;
    }

    @Test
    void refusedWriteKeepsItsRefusalUnderFaultAfterTheEffect() {
        fault("{'route':'invitation','effect':'after','answer':504}");
        assertThat(SANDBOX.invite("li", ada, "").mustBe(422).type()).isEqualTo("already_connected");
        assertThat(SANDBOX.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'faults':[{'answer':'418'}]} | faults[0].answer",
                "{'faults':[{'route':'message'}]} | faults[0].answer",
                "{'faults':[{'answer':'hang'}]} | faults[0].hang_ms",
                "{'faults':[{'answer':422}]} | faults[0].type",
                "{'faults':[{'answer':500,'probability':2}]} | faults[0].probability",
                "{'faults':[{'answer':500,'ordinal':0}]} | faults[0].ordinal",
                "{'faults':[{'answer':500,'colour':'red'}]} | faults[0].colour",
                "{'webhooks':[{'effect':'delay'}]} | webhooks[0].delay_ms",
                "{'webhooks':[{'effect':'explode'}]} | webhooks[0].effect",
                "{} | faults"
            })
    void refusesFaultsItCannotMake(String body, String field) {
        assertThat(SANDBOX.post("/sandbox/faults", body.replace("'", "\""))
                        .mustBe(400)
                        .text("field"))
                .isEqualTo(field);
    }
}
