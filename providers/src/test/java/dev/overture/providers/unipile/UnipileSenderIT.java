package dev.overture.providers.unipile;

import static dev.overture.providers.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.model.sending.WriteOutcome.Accepted;
import dev.overture.model.sending.WriteOutcome.NotSent;
import dev.overture.model.sending.WriteOutcome.Refused;
import dev.overture.model.sending.WriteOutcome.Uncertain;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.OutboundMessage.ChatMessage;
import dev.overture.providers.OutboundMessage.Email;
import dev.overture.providers.OutboundMessage.Inmail;
import dev.overture.providers.OutboundMessage.Invitation;
import dev.overture.providers.OutboundMessage.ProfileVisit;
import dev.overture.providers.OutboundMessage.Tracking;
import dev.overture.providers.OutboundMessage.Withdrawal;
import dev.overture.providers.WireServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnipileSenderIT {

    private static final Invitation INVITATION = new Invitation("acc_1", "ACo42", "Grüße an İlker {{x}}");

    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]+)\"\\x0d\\x0a"
                    + "Content-Type: text/plain; charset=UTF-8\\x0d\\x0a\\x0d\\x0a(.*)\\x0d\\x0a",
            Pattern.DOTALL);

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    @Test
    void sendsAnInvitationAsJsonWithTheKey() throws Exception {
        server().on(
                        "POST /api/v1/users/invite",
                        json(
                                200,
                                "{\"object\":\"UserInvitationSent\",\"invitation_id\":\"7\",\"usage\":75,\"new\":{}}"));

        assertThat(send(INVITATION)).isEqualTo(new Accepted("7", null, null, 75));

        WireServer.Received request = server().received().get(0);
        assertThat(request.headers())
                .containsEntry("x-api-key", UnipileFixture.API_KEY)
                .containsEntry("accept", "application/json")
                .containsEntry("content-type", "application/json");
        assertThat(new ObjectMapper().readTree(request.text()))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"account_id\":\"acc_1\",\"provider_id\":\"ACo42\","
                                + "\"message\":\"Grüße an İlker {{x}}\"}"));
    }

    @Test
    void leavesAnEmptyNoteOut() {
        server().on("POST", json(200, "{\"object\":\"UserInvitationSent\"}"));

        send(new Invitation("acc_1", "ACo42", null));
        send(new Invitation("acc_1", "ACo42", "  "));

        assertThat(server().received())
                .allSatisfy(request -> assertThat(request.text())
                        .isEqualToIgnoringWhitespace("{\"account_id\":\"acc_1\",\"provider_id\":\"ACo42\"}"));
    }

    @Test
    void beginsAChatAsMultipartForm() {
        server().on("POST /api/v1/chats ", json(404, ""));
        server().on("POST", json(201, "{\"object\":\"chatstarted\",\"chat_id\":\"chat_1\",\"message_id\":\"msg_1\"}"));

        WriteOutcome outcome =
                send(new ChatMessage("acc_1", "33600000000@s.whatsapp.net", null, "Zeile 1\nZeile {2} ü 😀"));

        assertThat(outcome).isEqualTo(new Accepted("msg_1", "chat_1", null, null));
        assertThat(server().received().get(0).line()).isEqualTo("POST /api/v1/chats");
        assertThat(parts(server().received().get(0)))
                .containsExactlyInAnyOrder(
                        new Part("account_id", "acc_1"),
                        new Part("attendees_ids", "33600000000@s.whatsapp.net"),
                        new Part("text", "Zeile 1\nZeile {2} ü 😀"));
    }

    @Test
    void writesIntoAKnownChat() {
        server().on("POST", json(201, "{\"object\":\"MessageSent\",\"message_id\":null}"));

        WriteOutcome outcome = send(new ChatMessage("acc_1", "ACo42", "2-thread/a+b==", "Hi"));

        assertThat(outcome).isEqualTo(new Accepted(null, "2-thread/a+b==", null, null));
        assertThat(decoded(server().received().get(0).target())).isEqualTo("/api/v1/chats/2-thread/a+b==/messages");
        assertThat(server().received().get(0).target()).contains("thread%2Fa");
        assertThat(parts(server().received().get(0)))
                .containsExactlyInAnyOrder(new Part("account_id", "acc_1"), new Part("text", "Hi"));
    }

    @Test
    void sendsAnEmailWithMarkerAndWithoutTracking() {
        server().on(
                        "POST /api/v1/emails",
                        json(201, "{\"object\":\"EmailSent\",\"tracking_id\":\"trk_1\",\"provider_id\":\"prov_1\"}"));

        WriteOutcome outcome = send(email("Ada \"A\" Lü", "Re: Hi", "<p>Hello</p>", true, null, Tracking.NONE));

        assertThat(outcome).isEqualTo(new Accepted("prov_1", null, "trk_1", null));
        assertThat(parts(server().received().get(0)))
                .containsExactlyInAnyOrder(
                        new Part("account_id", "acc_2"),
                        new Part("to", "[{\"display_name\":\"Ada \\\"A\\\" Lü\",\"identifier\":\"ada@example.org\"}]"),
                        new Part("subject", "Re: Hi"),
                        new Part("body", "<p>Hello</p>"),
                        new Part("custom_headers", "[{\"name\":\"X-Overture-Message\",\"value\":\"m-1\"}]"),
                        new Part("tracking_options", "{\"opens\":false,\"links\":false}"));
    }

    @Test
    void saysThatAPlainBodyIsPlainTextWhateverStandsInIt() {
        server().on("POST", json(201, "{\"object\":\"EmailSent\"}"));

        send(email(null, "Hi", "2 < 3, <b>\nask <me@example.org>", false, null, Tracking.NONE));

        assertThat(parts(server().received().get(0)))
                .contains(
                        new Part("to", "[{\"identifier\":\"ada@example.org\"}]"),
                        new Part("body", "2 < 3, <b>\nask <me@example.org>"),
                        new Part(
                                "custom_headers",
                                "[{\"name\":\"X-Overture-Message\",\"value\":\"m-1\"},"
                                        + "{\"name\":\"Content-Type\",\"value\":\"text/plain; charset=utf-8\"}]"));
    }

    @Test
    void answersAnEarlierMailAndAsksForTracking() {
        server().on("POST", json(201, "{\"object\":\"EmailSent\"}"));

        send(email(null, "Re: Hi", "<p>Again</p>", true, "prov/1=", new Tracking(true, false)));

        assertThat(parts(server().received().get(0)))
                .contains(
                        new Part("reply_to", "prov/1="),
                        new Part("tracking_options", "{\"opens\":true,\"links\":false}"));
    }

    @Test
    void refusesAnAnswerToAMailThatIsGone() {
        server().on("POST", json(422, UnipileFixture.error(422, "parent_mail_not_found")));

        assertThat(send(email(null, "Re: Hi", "Again", false, "prov_1", Tracking.NONE)))
                .isEqualTo(new Refused(Refusal.BAD_CONTENT, null, "errors/parent_mail_not_found"));
    }

    @Test
    void sendsAnInmailAsAFormOfItsOwn() {
        server().on("POST", json(201, "{\"object\":\"ChatStarted\",\"chat_id\":\"chat_1\",\"message_id\":\"msg_1\"}"));

        WriteOutcome outcome = send(new Inmail("acc_1", "ACo42", "Grüße", "Hello {Ada}"));

        assertThat(outcome).isEqualTo(new Accepted("msg_1", "chat_1", null, null));
        assertThat(server().received().get(0).line()).isEqualTo("POST /api/v1/chats");
        assertThat(parts(server().received().get(0)))
                .containsExactlyInAnyOrder(
                        new Part("account_id", "acc_1"),
                        new Part("attendees_ids", "ACo42"),
                        new Part("subject", "Grüße"),
                        new Part("text", "Hello {Ada}"),
                        new Part("linkedin[api]", "classic"),
                        new Part("linkedin[inmail]", "true"));
    }

    @ParameterizedTest
    @CsvSource({"not_allowed_inmail, INMAIL_NOT_ALLOWED", "insufficient_credits, NO_CREDITS"})
    void tellsAForbiddenInmailFromOneThatCannotBePaid(String type, Refusal refusal) {
        server().on("POST", json(422, UnipileFixture.error(422, type)));

        assertThat(send(new Inmail("acc_1", "ACo42", "Subject", "Hello")))
                .isEqualTo(new Refused(refusal, null, "errors/" + type));
    }

    @Test
    void visitsAProfileSoThatThePersonSeesIt() {
        server().on("GET", json(200, "{\"object\":\"UserProfile\",\"provider_id\":\"ACo42\",\"first_name\":7}"));

        assertThat(send(new ProfileVisit("acc_1", "ACo42"))).isEqualTo(new Accepted(null, null, null, null));
        assertThat(server().received())
                .extracting(WireServer.Received::line)
                .containsExactly("GET /api/v1/users/ACo42?account_id=acc_1&notify=true");
    }

    @Test
    void blamesThePersonForAVisitToNobody() {
        server().on("GET /api/v1/users/", json(404, UnipileFixture.error(404, "resource_not_found")));

        assertThat(send(new ProfileVisit("acc_1", "ACo42")))
                .isEqualTo(new Refused(Refusal.UNREACHABLE, null, "errors/resource_not_found"));
    }

    @ParameterizedTest
    @CsvSource({"404, resource_not_found", "422, invalid_recipient", "422, user_unreachable"})
    void cannotReachANumberThatHasNoWhatsapp(int status, String type) {
        server().on("POST", json(status, UnipileFixture.error(status, type)));

        assertThat(send(new ChatMessage("acc_1", "33600000000@s.whatsapp.net", null, "Hi")))
                .isEqualTo(new Refused(Refusal.UNREACHABLE, null, "errors/" + type));
    }

    @Test
    void withdrawsByKnownId() {
        server().on("DELETE", json(200, "{\"object\":\"InvitationCanceled\"}"));

        assertThat(send(new Withdrawal("acc_1", "ACo42", "7000"))).isEqualTo(new Accepted("7000", null, null, null));
        assertThat(server().received())
                .extracting(WireServer.Received::line)
                .containsExactly("DELETE /api/v1/users/invite/sent/7000?account_id=acc_1");
    }

    @Test
    void looksTheInvitationUpOverAllPagesBeforeWithdrawing() {
        server().on(
                        "GET /api/v1/users/invite/sent",
                        json(200, "{\"items\":[{\"id\":\"1\",\"invited_user_id\":\"ACo1\"}],\"cursor\":\"a+b/=\"}"));
        server().on(
                        "GET /api/v1/users/invite/sent?account_id=acc_1&limit=100&cursor=",
                        json(200, UnipileFixture.list("{\"id\":\"2\",\"invited_user_id\":\"ACo42\"}")));
        server().on("DELETE", json(200, "{\"object\":\"InvitationCanceled\"}"));

        assertThat(send(new Withdrawal("acc_1", "ACo42", null))).isEqualTo(new Accepted("2", null, null, null));
        assertThat(server().received("GET").get(1).target()).contains("cursor=a%2Bb");
        assertThat(server().received("DELETE"))
                .singleElement()
                .satisfies(request -> assertThat(request.target()).startsWith("/api/v1/users/invite/sent/2?"));
    }

    @Test
    void findsNothingToWithdraw() {
        server().on("GET /api/v1/users/invite/sent", json(200, UnipileFixture.list()));

        assertThat(send(new Withdrawal("acc_1", "ACo42", null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_DONE));
        assertThat(server().received("DELETE")).isEmpty();
    }

    @Test
    void takesAnUnknownInvitationAsWithdrawnBefore() {
        for (String type : List.of("404 resource_not_found", "400 invalid_parameters")) {
            int status = Integer.parseInt(type.substring(0, 3));
            server().on("DELETE", json(status, UnipileFixture.error(status, type.substring(4))));

            assertThat(send(new Withdrawal("acc_1", "ACo42", "7000")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_DONE));
        }
    }

    @Test
    void sendsNothingWhenTheLookUpBeforeAWithdrawalFails() {
        server().on("GET /api/v1/users/invite/sent", WireServer.html(502));

        assertThat(send(new Withdrawal("acc_1", "ACo42", null))).isInstanceOf(NotSent.class);

        server().on("GET /api/v1/users/invite/sent", json(401, UnipileFixture.error(401, "disconnected_account")));

        assertThat(send(new Withdrawal("acc_1", "ACo42", null)))
                .isEqualTo(new Refused(Refusal.ACCOUNT_DISCONNECTED, null, "errors/disconnected_account"));
        assertThat(server().received("DELETE")).isEmpty();
    }

    @Test
    void refusesWithTheVendorsTypeAndWait() {
        server().on("POST", json(429, UnipileFixture.error(429, "too_many_requests"), "retry-after: 90"));

        assertThat(send(INVITATION))
                .isEqualTo(new Refused(Refusal.THROTTLED, Duration.ofSeconds(90), "errors/too_many_requests"));
    }

    @Test
    void readsTheWaitFromADate() {
        server().on("POST", json(429, "", "Retry-After: Mon, 02 Mar 2026 10:05:00 GMT"));

        assertThat(send(INVITATION)).isEqualTo(new Refused(Refusal.THROTTLED, Duration.ofMinutes(5), "http 429"));
    }

    @Test
    void blamesThePersonForA404OnlyWhileTheAccountExists() {
        server().on("POST", json(404, UnipileFixture.error(404, "resource_not_found")));

        assertThat(send(INVITATION)).isEqualTo(new Refused(Refusal.UNREACHABLE, null, "errors/resource_not_found"));

        server().on("GET /api/v1/accounts/", json(404, UnipileFixture.error(404, "resource_not_found")));

        assertThat(send(INVITATION))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ACCOUNT_DISCONNECTED));
    }

    @Test
    void writesNothingMoreOnceClosed() {
        Unipile connection = unipile.connect();
        connection.close();

        assertThat(connection.sender().send(INVITATION, UnipileFixture.NOW)).isInstanceOf(NotSent.class);
        assertThat(server().received()).isEmpty();
    }

    @Test
    void doubtsAWriteUnderWayWhenClosed() {
        Unipile connection = unipile.connect();
        server().on("POST", (request, wire) -> {
            connection.close();
            wire.untilServerCloses(Long.MAX_VALUE);
        });

        assertThat(connection.sender().send(INVITATION, UnipileFixture.NOW)).isInstanceOf(Uncertain.class);
    }

    @Test
    void checksTheTimeBehindTheConnectionAndBeforeTheFirstByte() {
        server().on("POST", json(200, "{\"object\":\"UserInvitationSent\"}"));
        InstantSource lateOnceConnected =
                () -> server().seesConnection() ? UnipileFixture.NOW.plusSeconds(31) : UnipileFixture.NOW;

        WriteOutcome outcome = unipile.connect(server().baseUrl(), lateOnceConnected, Duration.ofSeconds(20))
                .sender()
                .send(INVITATION, UnipileFixture.NOW.plusSeconds(30));

        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(server().received()).isEmpty();
    }

    private WireServer server() {
        return unipile.server();
    }

    private WriteOutcome send(OutboundMessage message) {
        return unipile.connect().sender().send(message, UnipileFixture.NOW.plusSeconds(30));
    }

    private static Email email(
            String name, String subject, String body, boolean html, String replyTo, Tracking tracking) {
        return new Email("acc_2", "ada@example.org", name, subject, body, html, replyTo, tracking, "m-1");
    }

    private static String decoded(String target) {
        return java.net.URI.create("http://x" + target).getPath();
    }

    private record Part(String name, String value) {}

    private static List<Part> parts(WireServer.Received request) {
        Matcher boundary = Pattern.compile("multipart/form-data;.*boundary=(\\S+)")
                .matcher(request.headers().get("content-type"));
        assertThat(boundary.matches()).isTrue();
        String delimiter = "--" + boundary.group(1);
        assertThat(request.text()).startsWith(delimiter + "\r\n").endsWith(delimiter + "--\r\n");
        return Pattern.compile(Pattern.quote(delimiter) + "(--)?\r\n")
                .splitAsStream(request.text())
                .filter(part -> !part.isEmpty())
                .map(UnipileSenderIT::part)
                .toList();
    }

    private static Part part(String raw) {
        Matcher part = PART.matcher(raw);
        assertThat(part.matches()).as(raw).isTrue();
        return new Part(part.group(1), part.group(2));
    }
}
