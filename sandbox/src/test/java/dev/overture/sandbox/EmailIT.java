package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmailIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @RegisterExtension
    final Receiver receiver = new Receiver();

    @BeforeEach
    void declareWorld() {
        SANDBOX.declare("{'accounts':[{'id':'gm','type':'GOOGLE_OAUTH','name':'Jo','email':'jo@example.org'},"
                + "{'id':'li','type':'LINKEDIN'}],"
                + "'people':[{'public_identifier':'ada-fake','first_name':'Ada','email':'Ada@example.org',"
                + "'script':{'reply_to':{'kind':'email','text':'Please stop.'}}},"
                + "{'public_identifier':'bob-fake','email':'bob@example.org'}],"
                + receiver.declaration() + "}");
    }

    @Test
    void sendsAndReportsWithTrackingId() {
        JsonNode sent = SANDBOX.email("gm", "bob@example.org", "Hi", "<p>Grüße</p>")
                .mustBe(201)
                .json();
        assertThat(sent.get("object").asText()).isEqualTo("EmailSent");
        JsonNode webhook = receiver.await("mail_sent");
        assertThat(webhook.get("tracking_id")).isEqualTo(sent.get("tracking_id"));
        assertThat(webhook.get("origin").asText()).isEqualTo("unipile");
        assertThat(webhook.get("to_attendees").get(0).get("identifier").asText())
                .isEqualTo("bob@example.org");
        JsonNode mail = SANDBOX.get("/api/v1/emails/" + webhook.get("email_id").asText())
                .mustBe(200)
                .json();
        assertThat(mail.get("body_plain").asText()).isEqualTo("Grüße");
        assertThat(mail.get("role").asText()).isEqualTo("sent");
        assertThat(SANDBOX.sent().get(0).get("text").asText()).isEqualTo("Hi\n<p>Grüße</p>");
        assertThat(SANDBOX.sent().get(0).get("recipient").asText()).isEqualTo("bob@example.org");
    }

    @Test
    void personAnswersInTheSameThread() {
        SANDBOX.email("gm", "ada@example.org", "Hi", "Hello").mustBe(201);
        JsonNode reply = receiver.await("mail_received");
        JsonNode original = receiver.await("mail_sent");
        assertThat(reply.get("subject").asText()).isEqualTo("Re: Hi");
        assertThat(reply.get("body").asText()).isEqualTo("Please stop.");
        assertThat(reply.get("from_attendee").get("identifier").asText()).isEqualTo("Ada@example.org");
        assertThat(reply.get("in_reply_to").get("id")).isEqualTo(original.get("email_id"));
        assertThat(reply.get("in_reply_to").get("message_id")).isEqualTo(original.get("message_id"));
        assertThat(reply.get("thread_id")).isEqualTo(original.get("thread_id"));
        assertThat(reply.get("origin").asText()).isEqualTo("external");
    }

    @Test
    void ownReplyKeepsThreadAndSubject() {
        SANDBOX.email("gm", "bob@example.org", "Hi", "Hello").mustBe(201);
        String id = receiver.await("mail_sent").get("email_id").asText();
        assertThat(reply(id, "Something else").mustBe(422).type()).isEqualTo("invalid_reply_subject");
        assertThat(reply("nothing", "Hi").mustBe(422).type()).isEqualTo("parent_mail_not_found");
        reply(id, "Re: Hi").mustBe(201);
        JsonNode mails = SANDBOX.get("/api/v1/emails?account_id=gm").json().get("items");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).get("thread_id")).isEqualTo(mails.get(1).get("thread_id"));
        assertThat(mails.get(0).get("subject").asText()).isEqualTo("Re: Hi");
    }

    private static SandboxServer.Answer reply(String to, String subject) {
        return SANDBOX.form(
                "/api/v1/emails",
                "account_id",
                "gm",
                "to",
                "[{\"identifier\":\"bob@example.org\"}]",
                "subject",
                subject,
                "body",
                "Again",
                "reply_to",
                to);
    }

    @Test
    void findsOwnHeaderAgain() {
        SANDBOX.form(
                        "/api/v1/emails",
                        "account_id",
                        "gm",
                        "to",
                        "[{\"display_name\":\"Bob\",\"identifier\":\"bob@example.org\"}]",
                        "subject",
                        "Hi",
                        "body",
                        "Hello",
                        "custom_headers",
                        "[{\"name\":\"X-Lead\",\"value\":\"42\"}]",
                        "tracking_options",
                        "{\"opens\":true,\"links\":true,\"label\":\"step-7\"}")
                .mustBe(201);
        String list = "/api/v1/emails?account_id=gm&to=BOB@example.org&folder=sent&include_headers=true";
        JsonNode mail = SANDBOX.get(list).mustBe(200).json().get("items").get(0);
        assertThat(mail.get("headers").get(0).get("value").asText()).isEqualTo("42");
        assertThat(SANDBOX.get("/api/v1/emails?meta_only=true")
                        .json()
                        .get("items")
                        .get(0)
                        .get("kind")
                        .asText())
                .isEqualTo("1_meta");
        assertThat(SANDBOX.get("/api/v1/emails?any_email=ada@example.org")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void refusesBrokenForms() {
        assertThat(SANDBOX.email("gm", "not an address", "Hi", "x").mustBe(400).type())
                .isEqualTo("invalid_parameters");
        assertThat(SANDBOX.email("gm", "bob@example.org", "Hi", "").mustBe(400).type())
                .isEqualTo("missing_parameters");
        assertThat(SANDBOX.email("li", "bob@example.org", "Hi", "x").mustBe(422).type())
                .isEqualTo("invalid_account");
        assertThat(SANDBOX.form("/api/v1/emails", "account_id", "gm", "to", "[broken", "body", "x")
                        .mustBe(400)
                        .type())
                .isEqualTo("invalid_parameters");
        assertThat(SANDBOX.form(
                                "/api/v1/emails",
                                "account_id",
                                "gm",
                                "to",
                                "[{\"identifier\":\"bob@example.org\"}]",
                                "body",
                                "x",
                                "custom_headers",
                                "[{\"name\":\"Bcc\",\"value\":\"everybody\"}]")
                        .mustBe(422)
                        .type())
                .isEqualTo("invalid_headers");
        assertThat(SANDBOX.post("/api/v1/emails", "{}").mustBe(415).type()).isEqualTo("unsupported_media_type");
        assertThat(SANDBOX.sent()).isEmpty();
    }

    @Test
    void everyAddresseeCountsAsOneSend() {
        SANDBOX.form(
                        "/api/v1/emails",
                        "account_id",
                        "gm",
                        "to",
                        "[{\"identifier\":\"bob@example.org\"}]",
                        "cc",
                        "[{\"identifier\":\"ada@example.org\"}]",
                        "body",
                        "x")
                .mustBe(201);
        assertThat(SANDBOX.sent().findValuesAsText("recipient")).containsExactly("bob@example.org", "ada@example.org");
    }
}
