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

    @Test
    void answersByProviderIdOfASendAndCountsThemAsAnyOther() {
        String first = SANDBOX.email("gm", "bob@example.org", "Hi", "Hello")
                .mustBe(201)
                .text("provider_id");
        reply(first, "Re: Hi").mustBe(201);
        JsonNode mails = SANDBOX.get("/api/v1/emails?account_id=gm").json().get("items");
        assertThat(mails.get(0).get("in_reply_to").get("id"))
                .isEqualTo(mails.get(1).get("id"));
        assertThat(SANDBOX.sent()).hasSize(2);
        assertThat(SANDBOX.sent().get(1).fieldNames())
                .toIterable()
                .containsExactly("at", "account_id", "kind", "recipient", "text");
    }

    @Test
    void machineAnswersForSomebodyWhoIsAway() {
        script("'reply_to':{'kind':'email','as':'out_of_office','text':'Back on 7 January.'}");
        SANDBOX.email("gm", "eve@example.org", "Hi", "Hello").mustBe(201);
        JsonNode away = receiver.await("mail_received");
        assertThat(away.get("subject").asText()).isEqualTo("Automatic reply: Hi");
        assertThat(away.get("body_plain").asText()).isEqualTo("Back on 7 January.");
        assertThat(away.get("from_attendee").get("identifier").asText()).isEqualTo("eve@example.org");
        assertThat(header(away, "Auto-Submitted")).isEqualTo("auto-replied");
    }

    @Test
    void personAsksForNoMoreMail() {
        script("'reply_to':{'as':'unsubscribe'}");
        SANDBOX.email("gm", "eve@example.org", "Hi", "Hello").mustBe(201);
        JsonNode mail = receiver.await("mail_received");
        assertThat(mail.get("body").asText()).containsIgnoringCase("unsubscribe");
        assertThat(mail.get("subject").asText()).isEqualTo("Re: Hi");
    }

    @Test
    void mailSystemReportsABounceInNoThread() {
        script("'reply_to':{'kind':'email','as':'bounce'}");
        SANDBOX.email("gm", "eve@example.org", "Hi", "Hello").mustBe(201);
        JsonNode bounce = receiver.await("mail_received");
        assertThat(bounce.get("from_attendee").get("identifier").asText()).isEqualTo("mailer-daemon@example.org");
        assertThat(bounce.get("body_plain").asText()).contains("Final-Recipient: rfc822; eve@example.org\n");
        assertThat(bounce.get("in_reply_to").isNull()).isTrue();
        assertThat(bounce.get("thread_id"))
                .isNotEqualTo(receiver.await("mail_sent").get("thread_id"));
        assertThat(header(bounce, "X-Failed-Recipients")).isEqualTo("eve@example.org");
    }

    @Test
    void reportsOpensAndClicksOfTrackedMailsOnly() {
        script("'opens':{'ordinal':2},'clicks':[{'url':'https://example.org/a'},"
                + "{'ordinal':2,'url':'https://example.org/b'}]");
        SANDBOX.email("gm", "eve@example.org", "Hi", "untracked").mustBe(201);
        JsonNode sent = tracked("eve@example.org", "true", "true").mustBe(201).json();
        JsonNode opened = receiver.await("mail_opened");
        assertThat(opened.get("tracking_id")).isEqualTo(sent.get("tracking_id"));
        assertThat(opened.get("account_id").asText()).isEqualTo("gm");
        assertThat(opened.get("label").asText()).isEqualTo("step-7");
        assertThat(opened.has("url")).isFalse();
        JsonNode clicked = receiver.await("mail_link_clicked");
        assertThat(clicked.get("url").asText()).isEqualTo("https://example.org/b");
        assertThat(clicked.get("email_id")).isEqualTo(opened.get("email_id"));
        assertThat(clicked.get("event_id")).isNotEqualTo(opened.get("event_id"));
        assertThat(receiver.named("mail_link_clicked")).hasSize(1);
    }

    @Test
    void opensAndClicksOnDemandNeedTheirTracking() {
        SANDBOX.post("/sandbox/people/bob-fake/open", "{'account_id':'gm'}").mustBe(409);
        tracked("bob@example.org", "true", "false").mustBe(201);
        SANDBOX.post("/sandbox/people/bob-fake/click", "{'account_id':'gm','url':'https://example.org/a'}")
                .mustBe(409);
        SANDBOX.post("/sandbox/people/bob-fake/open", "{'account_id':'gm'}").mustBe(200);
        receiver.await("mail_opened");
        tracked("bob@example.org", "false", "true").mustBe(201);
        SANDBOX.post("/sandbox/people/bob-fake/open", "{'account_id':'gm'}").mustBe(409);
        SANDBOX.post("/sandbox/people/bob-fake/click", "{'account_id':'gm','url':'https://example.org/a'}")
                .mustBe(200);
        receiver.await("mail_link_clicked");
        SANDBOX.post("/sandbox/people/bob-fake/click", "{'account_id':'gm'}").mustBe(400);
    }

    @Test
    void keepsTagsInAPlainBody() {
        SANDBOX.form(
                        "/api/v1/emails",
                        "account_id",
                        "gm",
                        "to",
                        "[{\"identifier\":\"bob@example.org\"}]",
                        "body",
                        "Do you use <b>?",
                        "custom_headers",
                        "[{\"name\":\"Content-Type\",\"value\":\"text/plain; charset=utf-8\"}]")
                .mustBe(201);
        assertThat(receiver.await("mail_sent").get("body_plain").asText()).isEqualTo("Do you use <b>?");
    }

    private static void script(String script) {
        SANDBOX.declare("{'people':[{'public_identifier':'eve-fake','first_name':'Eve','email':'eve@example.org',"
                + "'script':{" + script + "}}]}");
    }

    private static String header(JsonNode mail, String name) {
        JsonNode headers = SANDBOX.get("/api/v1/emails/" + mail.get("email_id").asText() + "?include_headers=true")
                .mustBe(200)
                .json()
                .get("headers");
        for (JsonNode header : headers) {
            if (header.get("name").asText().equals(name)) {
                return header.get("value").asText();
            }
        }
        return null;
    }

    private static SandboxServer.Answer tracked(String to, String opens, String links) {
        return SANDBOX.form(
                "/api/v1/emails",
                "account_id",
                "gm",
                "to",
                "[{\"identifier\":\"" + to + "\"}]",
                "body",
                "<a href='https://example.org/a'>x</a>",
                "tracking_options",
                "{\"opens\":" + opens + ",\"links\":" + links + ",\"label\":\"step-7\"}");
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
