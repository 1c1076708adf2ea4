package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way: what is sent over HTTP, as the judge sees it. */
class JudgeIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @RegisterExtension
    final Receiver receiver = new Receiver();

    private void declareWorld(String moreOfAda) {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN','caps':{'message':{'per_hour':3}}},"
                + "{'id':'gm','type':'MAIL'},{'id':'wa','type':'WHATSAPP'}],"
                + "'people':[{'public_identifier':'ada-fake','first_name':'Ada','last_name':'Fake','email':'ada@example.org',"
                + "'phone':'+33600000000','already_connected':['li']" + moreOfAda + "}],"
                + receiver.declaration() + "}");
    }

    private static void expect(int sent, int doubles, int lost, int afterReply, int overLimit, int wrongPerson) {
        JsonNode verdict = SANDBOX.verdict();
        assertThat(verdict.get("sent").asInt()).as("sent").isEqualTo(sent);
        assertThat(verdict.get("doubles").asInt()).as("doubles").isEqualTo(doubles);
        assertThat(verdict.get("lost").asInt()).as("lost").isEqualTo(lost);
        assertThat(verdict.get("after_reply").asInt()).as("after_reply").isEqualTo(afterReply);
        assertThat(verdict.get("over_limit").asInt()).as("over_limit").isEqualTo(overLimit);
        assertThat(verdict.get("wrong_person").asInt()).as("wrong_person").isEqualTo(wrongPerson);
    }

    @Test
    void countsWriteBehind504AndItsBlindRepetitionAsDouble() {
        declareWorld("");
        SANDBOX.post("/sandbox/faults", "{'faults':[{'route':'message','ordinal':1,'effect':'after','answer':504}]}")
                .mustBe(200);
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.chat("li", ada, "Hi Ada").mustBe(504);
        expect(1, 0, 0, 0, 0, 0);
        SANDBOX.chat("li", ada, "Hi Ada").mustBe(201);
        expect(2, 1, 0, 0, 0, 0);
        assertThat(SANDBOX.verdict().get("items").get(0).get("rule").asText()).isEqualTo("doubles");
    }

    @Test
    void countsWhatIsOwedAndWasNeverSeen() {
        declareWorld(",'owed':[{'kind':'message','count':2},{'kind':'email','account_id':'gm'}]");
        expect(0, 0, 3, 0, 0, 0);
        SANDBOX.chat("li", SANDBOX.idOf("li", "ada-fake"), "Hi").mustBe(201);
        SANDBOX.email("gm", "ADA@example.org", "Hi", "x").mustBe(201);
        expect(2, 0, 1, 0, 0, 0);
        JsonNode item = SANDBOX.verdict().get("items").get(0);
        assertThat(item.get("recipient").asText()).isEqualTo("ada-fake");
        assertThat(item.get("kind").asText()).isEqualTo("message");
    }

    @Test
    void holdsSendsOnAnyChannelAgainstWhoeverAcknowledgedTheReply() {
        declareWorld("");
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','text':'No.'}")
                .mustBe(200);
        receiver.await("message_received");
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            SANDBOX.email("gm", "ada@example.org", "Hi", "x " + System.nanoTime())
                    .mustBe(201);
            assertThat(SANDBOX.verdict().get("after_reply").asInt()).isPositive();
        });
        int before = SANDBOX.verdict().get("after_reply").asInt();
        SANDBOX.chat("li", SANDBOX.idOf("li", "ada-fake"), "Still there?").mustBe(201);
        SANDBOX.chat("wa", "33600000000@s.whatsapp.net", "Still there?").mustBe(201);
        assertThat(SANDBOX.verdict().get("after_reply").asInt()).isEqualTo(before + 2);
    }

    @Test
    void machinesThatAnswerForPeopleAreNoReply() {
        declareWorld("");
        SANDBOX.declare("{'people':[{'public_identifier':'bob-true','email':'bob@example.org'}]}");
        for (String manner : new String[] {"out_of_office", "bounce"}) {
            SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'gm','as':'" + manner + "'}")
                    .mustBe(200);
        }
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','as':'out_of_office'}")
                .mustBe(200);
        receiver.await("message_received");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> receiver.named("mail_received").size() == 2);
        // Bob's, which follows, shows when acknowledgements have arrived.
        SANDBOX.post("/sandbox/people/bob-true/reply", "{'account_id':'gm','as':'unsubscribe'}")
                .mustBe(200);
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            SANDBOX.email("gm", "bob@example.org", "Hi", "x " + System.nanoTime())
                    .mustBe(201);
            assertThat(SANDBOX.verdict().get("after_reply").asInt()).isPositive();
        });
        int before = SANDBOX.verdict().get("after_reply").asInt();
        SANDBOX.email("gm", "ada@example.org", "Hi", "x").mustBe(201);
        assertThat(SANDBOX.verdict().get("after_reply").asInt()).isEqualTo(before);
    }

    @Test
    void forgivesSendsWhenNobodyAcknowledgedTheReply() {
        receiver.answer(nth -> 500);
        declareWorld("");
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','text':'No.'}")
                .mustBe(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> receiver.named("message_received").size() >= 6);
        SANDBOX.email("gm", "ada@example.org", "Hi", "x").mustBe(201);
        expect(1, 0, 0, 0, 0, 0);
    }

    @Test
    void countsSendsBeyondTheCapThatItNeverEnforces() {
        declareWorld("");
        String ada = SANDBOX.idOf("li", "ada-fake");
        for (int i = 0; i < 5; i++) {
            SANDBOX.chat("li", ada, "text " + i).mustBe(201);
        }
        expect(5, 0, 0, 0, 2, 0);
    }

    @Test
    void countsSendsToUndeclaredPeopleAndInOthersNames() {
        declareWorld("");
        SANDBOX.declare("{'people':[{'public_identifier':'bob-true','first_name':'Bob','last_name':'True'}]}");
        SANDBOX.email("gm", "stranger@example.org", "Hi", "x").mustBe(201);
        SANDBOX.email("gm", "ada@example.org", "Hi", "<p>Hi Bob,</p><p>how are you?</p>")
                .mustBe(201);
        SANDBOX.email("gm", "ada@example.org", "Hi", "<p>Hi Ada,</p><p>Bob says hello.</p>")
                .mustBe(201);
        expect(3, 0, 0, 0, 0, 2);
    }

    @Test
    void profileViewsAreNoSends() {
        declareWorld("");
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.get("/api/v1/users/" + ada + "?account_id=li&notify=true").mustBe(200);
        SANDBOX.get("/api/v1/users/invite/sent?account_id=li").mustBe(200);
        expect(0, 0, 0, 0, 0, 0);
    }

    @Test
    void secondAccountMayNotInviteWhileTheFirstInvitationStands() {
        declareWorld(",'script':{'invitation':'ignore'}");
        SANDBOX.declare("{'accounts':[{'id':'li2','type':'LINKEDIN'},{'id':'li3','type':'LINKEDIN'}]}");
        String ada = SANDBOX.idOf("li2", "ada-fake");
        String id = SANDBOX.invite("li2", ada, "").mustBe(201).text("invitation_id");
        SANDBOX.invite("li3", ada, "").mustBe(201);
        expect(2, 1, 0, 0, 0, 0);
        SANDBOX.delete("/api/v1/users/invite/sent/" + id + "?account_id=li2").mustBe(200);
        expect(3, 1, 0, 0, 0, 0);
    }
}
