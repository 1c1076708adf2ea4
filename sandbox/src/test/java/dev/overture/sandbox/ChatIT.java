package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @RegisterExtension
    final Receiver receiver = new Receiver();

    @BeforeEach
    void declareWorld() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN','name':'Jo Tester'},"
                + "{'id':'rich','type':'LINKEDIN','premium':true,'inmail_credits':1},"
                + "{'id':'wa','type':'WHATSAPP','phone':'+33 6 99 99 99 99'},"
                + "{'id':'gm','type':'GOOGLE_OAUTH'}],"
                + "'people':[{'public_identifier':'ada-fake','first_name':'Ada','last_name':'Fake',"
                + "'phone':'+33 6 00 00 00 00','already_connected':['li'],"
                + "'script':{'reply_to':[{'kind':'message','ordinal':2,'text':'Thanks!'},"
                + "{'kind':'whatsapp','text':'On WhatsApp, yes.'}]}},"
                + "{'public_identifier':'bob-fake','first_name':'Bob','already_connected':['li']},"
                + "{'public_identifier':'stranger','script':{'reply_to':{'kind':'inmail','text':'Who are you?'}}}],"
                + receiver.declaration() + "}");
    }

    @Test
    void sendsToConnectionAndEchoesAsIfReceived() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        JsonNode started =
                SANDBOX.chat("li", ada, "Grüße, Ada — ça va?").mustBe(201).json();
        assertThat(started.get("object").asText()).isEqualTo("ChatStarted");

        JsonNode echo = receiver.await("message_received");
        assertThat(echo.get("message").asText()).isEqualTo("Grüße, Ada — ça va?");
        assertThat(echo.get("chat_id")).isEqualTo(started.get("chat_id"));
        assertThat(echo.get("message_id")).isEqualTo(started.get("message_id"));
        assertThat(echo.has("is_sender")).isFalse();
        assertThat(echo.get("sender").get("attendee_provider_id"))
                .isEqualTo(echo.get("account_info").get("user_id"));
        assertThat(SANDBOX.sent().get(0).get("text").asText()).isEqualTo("Grüße, Ada — ça va?");
        assertThat(SANDBOX.sent().get(0).get("kind").asText()).isEqualTo("message");
    }

    @Test
    void reusesChatOfTheTwo() {
        String bob = SANDBOX.idOf("li", "bob-fake");
        String first = SANDBOX.chat("li", bob, "one").mustBe(201).text("chat_id");
        String second = SANDBOX.post(
                        "/api/v1/chats", "{'account_id':'li','attendees_ids':['" + bob + "'],'text':'two'}")
                .mustBe(201)
                .text("chat_id");
        assertThat(second).isEqualTo(first);
        SANDBOX.form("/api/v1/chats/" + first + "/messages", "text", "three").mustBe(201);
        JsonNode messages = SANDBOX.get("/api/v1/chats/" + first + "/messages?limit=2")
                .mustBe(200)
                .json();
        assertThat(messages.get("items").findValuesAsText("text")).containsExactly("three", "two");
        JsonNode rest = SANDBOX.get("/api/v1/chats/" + first + "/messages?cursor="
                        + messages.get("cursor").asText())
                .json();
        assertThat(rest.get("items").findValuesAsText("text")).containsExactly("one");
        assertThat(rest.get("cursor").isNull()).isTrue();
    }

    @Test
    void refusesStrangersForeignChatsMissingTextAndWrongAccounts() {
        String stranger = SANDBOX.idOf("li", "stranger");
        assertThat(SANDBOX.chat("li", stranger, "hello").mustBe(422).type()).isEqualTo("no_connection_with_recipient");
        String ada = SANDBOX.idOf("li", "ada-fake");
        assertThat(SANDBOX.chat("li", ada, "").mustBe(400).type()).isEqualTo("missing_parameters");
        assertThat(SANDBOX.chat("gm", ada, "hello").mustBe(422).type()).isEqualTo("invalid_account");
        String chat = SANDBOX.chat("li", ada, "hello").mustBe(201).text("chat_id");
        assertThat(SANDBOX.form("/api/v1/chats/" + chat + "/messages", "text", "x", "account_id", "rich")
                        .mustBe(403)
                        .type())
                .isEqualTo("account_mismatch");
        SANDBOX.form("/api/v1/chats/nowhere/messages", "text", "x").mustBe(404);
        assertThat(SANDBOX.sent()).hasSize(1);
    }

    @Test
    void personRepliesToTheScriptedMessage() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.chat("li", ada, "one").mustBe(201);
        SANDBOX.chat("li", ada, "two").mustBe(201);
        JsonNode reply = receiver.await(
                "message_received", body -> body.get("message").asText().equals("Thanks!"));
        assertThat(reply.get("sender").get("attendee_provider_id").asText()).isEqualTo(ada);
        JsonNode chat = SANDBOX.get("/api/v1/chats/" + reply.get("chat_id").asText())
                .mustBe(200)
                .json();
        assertThat(chat.get("lastMessage").get("is_sender").asInt()).isZero();
        assertThat(chat.get("unread_count").asInt()).isEqualTo(1);
        assertThat(receiver.named("message_received")).hasSize(3);
    }

    @Test
    void inmailNeedsPremiumAndCredits() {
        assertThat(inmail("li").mustBe(422).type()).isEqualTo("not_allowed_inmail");
        assertThat(balance("li").isNull()).isTrue();
        assertThat(balance("rich").asInt()).isEqualTo(1);
        inmail("rich").mustBe(201);
        assertThat(inmail("rich").mustBe(422).type()).isEqualTo("insufficient_credits");
        assertThat(SANDBOX.sent()).hasSize(1);
        assertThat(SANDBOX.sent().get(0).get("kind").asText()).isEqualTo("inmail");
        assertThat(SANDBOX.sent().get(0).get("text").asText()).isEqualTo("Subject\nBody");
        assertThat(balance("rich").asInt()).isZero();
        SANDBOX.get("/api/v1/linkedin/inmail_balance?account_id=none").mustBe(404);
    }

    @Test
    void strangerAnswersAnInmailInItsChatAndMayBeAnsweredThere() {
        String chat = inmail("rich").mustBe(201).text("chat_id");
        assertThat(SANDBOX.get("/api/v1/chats/" + chat).text("content_type")).isEqualTo("inmail");
        JsonNode reply = receiver.await(
                "message_received", body -> body.get("message").asText().equals("Who are you?"));
        assertThat(reply.get("chat_id").asText()).isEqualTo(chat);
        assertThat(reply.get("sender").get("attendee_provider_id").asText())
                .isEqualTo(SANDBOX.idOf("rich", "stranger"));
        SANDBOX.form("/api/v1/chats/" + chat + "/messages", "text", "Jo").mustBe(201);
        assertThat(SANDBOX.sent().findValuesAsText("kind")).containsExactly("inmail", "message");
    }

    private static JsonNode balance(String account) {
        JsonNode balance = SANDBOX.get("/api/v1/linkedin/inmail_balance?account_id=" + account)
                .mustBe(200)
                .json();
        assertThat(balance.get("object").asText()).isEqualTo("LinkedinInmailBalance");
        return balance.get("premium");
    }

    private static SandboxServer.Answer inmail(String account) {
        return SANDBOX.form(
                "/api/v1/chats",
                "account_id",
                account,
                "attendees_ids",
                SANDBOX.idOf(account, "stranger"),
                "subject",
                "Subject",
                "text",
                "Body",
                "linkedin[api]",
                "classic",
                "linkedin[inmail]",
                "true");
    }

    @Test
    void whatsappReachesPhoneFormIds() {
        SANDBOX.chat("wa", "33600000000@s.whatsapp.net", "hi").mustBe(201);
        assertThat(SANDBOX.sent().get(0).get("kind").asText()).isEqualTo("whatsapp");
        assertThat(SANDBOX.sent().get(0).get("recipient").asText()).isEqualTo("33600000000@s.whatsapp.net");
        JsonNode echo = receiver.await("message_received");
        assertThat(echo.get("account_type").asText()).isEqualTo("WHATSAPP");
        assertThat(echo.get("account_info").get("user_id").asText()).isEqualTo("33699999999@s.whatsapp.net");
        assertThat(SANDBOX.get("/api/v1/users/33600000000%40s.whatsapp.net?account_id=wa")
                        .mustBe(200)
                        .text("first_name"))
                .isEqualTo("Ada");
        assertThat(SANDBOX.chat("wa", "ada", "hi").mustBe(422).type()).isEqualTo("invalid_recipient");
        assertThat(SANDBOX.verdict().get("wrong_person").asInt()).isZero();
    }

    @Test
    void personAnswersOnWhatsappByItsNumber() {
        String chat = SANDBOX.chat("wa", "33600000000@s.whatsapp.net", "hi")
                .mustBe(201)
                .text("chat_id");
        JsonNode reply = receiver.await(
                "message_received", body -> body.get("message").asText().startsWith("On WhatsApp"));
        assertThat(reply.get("chat_id").asText()).isEqualTo(chat);
        assertThat(reply.get("sender").get("attendee_provider_id").asText()).isEqualTo("33600000000@s.whatsapp.net");
    }

    @Test
    void whatsappKnowsOnlyNumbersOfDeclaredPeople() {
        String nobody = "33611111111@s.whatsapp.net";
        assertThat(SANDBOX.get("/api/v1/users/33611111111%40s.whatsapp.net?account_id=wa")
                        .mustBe(404)
                        .type())
                .isEqualTo("resource_not_found");
        assertThat(SANDBOX.chat("wa", nobody, "hi").mustBe(404).type()).isEqualTo("resource_not_found");
        assertThat(SANDBOX.sent()).isEmpty();
        SANDBOX.declare("{'people':[{'public_identifier':'new-fake','phone':'+33 6 11 11 11 11'}]}");
        SANDBOX.chat("wa", nobody, "hi").mustBe(201);
    }

    @Test
    void groupCountsAsOneSendForEachAttendee() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        String bob = SANDBOX.idOf("li", "bob-fake");
        SANDBOX.form(
                        "/api/v1/chats",
                        "account_id",
                        "li",
                        "attendees_ids",
                        ada,
                        "attendees_ids",
                        bob,
                        "text",
                        "both of you")
                .mustBe(201);
        assertThat(SANDBOX.sent().findValuesAsText("recipient")).containsExactlyInAnyOrder(ada, bob);
        JsonNode chat =
                SANDBOX.get("/api/v1/chats?account_id=li").json().get("items").get(0);
        assertThat(chat.get("type").asInt()).isEqualTo(1);
    }

    @Test
    void listsChatsMessagesAndAttendees() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        String id = SANDBOX.chat("li", ada, "one").mustBe(201).text("chat_id");
        JsonNode chat = SANDBOX.get("/api/v1/chats?account_id=li,other")
                .json()
                .get("items")
                .get(0);
        assertThat(chat.get("attendee_provider_id").asText()).isEqualTo(ada);
        assertThat(chat.get("folder").get(1).asText()).isEqualTo("INBOX_LINKEDIN_CLASSIC");
        assertThat(SANDBOX.get("/api/v1/chats?account_id=other").json().get("items"))
                .isEmpty();
        String providerId = SandboxServer.encode(chat.get("provider_id").asText());
        SANDBOX.get("/api/v1/chats/" + providerId + "?account_id=li").mustBe(200);
        SANDBOX.get("/api/v1/chats/" + providerId).mustBe(404);

        JsonNode message = SANDBOX.get("/api/v1/messages?account_id=li")
                .json()
                .get("items")
                .get(0);
        assertThat(message.get("is_sender").asInt()).isEqualTo(1);
        assertThat(message.get("chat_id").asText()).isEqualTo(id);
        SANDBOX.get("/api/v1/messages/" + message.get("id").asText()).mustBe(200);
        SANDBOX.get("/api/v1/messages/none").mustBe(404);
        assertThat(SANDBOX.get("/api/v1/messages?after=2999-01-01T00:00:00.000Z")
                        .json()
                        .get("items"))
                .isEmpty();
        SANDBOX.get("/api/v1/messages?after=yesterday").mustBe(400);
        assertThat(SANDBOX.get("/api/v1/messages?sender_id=" + ada).json().get("items"))
                .isEmpty();

        JsonNode attendee = SANDBOX.get("/api/v1/chats/" + id + "/attendees")
                .mustBe(200)
                .json()
                .get("items")
                .get(0);
        assertThat(attendee.get("specifics").get("network_distance").asText()).isEqualTo("DISTANCE_1");
        String attendeeId = attendee.get("id").asText();
        assertThat(SANDBOX.get("/api/v1/chat_attendees?account_id=li").json().get("items"))
                .hasSize(1);
        SANDBOX.get("/api/v1/chat_attendees/" + attendeeId).mustBe(200);
        assertThat(SANDBOX.get("/api/v1/chat_attendees/" + attendeeId + "/chats")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo(id);
    }
}
