package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @RegisterExtension
    final Receiver receiver = new Receiver();

    private String ada;

    @BeforeEach
    void declareWorld() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN'},{'id':'li2','type':'LINKEDIN'}],"
                + "'people':[{'public_identifier':'ada-fake','already_connected':['li','li2']}]}");
        ada = SANDBOX.idOf("li", "ada-fake");
    }

    private String register(String source, String more) {
        return SANDBOX.post(
                        "/api/v1/webhooks",
                        "{'source':'" + source + "','request_url':'" + receiver.url("/" + source) + "','name':'mine',"
                                + "'headers':[{'key':'Unipile-Auth','value':'shared-secret'}]" + more + "}")
                .mustBe(201)
                .text("webhook_id");
    }

    @Test
    void deliversWithTheConfiguredHeadersOnly() {
        register("messaging", "");
        SANDBOX.chat("li", ada, "one").mustBe(201);
        receiver.await("message_received");
        Receiver.Received delivery = receiver.all().get(0);
        assertThat(delivery.path()).isEqualTo("/messaging");
        assertThat(delivery.headers().get("Unipile-Auth")).containsExactly("shared-secret");
        assertThat(delivery.headers()).doesNotContainKey("Content-Type");
        assertThat(delivery.body().get("webhook_name").asText()).isEqualTo("mine");
    }

    @Test
    void deliversOnlyWhatWasAskedFor() {
        register("messaging", ",'account_ids':['li2']");
        register("users", ",'enabled':false");
        SANDBOX.chat("li", ada, "one").mustBe(201);
        SANDBOX.chat("li2", ada, "two").mustBe(201);
        assertThat(receiver.await("message_received").get("account_id").asText())
                .isEqualTo("li2");
        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void listsAndRemovesWebhooks() {
        String id = register("users", ",'account_ids':['li']");
        JsonNode item =
                SANDBOX.get("/api/v1/webhooks").mustBe(200).json().get("items").get(0);
        assertThat(item.get("id").asText()).isEqualTo(id);
        assertThat(item.get("events").get(0).asText()).isEqualTo("new_relation");
        assertThat(item.get("account_ids").get(0).get("id").asText()).isEqualTo("li");
        assertThat(SANDBOX.delete("/api/v1/webhooks/" + id).mustBe(200).text("object"))
                .isEqualTo("WebhookDeleted");
        SANDBOX.delete("/api/v1/webhooks/" + id).mustBe(404);
        assertThat(SANDBOX.get("/api/v1/webhooks").json().get("items")).isEmpty();
    }

    @Test
    void refusesWebhooksThatCouldNeverBeDelivered() {
        for (String body : List.of(
                "{}",
                "{'source':'gossip','request_url':'http://127.0.0.1/'}",
                "{'source':'users'}",
                "{'source':'users','request_url':'nowhere'}",
                "{'source':'users','request_url':'http://127.0.0.1/','events':['mail_sent']}",
                "{'source':'users','request_url':'http://127.0.0.1/','headers':[{'key':'Host','value':'x'}]}")) {
            SANDBOX.post("/api/v1/webhooks", body).mustBe(400);
        }
    }

    @Test
    void triesAgainUntilAnsweredWith200() {
        receiver.answer(nth -> nth < 4 ? (nth == 1 ? 500 : nth == 2 ? 202 : 204) : 200);
        register("messaging", "");
        SANDBOX.chat("li", ada, "one").mustBe(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> receiver.all().size() >= 4);
        assertThat(receiver.named("message_received")).hasSize(4);
    }

    @Test
    void givesUpAfterFiveRetries() {
        receiver.answer(nth -> 500);
        register("messaging", "");
        SANDBOX.chat("li", ada, "one").mustBe(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> receiver.all().size() >= 6);
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(2))
                .until(() -> receiver.all().size() == 6);
    }

    @Test
    void duplicatesDropsAndDelays() {
        register("messaging", "");
        SANDBOX.post(
                        "/sandbox/faults",
                        "{'webhooks':[{'event':'message_received','ordinal':1,'effect':'duplicate'},"
                                + "{'event':'message_received','ordinal':2,'effect':'drop'},"
                                + "{'event':'message_received','ordinal':3,'effect':'delay','delay_ms':150}]}")
                .mustBe(200);
        SANDBOX.chat("li", ada, "one").mustBe(201);
        SANDBOX.chat("li", ada, "two").mustBe(201);
        SANDBOX.chat("li", ada, "three").mustBe(201);
        SANDBOX.chat("li", ada, "four").mustBe(201);
        receiver.await("message_received", body -> body.get("message").asText().equals("three"));
        List<String> texts = receiver.named("message_received").stream()
                .map(body -> body.get("message").asText())
                .toList();
        assertThat(texts).containsExactlyInAnyOrder("one", "one", "three", "four");
        assertThat(texts.get(3)).isEqualTo("three");
    }

    @Test
    void laterEventOvertakesReorderedOne() {
        register("messaging", "");
        SANDBOX.post("/sandbox/faults", "{'webhooks':[{'ordinal':1,'effect':'reorder'}]}")
                .mustBe(200);
        SANDBOX.chat("li", ada, "one").mustBe(201);
        SANDBOX.chat("li", ada, "two").mustBe(201);
        receiver.await("message_received", body -> body.get("message").asText().equals("one"));
        assertThat(receiver.named("message_received").get(0).get("message").asText())
                .isEqualTo("two");
        assertThat(receiver.all()).hasSize(2);
    }

    @Test
    void reorderedEventIsNotLostWhenNothingFollows() {
        register("messaging", "");
        SANDBOX.post("/sandbox/faults", "{'webhooks':[{'ordinal':1,'effect':'reorder'}]}")
                .mustBe(200);
        SANDBOX.chat("li", ada, "one").mustBe(201);
        assertThat(receiver.await("message_received").get("message").asText()).isEqualTo("one");
    }

    @Test
    void disconnectedAccountRefusesWritesAndKeepsItsEventsUntilReconnected() {
        register("messaging", "");
        register("account_status", "");
        SANDBOX.post("/sandbox/accounts/li/status", "{'status':'CREDENTIALS'}").mustBe(200);
        assertThat(SANDBOX.chat("li", ada, "one").mustBe(401).type()).isEqualTo("disconnected_account");
        assertThat(SANDBOX.get("/api/v1/accounts/li")
                        .mustBe(200)
                        .json()
                        .get("sources")
                        .get(0)
                        .get("status")
                        .asText())
                .isEqualTo("CREDENTIALS");
        SANDBOX.get("/api/v1/users/ada-fake?account_id=li").mustBe(200);
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','text':'Are you there?'}")
                .mustBe(200);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> status("CREDENTIALS"));
        assertThat(receiver.named("message_received")).isEmpty();
        SANDBOX.post("/sandbox/accounts/li/status", "{'status':'RECONNECTED'}").mustBe(200);
        assertThat(receiver.await("message_received").get("message").asText()).isEqualTo("Are you there?");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> status("RECONNECTED"));
        SANDBOX.chat("li", ada, "two").mustBe(201);
    }

    private boolean status(String message) {
        return receiver.all().stream()
                .map(received -> received.body().path("AccountStatus"))
                .anyMatch(status -> status.path("message").asText().equals(message)
                        && status.path("account_id").asText().equals("li")
                        && status.path("account_type").asText().equals("LINKEDIN"));
    }
}
