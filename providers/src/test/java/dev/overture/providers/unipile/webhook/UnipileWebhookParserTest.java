package dev.overture.providers.unipile.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.providers.unipile.webhook.UnipileWebhook.AccountState;
import dev.overture.providers.unipile.webhook.UnipileWebhook.AccountStatus;
import dev.overture.providers.unipile.webhook.UnipileWebhook.Direction;
import dev.overture.providers.unipile.webhook.UnipileWebhook.HostedAuthNotify;
import dev.overture.providers.unipile.webhook.UnipileWebhook.Ignored;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MailLinkClicked;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MailOpened;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MailReceived;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MailSent;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MessageRead;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MessageReceived;
import dev.overture.providers.unipile.webhook.UnipileWebhook.NewRelation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileWebhookParserTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void readsANewRelation() throws Exception {
        UnipileWebhook webhook = parse("""
                {"event": "new_relation", "account_id": "acc_LI", "account_type": "LINKEDIN",
                 "webhook_name": "users-prod", "user_full_name": "Ada Fake", "user_provider_id": "ACo42",
                 "user_public_identifier": "ada-fake",
                 "user_profile_url": "https://www.linkedin.com/in/ada-fake/", "user_picture_url": "https://img/1"}
                """);

        assertThat(webhook)
                .isEqualTo(new NewRelation("acc_LI", "ACo42", "ada-fake", "https://www.linkedin.com/in/ada-fake/"));
        assertThat(webhook.dedupeKey()).isEmpty();
        assertThat(webhook.toString()).doesNotContain("ada", "ACo42");
    }

    @Test
    void readsAMessageOfTheirs() throws Exception {
        UnipileWebhook webhook = parse(message("ACoOWNER", "ACo42", "\"attachments\": []"));

        assertThat(webhook)
                .isEqualTo(new MessageReceived(
                        "acc_LI",
                        "LINKEDIN",
                        Direction.THEIRS,
                        "chat_1",
                        "msg_1",
                        "Thanks!",
                        "ACo42",
                        List.of("ACoOWNER"),
                        TEN,
                        false));
        assertThat(webhook.dedupeKey()).contains("message_received:acc_LI:msg_1");
        assertThat(webhook.toString()).doesNotContain("Thanks", "ACo42");
    }

    @Test
    void readsAnEchoOfOurOwnMessage() throws Exception {
        MessageReceived echo = (MessageReceived) parse("""
                {"event": "message_received", "account_id": "acc_LI", "chat_id": "chat_1", "message_id": "msg_1",
                 "account_info": {"type": "LINKEDIN", "feature": "classic", "user_id": "ACoOWNER"},
                 "message": "Hello Ada", "timestamp": "2026-03-02T10:00:00.000Z",
                 "sender": {"attendee_provider_id": "ACoOWNER"},
                 "attendees": [{"attendee_provider_id": "ACo42"}, {"attendee_provider_id": "ACoOWNER"}],
                 "attachments": {"id": "one"}}
                """);

        assertThat(echo.direction()).isEqualTo(Direction.OURS);
        assertThat(echo.recipientProviderIds()).containsExactly("ACo42");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ACoOWNER,                 ACoOWNER,     -,     OURS",
                "ACoOWNER,                 ACo42,        -,     THEIRS",
                "ACoOWNER,                 ACo42,        1,     THEIRS",
                "-,                        ACo42,        1,     OURS",
                "-,                        ACo42,        true,  OURS",
                "-,                        ACo42,        0,     THEIRS",
                "-,                        ACo42,        false, THEIRS",
                "-,                        ACo42,        -,     UNKNOWN",
                "ACoOWNER,                 -,            -,     UNKNOWN",
                "ACoOWNER,                 ACwOWNER,     1,     OURS",
                "ACoOWNER,                 ACw42,        -,     UNKNOWN",
                "336@s.whatsapp.net,       99@lid,       1,     OURS",
                "336@s.whatsapp.net,       99@lid,       -,     UNKNOWN",
                "336@s.whatsapp.net,       337@s.whatsapp.net, -, THEIRS"
            })
    void tellsWhoWroteAMessage(String self, String sender, String isSender, Direction direction) throws Exception {
        MessageReceived webhook = (MessageReceived)
                parse(message(self, sender, "\"is_sender\": " + (isSender == null ? "null" : isSender)));

        assertThat(webhook.direction()).isEqualTo(direction);
    }

    @Test
    void readsAMessageWithAlmostNothing() throws Exception {
        MessageReceived webhook = (MessageReceived)
                parse("{\"type\":\"message_received\",\"account_id\":\"a\",\"message\":null,\"is_event\":1}");

        assertThat(webhook)
                .isEqualTo(new MessageReceived(
                        "a", null, Direction.UNKNOWN, null, null, null, null, List.of(), null, true));
        assertThat(webhook.dedupeKey()).isEmpty();
    }

    @Test
    void readsThatAMessageWasSeen() throws Exception {
        UnipileWebhook webhook = parse("""
                {"event": "message_read", "account_id": "a", "chat_id": "c", "message_id": "m",
                 "timestamp": "2026-03-02T11:00:00+01:00"}
                """);

        assertThat(webhook).isEqualTo(new MessageRead("a", "c", "m", TEN));
        assertThat(webhook.dedupeKey()).contains("message_read:a:m");
    }

    @ParameterizedTest
    @CsvSource({"event, email_id", "event, id", "type, email_id"})
    void readsAnEmailInEveryVariant(String eventField, String idField) throws Exception {
        MailReceived webhook = (MailReceived) parse("""
                {"%s": "mail_received", "%s": "mail_1", "account_id": "acc_GM", "webhook_name": "mail",
                 "date": "2026-03-02T10:00:00.000Z", "role": "inbox", "subject": "Re: Hi",
                 "from_attendee": {"display_name": "Ada", "identifier": "ada@example.org",
                                   "identifier_type": "EMAIL_ADDRESS"},
                 "to_attendees": [{"identifier": "jo@example.com"}], "message_id": "<fake@example.org>",
                 "provider_id": "prov_2", "thread_id": "thr_1", "origin": "external", "body": "<p>ok</p>",
                 "in_reply_to": {"message_id": "<sent@example.org>", "id": "mail_0"}, "tracking_id": null,
                 "body_plain": "ok", "attachments": []}
                """.formatted(eventField, idField));

        Mail mail = webhook.mail();
        assertThat(webhook.vendorAccountId()).isEqualTo("acc_GM");
        assertThat(mail.emailId()).isEqualTo("mail_1");
        assertThat(mail.fromAddress()).isEqualTo("ada@example.org");
        assertThat(mail.toAddresses()).containsExactly("jo@example.com");
        assertThat(mail.subject()).isEqualTo("Re: Hi");
        assertThat(mail.bodyPlain()).isEqualTo("ok");
        assertThat(mail.inReplyToMessageId()).isEqualTo("<sent@example.org>");
        assertThat(mail.inReplyToEmailId()).isEqualTo("mail_0");
        assertThat(mail.date()).isEqualTo(TEN);
        assertThat(mail.nature()).isEqualTo(Mail.Nature.PERSON);
        assertThat(webhook.dedupeKey()).contains("mail_received:acc_GM:mail_1");
        assertThat(webhook.toString()).doesNotContain("ada", "Re: Hi", "ok");
    }

    @Test
    void tellsAnEventFromTheTypeOfAnEmail() throws Exception {
        UnipileWebhook webhook = parse("""
                {"event": "mail_sent", "type": "MAIL", "id": "mail_1", "account_id": "acc_GM", "tracking_id": "trk_1",
                 "in_reply_to": "<sent@example.org>", "headers": [{"name": "X-Overture-Message", "value": "m-1"}]}
                """);

        assertThat(webhook).isInstanceOfSatisfying(MailSent.class, sent -> {
            assertThat(sent.mail().trackingId()).isEqualTo("trk_1");
            assertThat(sent.mail().marker()).isEqualTo("m-1");
            assertThat(sent.mail().inReplyToMessageId()).isEqualTo("<sent@example.org>");
            assertThat(sent.dedupeKey()).contains("mail_sent:acc_GM:mail_1");
        });
    }

    @Test
    void readsOpensAndClicks() throws Exception {
        UnipileWebhook opened = parse("""
                {"event": "mail_opened", "event_id": "ev_1", "tracking_id": "trk_1", "email_id": "mail_1",
                 "account_id": "acc_GM", "date": "2026-03-02T10:00:00.000Z", "ip": "203.0.113.7",
                 "user_agent": "x", "label": "step-7", "custom_domain": null}
                """);
        UnipileWebhook clicked = parse("""
                {"type": "mail_link_clicked", "event_id": "ev_2", "tracking_id": "trk_1", "email_id": "mail_1",
                 "account_id": "acc_GM", "date": "2026-03-02T10:00:00.000Z", "url": "https://o.example/?who=ada"}
                """);

        assertThat(opened).isEqualTo(new MailOpened("acc_GM", "ev_1", "trk_1", "mail_1", TEN));
        assertThat(opened.dedupeKey()).contains("mail_opened:ev_1");
        assertThat(clicked)
                .isEqualTo(new MailLinkClicked("acc_GM", "ev_2", "trk_1", "mail_1", "https://o.example/?who=ada", TEN));
        assertThat(clicked.toString()).doesNotContain("ada");
    }

    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, CREDENTIALS",
        "OK, OK",
        "creation_success, CREATION_SUCCESS",
        "permissions, PERMISSIONS",
        "SOMETHING, UNKNOWN"
    })
    void readsTheStateOfAnAccount(String word, AccountState state) throws Exception {
        UnipileWebhook webhook = parse("""
                {"AccountStatus": {"account_id": "acc_LI", "account_type": "LINKEDIN", "message": "%s"}}
                """.formatted(word));

        assertThat(webhook).isEqualTo(new AccountStatus("acc_LI", "LINKEDIN", state));
        assertThat(webhook.dedupeKey()).isEmpty();
    }

    @Test
    void readsThatSomebodyLinkedAnAccount() throws Exception {
        assertThat(parse("{\"status\":\"CREATION_SUCCESS\",\"account_id\":\"acc_1\",\"name\":\"our-id\"}"))
                .isEqualTo(new HostedAuthNotify("acc_1", AccountState.CREATION_SUCCESS, "our-id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"event\":\"calendar_event_created\",\"account_id\":\"a\"} | calendar_event_created",
                "{\"event\":\"new_relation\"} | new_relation",
                "{\"AccountStatus\":{}} | AccountStatus",
                "{\"event\":\"free text of Ada\",\"account_id\":\"a\"} | unknown",
                "{} | unknown",
                "[1,2] | unknown",
                "\"text\" | unknown",
                "null | unknown",
                "{\"event\":{\"x\":1},\"account_id\":7} | unknown"
            })
    void ignoresWhatItDoesNotKnow(String body, String kind) throws Exception {
        assertThat(parse(body))
                .isInstanceOfSatisfying(
                        Ignored.class, ignored -> assertThat(ignored.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "{\"event\":\"new_relation\"", "event=new_relation&account_id=a", "{} {}"})
    void refusesWhatIsNotJsonWithoutRepeatingIt(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOf(MalformedWebhookException.class)
                .hasNoCause()
                .message()
                .doesNotContain("event");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};

        assertThatThrownBy(() -> new UnipileWebhookParser().parse(bytes)).isInstanceOf(MalformedWebhookException.class);
    }

    private static UnipileWebhook parse(String body) throws MalformedWebhookException {
        return new UnipileWebhookParser().parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(String self, String sender, String more) {
        return """
                {"event": "message_received", "account_id": "acc_LI", "account_type": "LINKEDIN",
                 "account_info": {"type": "LINKEDIN", "feature": "classic", "user_id": %s},
                 "webhook_name": "msg-prod", "chat_id": "chat_1", "message_id": "msg_1", "message": "Thanks!",
                 "timestamp": "2026-03-02T10:00:00.000Z",
                 "sender": {"attendee_id": "att_1", "attendee_name": "Ada Fake", "attendee_provider_id": %s},
                 "attendees": [{"attendee_id": "att_2", "attendee_name": "Jo", "attendee_provider_id": "ACoOWNER"}],
                 %s}
                """.formatted(quoted(self), quoted(sender), more);
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
