package dev.overture.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrmIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final Caller caller = API.aWorkspace();

    @Test
    void aCompanyIsKeptWithEverythingThatIsKnownOfIt() {
        Answer made = caller.post("/api/companies", """
                {"company_name": "𝐀𝐜𝐦𝐞  Ltd", "tin": " 7701 ", "registration_number": "R-9", "registration_date": "2009-02-28",
                 "region": "Москва", "segment": "Fintech", "source": "registry", "sme_registry": true,
                 "office_qualification": "More", "revenue": 12345678.90, "net_profit_loss": -5, "employee_count": 12,
                 "ceo_name": "Jo", "ceo_position": "CEO", "primary_email": "INFO@acme.example",
                 "all_company_emails": ["a@acme.example", "A@acme.example"], "company_research": "%s",
                 "session_key": "s1", "batch_id": "b1"}
                """.formatted("x".repeat(50_000)));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer shown = caller.get("/api/companies/" + made.text("id"));
        assertThat(shown.text("company_name")).isEqualTo("Acme Ltd");
        assertThat(shown.text("tin")).isEqualTo("7701");
        assertThat(shown.text("registration_date")).isEqualTo("2009-02-28");
        assertThat(shown.text("status")).isEqualTo("Active");
        assertThat(shown.text("processing_status")).isEqualTo("pending");
        assertThat(shown.json().path("revenue").decimalValue()).isEqualByComparingTo("12345678.90");
        assertThat(shown.text("primary_email")).isEqualTo("info@acme.example");
        assertThat(shown.json().path("all_company_emails")).hasSize(1);
        assertThat(shown.text("company_research")).hasSize(50_000);
        assertThat(shown.text("created_at")).endsWith("Z");
    }

    @Test
    void sayingTheSameAgainUpdatesAndNeverWritesNothingOverSomething() {
        String body = "{\"company_name\": \"Acme\", \"tin\": \"1\", \"segment\": \"Fintech\", \"session_key\": \"s\","
                + " \"batch_id\": \"b\"}";
        String id = caller.post("/api/companies", body).text("id");

        Answer again = caller.post("/api/companies", body);
        Answer renamed = caller.post(
                "/api/companies",
                "{\"company_name\": \"Acme Bank\", \"tin\": \"1\", \"segment\": \"\", \"region\": null}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(renamed.text("id")).isEqualTo(id);
        assertThat(renamed.text("company_name")).isEqualTo("Acme Bank");
        assertThat(renamed.text("segment")).isEqualTo("Fintech");
        assertThat(ids("/api/companies?session_key=s&batch_id=b")).containsExactly(id);
    }

    @Test
    void aCompanyOfWhichOnlyTheNameWasKnownGetsItsNumberAndNumbersOfTwoAreRefused() {
        String named =
                caller.post("/api/companies", "{\"company_name\": \"Acme\"}").text("id");
        String numbered = caller.post("/api/companies", "{\"company_name\": \"ACME\", \"tin\": \"1\"}")
                .text("id");
        String other = caller.post("/api/companies", "{\"company_name\": \"Acme\", \"tin\": \"2\"}")
                .text("id");
        caller.post("/api/companies", "{\"company_name\": \"Other\", \"registration_number\": \"9\"}");

        assertThat(numbered).isEqualTo(named).isNotEqualTo(other);
        assertThat(caller.post(
                                "/api/companies",
                                "{\"company_name\": \"x\", \"tin\": \"1\", \"registration_number\": \"9\"}")
                        .text("code"))
                .isEqualTo("conflicting_identity");
        Answer taken = caller.patch("/api/companies/" + other, "{\"tin\": \"1\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("code")).isEqualTo("duplicate");
    }

    @Test
    void peopleOfACompanyThatIsKnownByItsNumberJoinIt() {
        String company = caller.post("/api/companies", "{\"company_name\": \"Acme\", \"tin\": \"1\"}")
                .text("id");
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");
        caller.post(
                "/api/campaigns/" + campaign + "/upload-prospects",
                "text/csv",
                "name,email,company\nAda,ada@example.com,ACME\n");

        assertThat(ids("/api/prospects?company_id=" + company)).hasSize(1);
        assertThat(ids("/api/companies")).hasSize(1);
    }

    @Test
    void aPersonIsRecognisedByTheirAddressesAndKeepsThem() {
        Answer made = caller.post("/api/prospects", """
                {"first_name": "Ada", "middle_name": "B", "last_name": "Fake", "company_name": "Acme", "job_title": "CTO",
                 "linkedin_profile_url": "http://de.linkedin.com/in/Ada-Fake/?x=1", "phone_number": "0049 (0)30 1234",
                 "phone_numbers": ["+49 30 1234"], "tags": ["vip"], "segments": ["Fintech"], "client_status": "lead",
                 "test_status": "Идет", "employee_session_key": "e1", "batch_id": "b1",
                 "ai_research_data": {"pains": ["a"]}}
                """);
        Answer again = caller.post(
                "/api/prospects",
                "{\"linkedin_profile_url\": \"https://www.linkedin.com/in/ada-fake\", \"email_address\": \"Ada@Example.com\","
                        + " \"phone_number\": \"+1 555 0000\", \"job_title\": \"\"}");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(made.text("id"));
        assertThat(again.text("linkedin_profile_url")).isEqualTo("https://www.linkedin.com/in/ada-fake");
        assertThat(again.text("email_address")).isEqualTo("ada@example.com");
        assertThat(again.text("phone_number")).isEqualTo("+49301234");
        assertThat(again.text("job_title")).isEqualTo("CTO");
        assertThat(again.json().at("/ai_research_data/pains/0").asText()).isEqualTo("a");
        assertThat(again.text("company_id")).isEqualTo(ids("/api/companies").get(0));
    }

    @Test
    void aChangeNamesWhatItChangesAndNullClears() {
        String id = caller.post(
                        "/api/prospects",
                        "{\"email_address\": \"a@example.com\", \"job_title\": \"CTO\", \"tags\": [\"x\"]}")
                .text("id");

        Answer changed = caller.patch("/api/prospects/" + id, "{\"job_title\": null, \"tags\": [\"y\", \"y\"]}");

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("job_title").isNull()).isTrue();
        assertThat(changed.json().path("tags")).hasSize(1);
        assertThat(changed.text("email_address")).isEqualTo("a@example.com");
        assertThat(caller.patch("/api/prospects/" + id, "{\"email_address\": null}")
                        .errors())
                .containsExactly("no_address linkedin_profile_url");
    }

    @Test
    void filtersFindAudiences() {
        caller.post("/api/companies", "{\"company_name\": \"Acme\", \"segment\": \"Fintech\", \"sme_registry\": true}");
        String cto = person("a@example.com", "Acting CTO", "Acme", "[\"vip\"]");
        person("b@example.com", "Clerk", "Acme", "[]");
        person("c@example.com", "CTO", "Other", "[]");

        assertThat(ids("/api/prospects?company_segment=Fintech&position=cto&processing_status=pending"))
                .containsExactly(cto);
        assertThat(ids("/api/prospects?tag=vip")).containsExactly(cto);
        assertThat(ids("/api/prospects?email=A@Example.com")).containsExactly(cto);
        assertThat(ids("/api/companies?segment=Fintech&sme_registry=true&status=Active"))
                .hasSize(1);
        assertThat(caller.get("/api/companies?sme_registry=perhaps").status()).isEqualTo(400);
    }

    @Test
    void aPositionIsFoundInTitlesOfEveryLength() {
        String brief = person("a@example.com", "Acting CTO", "Acme", "[]");
        String lengthy = person("b@example.com", "вице-президент ".repeat(60) + "и CTO", "Acme", "[]");
        person("c@example.com", "вице-президент ".repeat(60), "Acme", "[]");

        assertThat(ids("/api/prospects?position=cto&processing_status=pending")).containsExactly(brief, lengthy);
        assertThat(ids("/api/prospects?position=cto&limit=1")).containsExactly(brief);
    }

    @Test
    void pagesEndAndCursorsOfOtherListsAreRefused() {
        for (int i = 0; i < 5; i++) {
            person(i + "@example.com", "x", "Acme", "[]");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = caller.get("/api/prospects?limit=2&cursor=" + cursor);
            page.json().path("items").forEach(each -> seen.add(each.path("id").asText()));
            cursor = page.json().path("next_cursor").asText("");
            assertThat(seen).hasSizeLessThanOrEqualTo(5);
        } while (!cursor.isEmpty() && !cursor.equals("null"));

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
        String foreign = caller.get("/api/prospects?limit=1").text("next_cursor");
        assertThat(caller.get("/api/companies?cursor=" + foreign).text("code")).isEqualTo("invalid_cursor");
    }

    @Test
    void aListOfACompanySegmentGoesFromCompanyToCompany() {
        caller.post("/api/companies", "{\"company_name\": \"Elder\", \"segment\": \"Fintech\"}");
        caller.post("/api/companies", "{\"company_name\": \"Younger\", \"segment\": \"Fintech\"}");
        String first = person("a@example.com", "CTO", "Younger", "[]");
        String second = person("b@example.com", "CTO", "Elder", "[]");
        String third = person("c@example.com", "CTO", "Elder", "[]");
        person("d@example.com", "CTO", "Acme", "[]");
        String list = "/api/prospects?company_segment=Fintech&position=cto";

        Answer page = caller.get(list + "&limit=2");
        Answer last = caller.get(list + "&limit=2&cursor=" + page.text("next_cursor"));

        assertThat(ids(list)).containsExactly(second, third, first);
        assertThat(page.json().findValuesAsText("id")).containsExactly(second, third);
        assertThat(last.json().findValuesAsText("id")).containsExactly(first);
        assertThat(last.json().path("next_cursor").isNull()).isTrue();
        assertThat(caller.get("/api/prospects?cursor=" + page.text("next_cursor"))
                        .text("code"))
                .isEqualTo("invalid_cursor");
    }

    @Test
    void everythingThatIsWrongIsToldByItsField() {
        Answer refused = caller.post("/api/prospects", """
                {"email_address": "nobody", "linkedin_profile_url": "https://www.linkedin.com/company/x", "phone_number": "1",
                 "first_name": "%s", "last_name": "a\\u0007b", "test_status": "done", "reply_bounce": false}
                """.formatted("x".repeat(2_000)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "bad_email email_address",
                        "bad_linkedin_url linkedin_profile_url",
                        "bad_phone phone_number",
                        "too_long first_name",
                        "control_characters last_name",
                        "invalid test_status",
                        "invalid reply_bounce");
        assertThat(caller.post("/api/prospects", "{\"first_name\": \"Ada\"}").errors())
                .containsExactly("no_address linkedin_profile_url");
        assertThat(caller.post("/api/companies", "{\"tin\": \"1\"}").errors()).containsExactly("missing company_name");
        assertThat(caller.post("/api/companies", "{\"company_name\": \"x\", \"surprise\": 1}")
                        .errors())
                .containsExactly("unknown_field surprise");
        assertThat(caller.post("/api/companies", "[]").status()).isEqualTo(400);
        assertThat(caller.post("/api/companies", "").status()).isEqualTo(400);
    }

    @Test
    void aNameThatFillsItsIndexIsTooLong() {
        String name = new Random(1)
                .ints(1_000, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        Answer refused = caller.post("/api/companies", "{\"company_name\": \"" + name + "\"}");
        Answer person = caller.post(
                "/api/prospects", "{\"email_address\": \"a@example.com\", \"company_name\": \"" + name + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("too_long");
        assertThat(person.text("code")).isEqualTo("too_long");
        assertThat(caller.get("/api/prospects").json().path("items")).isEmpty();
    }

    @Test
    void whoSomebodySaysUnsubscribedIsSuppressedAndEndsEverywhere() {
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");
        caller.post(
                "/api/campaigns/" + campaign + "/upload-prospects", "text/csv", "name,email\nAda,ada@example.com\n");
        String id = ids("/api/prospects").get(0);

        Answer changed = caller.patch("/api/prospects/" + id, "{\"reply_unsubscribe\": true}");

        assertThat(changed.json().path("reply_unsubscribe").asBoolean()).isTrue();
        assertThat(caller.get("/api/campaigns/" + campaign + "/prospects")
                        .json()
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("opted_out");
        assertThat(caller.get("/api/suppressions").json().path("items")).isNotEmpty();
    }

    @Test
    void otherWorkspacesSeeBlockAndShareNothing() {
        Caller stranger = API.aWorkspace();
        String company = caller.post("/api/companies", "{\"company_name\": \"Acme\", \"tin\": \"1\"}")
                .text("id");
        person("a@example.com", "CTO", "Acme", "[]");

        Answer theirs = stranger.post("/api/companies", "{\"company_name\": \"Acme\", \"tin\": \"1\"}");
        Answer foreign = stranger.post(
                "/api/prospects", "{\"email_address\": \"a@example.com\", \"company_id\": \"" + company + "\"}");

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(stranger.post("/api/prospects", "{\"email_address\": \"a@example.com\"}")
                        .status())
                .isEqualTo(201);
        assertThat(stranger.patch("/api/companies/" + company, "{\"region\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/api/companies/" + company).json().path("region").isNull())
                .isTrue();
    }

    private String person(String email, String title, String company, String tags) {
        Answer made = caller.post(
                "/api/prospects",
                "{\"email_address\": \"" + email + "\", \"job_title\": \"" + title + "\", \"company_name\": \""
                        + company + "\", \"tags\": " + tags + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    private List<String> ids(String path) {
        return caller.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asText())
                .toList();
    }
}
