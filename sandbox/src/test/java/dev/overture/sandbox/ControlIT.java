package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @RegisterExtension
    final Receiver receiver = new Receiver();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'acounts':[]} | acounts",
                "{'accounts':[{'id':'li'}]} | accounts[0].type",
                "{'accounts':[{'id':'li','type':'FAX'}]} | accounts[0].type",
                "{'accounts':[{'type':'LINKEDIN'}]} | accounts[0].id",
                "{'accounts':[{'id':'li','type':'LINKEDIN','time_zone':'Mars/Base'}]} | accounts[0].time_zone",
                "{'accounts':[{'id':'li','type':'LINKEDIN','caps':{'telegram':{}}}]} | accounts[0].caps",
                "{'accounts':[{'id':'li','type':'LINKEDIN','caps':{'email':{'per_day':-1}}}]} | accounts[0].caps.email.per_day",
                "{'accounts':[{'id':'li','type':'LINKEDIN','caps':{'email':{'per_week':1}}}]} | accounts[0].caps.email.per_week",
                "{'accounts':[{'id':'li','type':'LINKEDIN','gaps':{'email':-1}}]} | accounts[0].gaps.email",
                "{'people':[{'first_name':'Ada'}]} | people[0].public_identifier",
                "{'people':[{'public_identifier':'a','script':{'invitation':'maybe'}}]} | people[0].script.invitation",
                "{'people':[{'public_identifier':'a','script':{'accept_after_ms':'5'}}]} | people[0].script.accept_after_ms",
                "{'people':[{'public_identifier':'a','script':{'reply_to':{'kind':'email'}}}]} | people[0].script.reply_to[0].text",
                "{'people':[{'public_identifier':'a','script':{'reply_to':[{'ordinal':0,'text':'x'}]}}]} | people[0].script.reply_to[0].ordinal",
                "{'people':[{'public_identifier':'a','script':{'reply_to':{'as':'answer'}}}]} | people[0].script.reply_to[0].text",
                "{'people':[{'public_identifier':'a','script':{'reply_to':{'as':'shouting','text':'x'}}}]} | people[0].script.reply_to[0].as",
                "{'people':[{'public_identifier':'a','script':{'reply_to':{'as':'bounce'}}}]} | people[0].script.reply_to[0].kind",
                "{'people':[{'public_identifier':'a','script':{'opens':{'ordinal':0}}}]} | people[0].script.opens[0].ordinal",
                "{'people':[{'public_identifier':'a','script':{'clicks':{'ordinal':1}}}]} | people[0].script.clicks[0].url",
                "{'people':[{'public_identifier':'a','phone':'none'}]} | people[0].phone",
                "{'people':[{'public_identifier':'a','owed':[{'count':1}]}]} | people[0].owed[0].kind",
                "{'people':[{'public_identifier':'a','owed':[{'kind':'email','count':1.5}]}]} | people[0].owed[0].count",
                "{'people':[{'public_identifier':'a','owed':[{'kind':'email','account_id':'x'}]}]} | people[0].owed[0].account_id",
                "{'people':[{'public_identifier':'a','already_connected':['x']}]} | people[0].already_connected[0]",
                "{'people':[{'public_identifier':'a','email':'x@y'},{'public_identifier':'b','email':'X@y'}]} | people[1].email",
                "{'people':[{'public_identifier':'a','owed':[null]}]} | people[0]",
                "{'accounts':{}} | accounts",
                "{'webhooks':[{'source':'users'}]} | webhooks[0].url",
                "{'webhooks':[{'source':'users','url':'nowhere'}]} | webhooks[0].url"
            })
    void namesTheFieldAndStoresNothing(String declaration, String field) {
        String whole = declaration.replaceFirst("[{]", "{'scoped_ids':false,");
        SandboxServer.Answer answer = SANDBOX.post("/sandbox/declare", whole).mustBe(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("error")).startsWith(field + ": ").doesNotContain("dev.overture");
        assertThat(SANDBOX.get("/api/v1/accounts").json().get("items")).isEmpty();
        assertThat(SANDBOX.verdict().get("lost").asInt()).isZero();
    }

    @Test
    void storesNothingOfADeclarationWithOneMistake() {
        SANDBOX.post(
                        "/sandbox/declare",
                        "{'accounts':[{'id':'li','type':'LINKEDIN'}],'people':[{'public_identifier':'good',"
                                + "'owed':[{'kind':'email'}]},{'public_identifier':'bad','owed':[{'kind':'email','account_id':'no'}]}]}")
                .mustBe(400);
        assertThat(SANDBOX.get("/api/v1/accounts").json().get("items")).isEmpty();
        assertThat(SANDBOX.verdict().get("lost").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{", "{'accounts':[null]}", "[]", "\"\"", "{} {}", "{'people':[],'people':[]}", "null"})
    void refusesWhatIsNotOneJsonObject(String body) {
        assertThat(SANDBOX.post("/sandbox/declare", body).mustBe(400).text("error"))
                .isNotBlank();
    }

    @Test
    void declaringAgainReplacesTheDeclarationAndKeepsWhatWasSent() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN','name':'Old'}],"
                + "'people':[{'public_identifier':'ada-fake','first_name':'Ada','owed':[{'kind':'invitation'}]}]}");
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.invite("li", ada, "Hello").mustBe(201);
        SANDBOX.declare(
                "{'accounts':[{'id':'li','type':'LINKEDIN','name':'New'}],"
                        + "'people':[{'public_identifier':'ada-fake','first_name':'Adele','owed':[{'kind':'invitation'},{'kind':'message'}]}]}");
        assertThat(SANDBOX.get("/api/v1/accounts/li").text("name")).isEqualTo("New");
        assertThat(SANDBOX.get("/api/v1/users/" + ada + "?account_id=li").text("first_name"))
                .isEqualTo("Adele");
        assertThat(SANDBOX.sent()).hasSize(1);
        assertThat(SANDBOX.verdict().get("lost").asInt()).isEqualTo(1);
        SANDBOX.post("/sandbox/people/ada-fake/accept", "{'account_id':'li'}").mustBe(200);
    }

    @Test
    void resetForgetsEverythingAndStopsWhatWasPlanned() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN'}],'people':[{'public_identifier':'ada-fake',"
                + "'script':{'invitation':'accept','accept_after_ms':150}}]," + receiver.declaration() + "}");
        SANDBOX.invite("li", SANDBOX.idOf("li", "ada-fake"), "").mustBe(201);
        SANDBOX.post("/sandbox/reset", "{}").mustBe(200);
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN'}],'people':[{'public_identifier':'bob-fake',"
                + "'script':{'invitation':'accept','accept_after_ms':300,'new_relation_after_ms':0}}],"
                + receiver.declaration() + "}");
        SANDBOX.invite("li", SANDBOX.idOf("li", "bob-fake"), "").mustBe(201);
        receiver.await("new_relation");
        assertThat(receiver.named("new_relation")).hasSize(1);
        assertThat(SANDBOX.sent()).hasSize(1);
        assertThat(SANDBOX.get("/api/v1/users/relations?account_id=li").json().get("items"))
                .hasSize(1);
    }

    @Test
    void replyByControlComesByTheAccountsChannel() {
        SANDBOX.declare("{'accounts':[{'id':'li','type':'LINKEDIN'},{'id':'gm','type':'MAIL'}],"
                + "'people':[{'public_identifier':'ada-fake','email':'ada@example.org'}]," + receiver.declaration()
                + "}");
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'gm','text':'Mail'}")
                .mustBe(200);
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','text':'Chat','kind':'message'}")
                .mustBe(200);
        assertThat(receiver.await("mail_received").get("body").asText()).isEqualTo("Mail");
        assertThat(receiver.await("message_received").get("message").asText()).isEqualTo("Chat");
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','kind':'email'}")
                .mustBe(400);
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'li','as':'bounce'}")
                .mustBe(400);
        SANDBOX.post("/sandbox/people/nobody/reply", "{'account_id':'li'}").mustBe(404);
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{'account_id':'none'}").mustBe(404);
        SANDBOX.post("/sandbox/people/ada-fake/reply", "{}").mustBe(400);
        SANDBOX.post("/sandbox/accounts/li/status", "{'status':'TIRED'}").mustBe(400);
        SANDBOX.post("/sandbox/accounts/none/status", "{'status':'OK'}").mustBe(404);
    }

    @Test
    void verdictHasExactlyItsSixNumbersUnlessDetailIsAskedFor() {
        JsonNode verdict = SANDBOX.get("/sandbox/verdict").mustBe(200).json();
        assertThat(verdict.fieldNames())
                .toIterable()
                .containsExactly("sent", "doubles", "lost", "after_reply", "over_limit", "wrong_person");
        assertThat(SANDBOX.verdict().get("items")).isEmpty();
    }
}
