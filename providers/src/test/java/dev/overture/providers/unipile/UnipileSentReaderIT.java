package dev.overture.providers.unipile;

import static dev.overture.providers.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.WriteOutcome.Accepted;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.OutboundMessage.ChatMessage;
import dev.overture.providers.OutboundMessage.Email;
import dev.overture.providers.OutboundMessage.Inmail;
import dev.overture.providers.OutboundMessage.Invitation;
import dev.overture.providers.OutboundMessage.Withdrawal;
import dev.overture.providers.SentReader.Sighting;
import dev.overture.providers.SentReader.Sighting.Absent;
import dev.overture.providers.SentReader.Sighting.Seen;
import dev.overture.providers.SentReader.Sighting.Unclear;
import dev.overture.providers.WireServer;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileSentReaderIT {

    private static final Instant CLAIMED = Instant.parse("2026-03-02T10:00:00Z");
    private static final String LATER = "2026-03-02T10:00:03.000Z";
    private static final Absent ABSENT = new Absent();

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    @Nested
    class AnInvitation {

        private final Invitation invitation = new Invitation("acc_1", "ACo42", "Hello");

        @Test
        void isSeenAmongThePendingOnes() {
            profile("\"invitation\":{\"type\":\"SENT\",\"status\":\"PENDING\"}");
            pending("{\"id\":\"6\",\"invited_user_id\":\"ACo1\"}", "{\"id\":\"7\",\"invited_user_id\":\"ACo42\"}");

            assertThat(look(invitation)).isEqualTo(seen("7"));
        }

        @Test
        void isSeenByPublicIdentifierWhereTheListHidesTheId() {
            profile("\"public_identifier\":\"ada\"");
            pending("{\"id\":\"7\",\"invited_user_public_id\":\"ada\"}");

            assertThat(look(invitation)).isEqualTo(seen("7"));
        }

        @Test
        void isSeenOnTheProfileAlone() {
            profile("\"invitation\":{\"type\":\"SENT\",\"status\":\"PENDING\"}");
            pending();

            assertThat(look(invitation)).isEqualTo(seen(null));
        }

        @Test
        void isSeenOnceAccepted() {
            profile("\"is_relationship\":true");

            assertThat(look(invitation)).isEqualTo(seen(null));
        }

        @Test
        void isAbsentWhereProfileAndListAgree() {
            profile("\"is_relationship\":false");
            pending("{\"id\":\"6\",\"invited_user_id\":\"ACo1\"}");

            assertThat(look(invitation)).isEqualTo(ABSENT);
        }

        @Test
        void isNotAbsentWhileTheAccountIsDisconnected() {
            profile("\"is_relationship\":false");
            pending();
            server().on("GET /api/v1/accounts/", json(200, UnipileFixture.account("CREDENTIALS")));

            assertThat(look(invitation)).isInstanceOf(Unclear.class);
        }

        @Test
        void isUnclearWhileSomebodyWithoutNameWasInvitedLately() {
            profile("\"is_relationship\":false");
            pending("{\"id\":\"6\",\"parsed_datetime\":\"2026-03-01T00:00:00.000Z\"}");
            assertThat(look(invitation)).isInstanceOf(Unclear.class);

            pending("{\"id\":\"6\",\"parsed_datetime\":\"2026-01-01T00:00:00.000Z\"}");
            assertThat(look(invitation)).isEqualTo(ABSENT);
        }

        @Test
        void isUnclearWhereAnEndedOneShows() {
            profile("\"invitation\":{\"type\":\"SENT\",\"status\":\"WITHDRAWN\"}");
            pending();

            assertThat(look(invitation)).isInstanceOf(Unclear.class);
        }

        @Test
        void isUnclearWhereAnyReadFails() {
            profile("\"is_relationship\":false");
            server().on("GET /api/v1/users/invite/sent", WireServer.html(500));
            assertThat(look(invitation)).isInstanceOf(Unclear.class);

            server().on("GET /api/v1/users/ACo42", json(404, UnipileFixture.error(404, "resource_not_found")));
            assertThat(look(invitation)).isInstanceOf(Unclear.class);
        }

        @Test
        void isUnclearInAListWithoutEnd() {
            profile("\"is_relationship\":false");
            server().on("GET /api/v1/users/invite/sent", json(200, "{\"items\":[],\"cursor\":\"same\"}"));

            assertThat(look(invitation)).isInstanceOf(Unclear.class);
            assertThat(server().received("GET /api/v1/users/invite/sent")).hasSize(2);
        }
    }

    @Nested
    class AWithdrawal {

        private final Withdrawal withdrawal = new Withdrawal("acc_1", "ACo42", "7");

        @Test
        void isSeenOnceNothingIsPending() {
            profile("\"invitation\":{\"type\":\"SENT\",\"status\":\"WITHDRAWN\"}");
            pending("{\"id\":\"6\",\"invited_user_id\":\"ACo1\"}");

            assertThat(look(withdrawal)).isEqualTo(seen("7"));
        }

        @Test
        void isAbsentWhileTheInvitationIsListed() {
            profile("\"is_relationship\":false");
            pending("{\"id\":\"7\"}");

            assertThat(look(withdrawal)).isEqualTo(ABSENT);
        }

        @Test
        void isAbsentWhenTheInvitationWasAccepted() {
            profile("\"is_relationship\":true");

            assertThat(look(withdrawal)).isEqualTo(ABSENT);
        }

        @Test
        void isUnclearWhereProfileAndListDisagree() {
            profile("\"invitation\":{\"type\":\"SENT\",\"status\":\"PENDING\"}");
            pending();

            assertThat(look(withdrawal)).isInstanceOf(Unclear.class);
        }

        @Test
        void isUnclearWhileTheAccountIsDisconnected() {
            profile("\"is_relationship\":false");
            pending();
            server().on("GET /api/v1/accounts/", json(200, UnipileFixture.account("ERROR")));

            assertThat(look(withdrawal)).isInstanceOf(Unclear.class);
        }
    }

    @Nested
    class AMessageInAKnownChat {

        private final ChatMessage message = new ChatMessage("acc_1", "ACo42", "chat_1", "Hé Ada,\nhow are you?  ");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hé Ada,\\nhow are you?",
                    "He\\u0301 Ada,\\r\\n how\\u00a0are you?\\u200b",
                    "Hé Ada, how are you?"
                })
        void isSeenWhateverHappenedToItsSpaces(String text) {
            messages(message("msg_1", 1, LATER, text));

            assertThat(look(message)).isEqualTo(new Seen(new Accepted("msg_1", "chat_1", null, null)));
        }

        @Test
        void isSeenWhenTheVendorsClockIsBehind() {
            messages(message("msg_1", 1, "2026-03-02T09:59:57.000Z", "Hé Ada, how are you?"));

            assertThat(look(message)).isInstanceOf(Seen.class);
            assertThat(server().received("GET /api/v1/chats/chat_1/messages")
                            .get(0)
                            .target())
                    .contains("after=2026-03-02T09%3A59%3A55.000Z");
        }

        @Test
        void isAbsentWhereOnlyOthersSpokeOrItWasLongAgo() {
            messages(
                    message("msg_1", 0, LATER, "Hé Ada, how are you?"),
                    message("msg_2", 1, "2026-03-02T09:00:00.000Z", "Hé Ada, how are you?"),
                    message("msg_3", 0, LATER, "No"));

            assertThat(look(message)).isEqualTo(ABSENT);
        }

        @Test
        void isUnclearWhereTheAccountSaidSomethingElseMeanwhile() {
            messages(message("msg_1", 1, LATER, "Hé Ada, how are y…"));

            assertThat(look(message)).isInstanceOf(Unclear.class);
        }

        @Test
        void isUnclearWhereTheSameTextHasNoDate() {
            messages("{\"id\":\"msg_1\",\"is_sender\":1,\"text\":\"Hé Ada, how are you?\"}");

            assertThat(look(message)).isInstanceOf(Unclear.class);
        }

        private void messages(String... messages) {
            server().on("GET /api/v1/chats/chat_1/messages", json(200, UnipileFixture.list(messages)));
        }
    }

    @Nested
    class AMessageInNoKnownChat {

        private final ChatMessage message = new ChatMessage("acc_1", "ACo42", null, "Hello");

        @Test
        void isSeenInTheChatOfItsRecipient() {
            messages(inChat("chat_1", "Hello"), inChat("chat_2", "Hello"));
            chat("chat_1", "\"ACo1\"");
            chat("chat_2", "\"ACo42\"");

            assertThat(look(message)).isEqualTo(new Seen(new Accepted("msg", "chat_2", null, null)));
        }

        @Test
        void isAbsentWhereTheTextWentToOthers() {
            messages(inChat("chat_1", "Hello"), inChat("chat_3", "Something else"));
            chat("chat_1", "\"ACo1\"");

            assertThat(look(message)).isEqualTo(ABSENT);
        }

        @Test
        void isUnclearWhereTheChatDoesNotTellItsPerson() {
            messages(inChat("chat_1", "Hello"));
            chat("chat_1", "null");
            assertThat(look(message)).isInstanceOf(Unclear.class);

            chat("chat_1", "\"1234567@lid\"");
            assertThat(look(new ChatMessage("acc_1", "33600000000@s.whatsapp.net", null, "Hello")))
                    .isInstanceOf(Unclear.class);
        }

        private void messages(String... messages) {
            server().on("GET /api/v1/messages?account_id=acc_1&", json(200, UnipileFixture.list(messages)));
        }

        private void chat(String id, String person) {
            server().on(
                            "GET /api/v1/chats/" + id,
                            json(200, "{\"id\":\"%s\",\"attendee_provider_id\":%s}".formatted(id, person)));
        }

        private String inChat(String chatId, String text) {
            return "{\"id\":\"msg\",\"chat_id\":\"%s\",\"is_sender\":1,\"timestamp\":\"%s\",\"text\":\"%s\"}"
                    .formatted(chatId, LATER, text);
        }
    }

    @Nested
    class AnInmail {

        private final Inmail inmail = new Inmail("acc_1", "ACo42", "A question", "Hello Ada");

        @ParameterizedTest
        @ValueSource(strings = {"Hello Ada", "A question\\nHello Ada"})
        void isSeenInTheInmailChatOfItsRecipientWithOrWithoutItsSubject(String text) {
            written(text);
            chat("\"attendee_provider_id\":\"ACo42\",\"content_type\":\"inmail\"");

            assertThat(look(inmail)).isEqualTo(new Seen(new Accepted("msg_1", "chat_1", null, null)));
        }

        @Test
        void isSeenWhereTheChatDoesNotTellItsKind() {
            written("Hello Ada");
            chat("\"attendee_provider_id\":\"ACo42\"");

            assertThat(look(inmail)).isInstanceOf(Seen.class);
        }

        @Test
        void isAbsentWhereTheTextWentToAnotherPersonOrInAnotherWay() {
            written("Hello Ada");
            chat("\"attendee_provider_id\":\"ACo1\",\"content_type\":\"inmail\"");
            assertThat(look(inmail)).isEqualTo(ABSENT);

            chat("\"attendee_provider_id\":\"ACo42\",\"content_type\":\"sponsored\"");
            assertThat(look(inmail)).isEqualTo(ABSENT);

            written("Something else");
            assertThat(look(inmail)).isEqualTo(ABSENT);
        }

        @Test
        void isUnclearWhereTheInboxNamesPeopleInAnotherForm() {
            written("Hello Ada");
            chat("\"attendee_provider_id\":\"ACw42\",\"content_type\":\"inmail\"");

            assertThat(look(inmail)).isInstanceOf(Unclear.class);
        }

        @Test
        void isNotAbsentWhileTheAccountIsDisconnected() {
            written("Something else");
            server().on("GET /api/v1/accounts/", json(200, UnipileFixture.account("CREDENTIALS")));

            assertThat(look(inmail)).isInstanceOf(Unclear.class);
        }

        private void written(String text) {
            String item =
                    "{\"id\":\"msg_1\",\"chat_id\":\"chat_1\",\"is_sender\":1,\"timestamp\":\"%s\",\"text\":\"%s\"}";
            server().on(
                            "GET /api/v1/messages?account_id=acc_1&",
                            json(200, UnipileFixture.list(item.formatted(LATER, text))));
        }

        private void chat(String fields) {
            server().on("GET /api/v1/chats/chat_1", json(200, "{\"id\":\"chat_1\"," + fields + "}"));
        }
    }

    @Test
    void neverSeesAVisitAndAsksNobodyForIt() {
        assertThat(look(new OutboundMessage.ProfileVisit("acc_1", "ACo42"))).isEqualTo(ABSENT);
        assertThat(server().received()).isEmpty();
    }

    @Nested
    class AnEmail {

        private final Email email = new Email(
                "acc_2",
                "ada@example.org",
                "Ada",
                "Hi  there",
                "Body",
                false,
                null,
                OutboundMessage.Tracking.NONE,
                "marker-1");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[{\"name\":\"x-overture-message\",\"value\":\"marker-1\"}]",
                    "{\"X-Overture-Message\":\"marker-1\"}",
                    "{\"X-Overture-Message\":[\"marker-1\"]}"
                })
        void isSeenByItsMarker(String headers) {
            emails("{\"id\":\"mail_0\",\"headers\":[]}", """
                    {"id": "mail_1", "provider_id": "prov_1", "tracking_id": "trk_1", "headers": %s}""".formatted(headers));

            assertThat(look(email)).isEqualTo(new Seen(new Accepted("prov_1", null, "trk_1", null)));
            assertThat(server().received("GET /api/v1/emails").get(0).target()).contains("include_headers=true");
        }

        @Test
        void isSeenByRecipientSubjectAndDateWhereHeadersAreGone() {
            emails(without("Ada@Example.org", "Hi there", LATER));

            assertThat(look(email)).isEqualTo(new Seen(new Accepted("mail_1", null, null, null)));
        }

        @Test
        void isAbsentWhereAnythingDiffers() {
            emails(
                    without("bob@example.org", "Hi there", LATER),
                    without("ada@example.org", "Hello", LATER),
                    without("ada@example.org", "Hi there", "2026-03-02T09:00:00.000Z"),
                    """
                    {"id": "mail_1", "to_attendees": [{"identifier": "ada@example.org"}], "subject": "Hi there",
                     "date": "%s", "headers": [{"name": "X-Overture-Message", "value": "marker-2"}]}""".formatted(LATER));

            assertThat(look(email)).isEqualTo(ABSENT);
        }

        @Test
        void isUnclearWhereTheMailboxCannotBeRead() {
            server().on("GET /api/v1/emails", json(200, "{\"object\":\"EmailList\"}"));

            assertThat(look(email)).isInstanceOf(Unclear.class);
        }

        private void emails(String... emails) {
            server().on("GET /api/v1/emails?account_id=acc_2&", json(200, UnipileFixture.list(emails)));
        }

        private String without(String to, String subject, String date) {
            return "{\"id\":\"mail_1\",\"to_attendees\":[{\"identifier\":\"%s\"}],\"subject\":\"%s\",\"date\":\"%s\"}"
                    .formatted(to, subject, date);
        }
    }

    private WireServer server() {
        return unipile.server();
    }

    private Sighting look(OutboundMessage message) {
        return unipile.connect().sentReader().lookFor(message, CLAIMED);
    }

    private static Seen seen(String invitationId) {
        return new Seen(new Accepted(invitationId, null, null, null));
    }

    private void profile(String fields) {
        server().on("GET /api/v1/users/ACo42", json(200, "{\"provider_id\":\"ACo42\"," + fields + "}"));
    }

    private void pending(String... invitations) {
        server().on("GET /api/v1/users/invite/sent", json(200, UnipileFixture.list(invitations)));
    }

    private static String message(String id, int isSender, String timestamp, String text) {
        return "{\"id\":\"%s\",\"is_sender\":%d,\"timestamp\":\"%s\",\"text\":\"%s\"}"
                .formatted(id, isSender, timestamp, text);
    }
}
