package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @RegisterExtension
    final Receiver receiver = new Receiver();

    @BeforeEach
    void declareWorld() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN','name':'Jo Tester'},"
                + "{'id':'gm','type':'GOOGLE_OAUTH','name':'Jo','email':'jo@example.org'}],"
                + "'people':[{'public_identifier':'ada-fake','first_name':'Ada','last_name':'Fake','headline':'CTO'},"
                + "{'public_identifier':'bob-fake','first_name':'Bob','last_name':'Fake','script':{'invitation':'accept',"
                + "'accept_after_ms':1,'new_relation_after_ms':1}},"
                + "{'public_identifier':'eve-fake','first_name':'Eve','already_connected':['li']}],"
                + receiver.declaration() + "}");
    }

    @Test
    void showsPendingInvitationInProfileAndSentList() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        JsonNode answer = SANDBOX.invite("li", ada, "Hello Ada").mustBe(201).json();
        assertThat(answer.get("object").asText()).isEqualTo("UserInvitationSent");
        assertThat(answer.has("usage")).isFalse();

        JsonNode item = SANDBOX.get("/api/v1/users/invite/sent?account_id=li")
                .mustBe(200)
                .json()
                .get("items")
                .get(0);
        assertThat(item.get("id").asText())
                .isEqualTo(answer.get("invitation_id").asText());
        assertThat(item.get("invitation_text").asText()).isEqualTo("Hello Ada");
        assertThat(item.get("invited_user").asText()).isEqualTo("Ada Fake");
        assertThat(item.get("invited_user_id").asText()).isEqualTo(ada);

        JsonNode profile = SANDBOX.get("/api/v1/users/" + ada + "?account_id=li")
                .mustBe(200)
                .json();
        assertThat(profile.get("invitation").get("status").asText()).isEqualTo("PENDING");
        assertThat(profile.get("network_distance").asText()).isEqualTo("SECOND_DEGREE");
        assertThat(SANDBOX.sent().get(0).get("text").asText()).isEqualTo("Hello Ada");
        assertThat(SANDBOX.sent().get(0).get("recipient").asText()).isEqualTo(ada);
    }

    @Test
    void refusesSecondInvitationAndInvitationOfConnection() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.invite("li", ada, "").mustBe(201);
        assertThat(SANDBOX.invite("li", ada, "").mustBe(422).type()).isEqualTo("already_invited_recently");
        assertThat(SANDBOX.invite("li", SANDBOX.idOf("li", "eve-fake"), "")
                        .mustBe(422)
                        .type())
                .isEqualTo("already_connected");
        assertThat(SANDBOX.sent()).hasSize(1);
        assertThat(SANDBOX.sent().get(0).get("text").isNull()).isTrue();
    }

    @Test
    void refusesLongNoteForeignIdMissingIdWrongAccountAndUnknownAccount() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.invite("li", ada, "x".repeat(300)).mustBe(201);
        String bob = SANDBOX.idOf("li", "bob-fake");
        assertThat(SANDBOX.invite("li", bob, "x".repeat(301)).mustBe(400).type())
                .isEqualTo("too_many_characters");
        assertThat(SANDBOX.invite("li", "bob-fake", "").mustBe(422).type()).isEqualTo("invalid_recipient");
        assertThat(SANDBOX.invite("li", "", "").mustBe(400).type()).isEqualTo("missing_parameters");
        assertThat(SANDBOX.invite("gm", bob, "").mustBe(422).type()).isEqualTo("invalid_account");
        assertThat(SANDBOX.invite("nobody", bob, "").mustBe(404).type()).isEqualTo("resource_not_found");
        assertThat(SANDBOX.post("/api/v1/users/invite", "{broken").mustBe(400).type())
                .isEqualTo("invalid_parameters");
        assertThat(SANDBOX.sent()).hasSize(1);
    }

    @Test
    void acceptedInvitationWithNoteConnectsEchoesNoteAndReportsRelation() {
        String bob = SANDBOX.idOf("li", "bob-fake");
        SANDBOX.invite("li", bob, "Hello Bob").mustBe(201);

        JsonNode relation = receiver.await("new_relation");
        assertThat(relation.get("user_provider_id").asText()).isEqualTo(bob);
        assertThat(relation.get("user_public_identifier").asText()).isEqualTo("bob-fake");
        assertThat(relation.get("account_id").asText()).isEqualTo("li");
        JsonNode echo = receiver.await("message_received");
        assertThat(echo.get("message").asText()).isEqualTo("Hello Bob");
        assertThat(echo.get("sender").get("attendee_provider_id").asText())
                .isEqualTo(echo.get("account_info").get("user_id").asText());
        assertThat(echo.get("attendees").get(0).get("attendee_provider_id").asText())
                .isEqualTo(bob);

        JsonNode first = SANDBOX.get("/api/v1/users/relations?account_id=li&limit=1")
                .mustBe(200)
                .json()
                .get("items")
                .get(0);
        assertThat(first.get("member_id").asText()).isEqualTo(bob);
        assertThat(first.get("created_at").isNumber()).isTrue();
        JsonNode profile =
                SANDBOX.get("/api/v1/users/bob-fake?account_id=li").mustBe(200).json();
        assertThat(profile.get("is_relationship").asBoolean()).isTrue();
        assertThat(profile.get("network_distance").asText()).isEqualTo("FIRST_DEGREE");
        assertThat(profile.has("invitation")).isFalse();
        assertThat(SANDBOX.get("/api/v1/users/invite/sent?account_id=li").json().get("items"))
                .isEmpty();
    }

    @Test
    void acceptedInvitationWithoutNoteStartsNoChat() {
        String bob = SANDBOX.idOf("li", "bob-fake");
        SANDBOX.invite("li", bob, "").mustBe(201);
        receiver.await("new_relation");
        assertThat(SANDBOX.get("/api/v1/chats?account_id=li").json().get("items"))
                .isEmpty();
        assertThat(receiver.named("message_received")).isEmpty();
    }

    @Test
    void vendorReportsRelationLaterThanItExistsWhenNothingIsDeclared() {
        SANDBOX.declare("{'people':[{'public_identifier':'zoe-late','script':{'invitation':'accept'}}]}");
        SANDBOX.invite("li", SANDBOX.idOf("li", "zoe-late"), "").mustBe(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> SANDBOX.get("/api/v1/users/zoe-late?account_id=li")
                        .json()
                        .get("is_relationship")
                        .asBoolean());
        receiver.await("new_relation");
    }

    @Test
    void withdrawalCountsAsSendAndBlocksNewInvitation() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        String id = SANDBOX.invite("li", ada, "").mustBe(201).text("invitation_id");
        assertThat(SANDBOX.delete("/api/v1/users/invite/sent/" + id + "?account_id=li")
                        .mustBe(200)
                        .text("object"))
                .isEqualTo("InvitationCanceled");
        assertThat(SANDBOX.delete("/api/v1/users/invite/sent/" + id + "?account_id=li")
                        .mustBe(404)
                        .type())
                .isEqualTo("resource_not_found");
        assertThat(SANDBOX.sent().get(1).get("kind").asText()).isEqualTo("withdrawal");
        assertThat(SANDBOX.sent().get(1).get("recipient").asText()).isEqualTo(ada);
        assertThat(SANDBOX.invite("li", ada, "").mustBe(422).type()).isEqualTo("already_invited_recently");
        assertThat(SANDBOX.get("/api/v1/users/ada-fake?account_id=li")
                        .json()
                        .get("invitation")
                        .get("status")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void controlMakesPeopleAcceptAndDeclineNow() {
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.post("/sandbox/people/ada-fake/accept", "{'account_id':'li'}").mustBe(409);
        SANDBOX.invite("li", ada, "").mustBe(201);
        SANDBOX.post("/sandbox/people/ada-fake/accept", "{'account_id':'li'}").mustBe(200);
        assertThat(receiver.await("new_relation").get("user_provider_id").asText())
                .isEqualTo(ada);
        SANDBOX.declare("{'people':[{'public_identifier':'dan-no'}]}");
        SANDBOX.invite("li", SANDBOX.idOf("li", "dan-no"), "").mustBe(201);
        SANDBOX.post("/sandbox/people/dan-no/decline", "{'account_id':'li'}").mustBe(200);
        assertThat(SANDBOX.get("/api/v1/users/invite/sent?account_id=li").json().get("items"))
                .isEmpty();
        assertThat(SANDBOX.invite("li", SANDBOX.idOf("li", "dan-no"), "")
                        .mustBe(422)
                        .type())
                .isEqualTo("already_invited_recently");
    }

    @Test
    void vendorCapStopsInvitationsAndUsageAppearsOnlyWhenLandmarkIsPassed() {
        SANDBOX.declare(
                "{'accounts':[{'id':'small','type':'LINKEDIN','vendor_caps':{'invitation':{'per_7_days':4}}}]}");
        SANDBOX.declare("{'people':[{'public_identifier':'p1'},{'public_identifier':'p2'},{'public_identifier':'p3'},"
                + "{'public_identifier':'p4'},{'public_identifier':'p5'}]}");
        assertThat(inviteFromSmall("p1").mustBe(201).json().has("usage")).isFalse();
        assertThat(inviteFromSmall("p2").mustBe(201).json().get("usage").asInt())
                .isEqualTo(50);
        assertThat(inviteFromSmall("p3").mustBe(201).json().get("usage").asInt())
                .isEqualTo(75);
        assertThat(inviteFromSmall("p4").mustBe(201).json().get("usage").asInt())
                .isEqualTo(95);
        assertThat(inviteFromSmall("p5").mustBe(422).type()).isEqualTo("cannot_resend_yet");
        assertThat(SANDBOX.sent()).hasSize(4);
    }

    private static SandboxServer.Answer inviteFromSmall(String slug) {
        return SANDBOX.invite("small", SANDBOX.idOf("small", slug), "");
    }

    @Test
    void sentListIsPagedNewestFirstWithinTheVendorsLimits() {
        for (int i = 0; i < 12; i++) {
            SANDBOX.invite("li", SANDBOX.idOf("li", "member-" + i), "").mustBe(201);
        }
        JsonNode first = SANDBOX.get("/api/v1/users/invite/sent?account_id=li").json();
        assertThat(first.get("items")).hasSize(10);
        assertThat(first.get("items").get(0).get("invited_user_public_id").asText())
                .isEqualTo("member-11");
        JsonNode second = SANDBOX.get("/api/v1/users/invite/sent?account_id=li&cursor="
                        + first.get("cursor").asText())
                .json();
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("cursor").isNull()).isTrue();
        SANDBOX.get("/api/v1/users/invite/sent?account_id=li&limit=101").mustBe(400);
        SANDBOX.get("/api/v1/users/invite/sent?account_id=li&limit=0").mustBe(400);
        SANDBOX.get("/api/v1/users/invite/sent?account_id=li&cursor=nonsense").mustBe(400);
        assertThat(SANDBOX.get("/api/v1/users/invite/received?account_id=li")
                        .mustBe(200)
                        .text("object"))
                .isEqualTo("InvitationList");
    }
}
