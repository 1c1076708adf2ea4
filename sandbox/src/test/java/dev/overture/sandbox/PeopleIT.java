package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleIT {
    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    private static final String ACCOUNTS = "'accounts':[{'id':'li','type':'LINKEDIN','name':'Jo Tester',"
            + "'provider_id':'ACoOWNER','public_identifier':'jo-tester','premium':true},"
            + "{'id':'li2','type':'LINKEDIN'},{'id':'gm','type':'MAIL','email':'jo@example.org'}]";

    @Test
    void asksForTheKeyOnVendorRoutesOnly() {
        for (String key : new String[] {"wrong", ""}) {
            SandboxServer.Answer answer = SANDBOX.send(HttpRequest.newBuilder(SANDBOX.uri("/api/v1/accounts"))
                    .header("X-API-KEY", key)
                    .GET());
            assertThat(answer.mustBe(401).type()).isEqualTo("missing_credentials");
            assertThat(answer.text("title")).isEqualTo("Missing credentials");
        }
        assertThat(SANDBOX.send(HttpRequest.newBuilder(SANDBOX.uri("/sandbox/health"))
                                .GET())
                        .mustBe(200)
                        .text("status"))
                .isEqualTo("ok");
        SANDBOX.get("/api/v1/nothing").mustBe(404);
    }

    @Test
    void listsAccountsAndNamesTheirOwners() {
        SANDBOX.declare("{" + ACCOUNTS + "}");
        JsonNode list = SANDBOX.get("/api/v1/accounts?limit=2").mustBe(200).json();
        assertThat(list.get("object").asText()).isEqualTo("AccountList");
        assertThat(list.get("items")).hasSize(2);
        assertThat(SANDBOX.get("/api/v1/accounts?limit=2&cursor="
                                + list.get("cursor").asText())
                        .json()
                        .get("items"))
                .hasSize(1);
        JsonNode account = SANDBOX.get("/api/v1/accounts/li").mustBe(200).json();
        JsonNode im = account.get("connection_params").get("im");
        assertThat(im.get("id").asText()).isEqualTo("ACoOWNER");
        assertThat(im.get("publicIdentifier").asText()).isEqualTo("jo-tester");
        assertThat(im.get("premiumFeatures")).isNotEmpty();
        assertThat(account.get("sources").get(0).get("id").asText()).isEqualTo("li_MESSAGING");
        JsonNode mail = SANDBOX.get("/api/v1/accounts/gm").json();
        assertThat(mail.get("connection_params").get("mail").get("username").asText())
                .isEqualTo("jo@example.org");
        assertThat(mail.get("sources").get(0).get("id").asText()).isEqualTo("gm_MAILS");
        assertThat(SANDBOX.get("/api/v1/users/me?account_id=li").text("provider_id"))
                .isEqualTo("ACoOWNER");
        assertThat(SANDBOX.get("/api/v1/accounts/none").mustBe(404).type()).isEqualTo("resource_not_found");
        assertThat(SANDBOX.delete("/api/v1/accounts/gm").mustBe(200).text("object"))
                .isEqualTo("AccountDeleted");
        SANDBOX.get("/api/v1/accounts/gm").mustBe(404);
    }

    @Test
    void findsDeclaredPersonBySlugInAnySpellingAndById() {
        SANDBOX.declare("{" + ACCOUNTS + ",'people':[{'public_identifier':'jürgen-größe','provider_id':'ACoJG',"
                + "'first_name':'Jürgen','last_name':'Größe','headline':'CTO'}]}");
        String path = "/api/v1/users/" + SandboxServer.encode("Jürgen-Größe") + "?account_id=li";
        JsonNode profile = SANDBOX.get(path).mustBe(200).json();
        assertThat(profile.get("provider_id").asText()).isEqualTo("ACoJG");
        assertThat(profile.get("first_name").asText()).isEqualTo("Jürgen");
        assertThat(profile.get("throttled_sections")).isEmpty();
        assertThat(SANDBOX.get("/api/v1/users/ACoJG?account_id=li&linkedin_sections=experience")
                        .text("public_identifier"))
                .isEqualTo("jürgen-größe");
        SANDBOX.get("/api/v1/users/ACoJG").mustBe(400);
        SANDBOX.get("/api/v1/users/ACoJG?account_id=gm").mustBe(422);
    }

    @Test
    void inventsPassivePeopleInAnOpenWorld() {
        SANDBOX.declare("{" + ACCOUNTS + "}");
        JsonNode profile = SANDBOX.get("/api/v1/users/nobody-yet?account_id=li")
                .mustBe(200)
                .json();
        assertThat(profile.get("public_identifier").asText()).isEqualTo("nobody-yet");
        assertThat(profile.get("first_name").isNull()).isTrue();
        String id = profile.get("provider_id").asText();
        assertThat(id).startsWith("ACo").hasSizeGreaterThan(20);
        SANDBOX.post("/sandbox/reset", "{}").mustBe(200);
        SANDBOX.declare("{" + ACCOUNTS + "}");
        assertThat(SANDBOX.idOf("li", "nobody-yet")).isEqualTo(id);
        SANDBOX.invite("li", id, "Hello").mustBe(201);
        SANDBOX.invite("li", "ACoNEVERSEEN", "Hello").mustBe(201);
        SANDBOX.email("gm", "who@example.org", "Hi", "x").mustBe(201);
        assertThat(SANDBOX.get("/api/v1/users/unknown-person?account_id=li")
                        .mustBe(404)
                        .type())
                .isEqualTo("resource_not_found");
        JsonNode verdict = SANDBOX.verdict();
        assertThat(verdict.get("sent").asInt()).isEqualTo(3);
        assertThat(verdict.get("wrong_person").asInt()).isZero();
    }

    @Test
    void remembersTheProfileViewsThatPeopleWereToldOf() {
        SANDBOX.declare("{" + ACCOUNTS + "}");
        String ada = SANDBOX.idOf("li", "ada-fake");
        assertThat(visits()).isEmpty();
        assertThat(SANDBOX.get("/api/v1/users/" + ada + "?account_id=li&notify=true")
                        .mustBe(200)
                        .text("object"))
                .isEqualTo("UserProfile");
        assertThat(visits()).hasSize(1);
        assertThat(visits().get(0).get("account_id").asText()).isEqualTo("li");
        assertThat(visits().get(0).get("person").asText()).isEqualTo(ada);
        assertThat(SANDBOX.sent()).isEmpty();
    }

    @Test
    void aVisitThatFailsIsNone() {
        SANDBOX.declare("{" + ACCOUNTS + "}");
        String ada = SANDBOX.idOf("li", "ada-fake");
        SANDBOX.get("/api/v1/users/unknown-person?account_id=li&notify=true").mustBe(404);
        SANDBOX.post("/sandbox/faults", "{'faults':[{'route':'profile_visit','ordinal':1,'answer':429}]}")
                .mustBe(200);
        SANDBOX.get("/api/v1/users/" + ada + "?account_id=li&notify=true").mustBe(429);
        SANDBOX.post("/sandbox/accounts/li/status", "{'status':'CREDENTIALS'}").mustBe(200);
        assertThat(SANDBOX.get("/api/v1/users/" + ada + "?account_id=li&notify=true")
                        .mustBe(401)
                        .type())
                .isEqualTo("disconnected_account");
        SANDBOX.get("/api/v1/users/" + ada + "?account_id=li").mustBe(200);
        assertThat(visits()).isEmpty();
    }

    private static JsonNode visits() {
        return SANDBOX.get("/sandbox/visits").mustBe(200).json().get("items");
    }

    @Test
    void eachAccountSeesItsOwnIdWhenIdsAreScoped() {
        SANDBOX.declare("{" + ACCOUNTS + ",'scoped_ids':true,'people':[{'public_identifier':'ada-fake',"
                + "'owed':[{'kind':'invitation'}]}]}");
        String mine = SANDBOX.idOf("li", "ada-fake");
        String theirs = SANDBOX.idOf("li2", "ada-fake");
        assertThat(mine).isNotEqualTo(theirs).startsWith("ACo");
        assertThat(SANDBOX.idOf("li", "ada-fake")).isEqualTo(mine);
        assertThat(SANDBOX.invite("li", theirs, "").mustBe(422).type()).isEqualTo("invalid_recipient");
        SANDBOX.invite("li", mine, "").mustBe(201);
        assertThat(SANDBOX.verdict().get("lost").asInt()).isZero();
        assertThat(SANDBOX.sent().get(0).get("recipient").asText()).isEqualTo(mine);
    }

    @Test
    void searchesDeclaredPeopleInTheSearchsOwnWords() {
        SANDBOX.declare("{" + ACCOUNTS + ",'people':["
                + "{'public_identifier':'ada-fake','first_name':'Ada','headline':'CTO','already_connected':['li']},"
                + "{'public_identifier':'bob-fake','first_name':'Bob','headline':'CTO at Nowhere'},"
                + "{'public_identifier':'eve-fake','first_name':'Eve','headline':'CEO'}]}");
        String path = "/api/v1/linkedin/search?account_id=li&limit=1";
        JsonNode first = SANDBOX.post(path, "{'api':'classic','category':'people','keywords':'cto'}")
                .mustBe(200)
                .json();
        assertThat(first.get("object").asText()).isEqualTo("LinkedinSearch");
        assertThat(first.get("paging").get("total_count").asInt()).isEqualTo(2);
        assertThat(first.get("items").get(0).get("public_identifier").asText()).isEqualTo("bob-fake");
        assertThat(first.get("items").get(0).get("network_distance").asText()).isEqualTo("DISTANCE_2");
        JsonNode second = SANDBOX.post(
                        path + "&cursor=" + first.get("cursor").asText(),
                        "{'api':'classic','category':'people','keywords':'cto'}")
                .mustBe(200)
                .json();
        assertThat(second.get("items").get(0).get("network_distance").asText()).isEqualTo("DISTANCE_1");
        assertThat(second.get("paging").get("start").asInt()).isEqualTo(1);
        assertThat(second.get("cursor").isNull()).isTrue();
        assertThat(SANDBOX.post("/api/v1/linkedin/search?account_id=li2", "{'api':'sales_navigator'}")
                        .mustBe(403)
                        .type())
                .isEqualTo("feature_not_subscribed");
        SANDBOX.post("/api/v1/linkedin/search?account_id=li&limit=101", "{}").mustBe(400);
        assertThat(SANDBOX.get("/api/v1/linkedin/search/parameters?account_id=li&type=LOCATION&keywords=Lyon")
                        .mustBe(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("title")
                        .asText())
                .isEqualTo("Lyon");
    }

    @Test
    void hostedLinkConnectsAnAccountOnceAndTellsWhoAsked() {
        SandboxServer.Answer answer = SANDBOX.post(
                        "/api/v1/hosted/accounts/link",
                        "{'type':'create','providers':['GOOGLE'],'api_url':'http://localhost',"
                                + "'expiresOn':'2999-01-01T00:00:00.000Z','name':'user-1'}")
                .mustBe(201);
        assertThat(answer.text("object")).isEqualTo("HostedAuthUrl");
        String path = answer.text("url").substring(answer.text("url").indexOf("/sandbox/"));
        SANDBOX.get(path).mustBe(200);
        assertThat(SANDBOX.get("/api/v1/accounts")
                        .json()
                        .get("items")
                        .get(0)
                        .get("type")
                        .asText())
                .isEqualTo("GOOGLE_OAUTH");
        assertThat(SANDBOX.get(path).mustBe(401).type()).isEqualTo("expired_link");
        SANDBOX.post("/api/v1/hosted/accounts/link", "{'type':'create'}").mustBe(400);
    }
}
