package dev.overture.api.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.segments.SegmentField;
import dev.overture.model.segments.SegmentOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SegmentsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String FINTECH_CTOS = """
            {"all": [
              {"field": "company.segment", "op": "equals", "value": "Fintech"},
              {"field": "company.sme_registry", "op": "equals", "value": true},
              {"field": "position", "op": "contains", "value": "CTO"},
              {"field": "processing_status", "op": "equals", "value": "pending"}]}
            """;

    private final Caller caller = API.aWorkspace();
    private String fintech;
    private String ada;

    @BeforeEach
    void fillTheCrm() {
        fintech = company("Acme", "fintech", true);
        String large = company("Large", "Fintech", false);
        String other = company("Other", "Mining", true);
        ada = person("ada", fintech, "Deputy cto", "pending");
        person("ben", fintech, "CFO", "pending");
        person("cem", fintech, "CTO", "done");
        person("dag", large, "CTO", "pending");
        person("eva", other, "CTO", "pending");
        caller.post("/api/prospects", "{\"email_address\": \"fay@example.com\", \"job_title\": \"CTO\"}");
    }

    @Test
    void aSegmentIsCountedSavedAndReadPageByPage() {
        assertThat(count(FINTECH_CTOS)).isEqualTo(1);
        String id = segment("Fintech CTOs", FINTECH_CTOS);

        Answer people = caller.get("/api/segments/" + id + "/people");

        assertThat(people.json().path("items")).hasSize(1);
        assertThat(people.json().at("/items/0/id").asText()).isEqualTo(ada);
        assertThat(people.json().at("/items/0/position").asText()).isEqualTo("Deputy cto");
        assertThat(people.json().path("next_cursor").isNull()).isTrue();
        String all = segment("everybody", "{\"field\": \"created_at\", \"op\": \"is_set\"}");
        assertThat(items(pages(all, 2), "id"))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void whoWantsSomethingOfCompaniesReadsCompanyByCompany() {
        String younger = person("gil", fintech, "COO", "pending");
        String segment = segment("Fintech", "{\"field\": \"company.segment\", \"value\": \"Fintech\"}");
        String open = segment(
                "Fintech or CTO",
                "{\"any\": [{\"field\": \"company.segment\", \"value\": \"Fintech\"},"
                        + " {\"field\": \"position\", \"value\": \"CTO\"}]}");

        List<Answer> pages = pages(segment, 2);

        assertThat(pages).hasSize(3);
        assertThat(items(pages, "company_name")).containsExactly("Acme", "Acme", "Acme", "Acme", "Large");
        assertThat(items(pages, "id")).doesNotHaveDuplicates().startsWith(ada).contains(younger);
        assertThat(items(pages, "id").subList(0, 4)).isSorted();
        assertThat(items(pages(open, 2), "id"))
                .as("by age, and with who has no company")
                .hasSize(7)
                .doesNotHaveDuplicates()
                .isSorted();
        String place = pages.get(0).text("next_cursor");
        assertThat(caller.get("/api/segments/" + open + "/people?cursor=" + place)
                        .text("code"))
                .isEqualTo("invalid_cursor");
        String age = pages(open, 2).get(0).text("next_cursor");
        assertThat(caller.get("/api/segments/" + segment + "/people?cursor=" + age)
                        .text("code"))
                .isEqualTo("invalid_cursor");
    }

    private List<Answer> pages(String segment, int limit) {
        List<Answer> pages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            pages.add(caller.get("/api/segments/" + segment + "/people?limit=" + limit + "&cursor=" + cursor));
            cursor = pages.get(pages.size() - 1).json().path("next_cursor").textValue();
        }
        return pages;
    }

    private static List<String> items(List<Answer> pages, String field) {
        return pages.stream()
                .flatMap(page -> StreamSupport.stream(page.json().path("items").spliterator(), false))
                .map(item -> item.path(field).asText())
                .toList();
    }

    @Test
    void theSameSegmentMayBeSavedAgainAndAnotherOfItsNameMayNot() {
        Answer first = save("CTOs", FINTECH_CTOS);
        Answer again = save("CTOs", FINTECH_CTOS);
        Answer other = save("CTOs", "{\"field\": \"position\", \"value\": \"CEO\"}");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.text("code")).isEqualTo("name_taken");
        assertThat(caller.get("/api/segments").json().path("items")).hasSize(1);
        assertThat(caller.get("/api/segments/" + first.text("id")).text("name")).isEqualTo("CTOs");
        assertThat(caller.delete("/api/segments/" + first.text("id")).status()).isEqualTo(204);
        assertThat(caller.delete("/api/segments/" + first.text("id")).status()).isEqualTo(404);
        assertThat(caller.get("/api/segments").json().path("items")).isEmpty();
    }

    @Test
    void everyOperatorMeansWhatItSays() {
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("{\"field\": \"position\", \"op\": \"equals\", \"value\": \"cto\"}", 4),
                Map.entry("{\"field\": \"position\", \"op\": \"not_equals\", \"value\": \"cto\"}", 2),
                Map.entry("{\"field\": \"position\", \"op\": \"in\", \"value\": [\"CFO\", \"deputy CTO\"]}", 2),
                Map.entry("{\"field\": \"position\", \"op\": \"starts_with\", \"value\": \"dep\"}", 1),
                Map.entry("{\"field\": \"position\", \"op\": \"contains\", \"value\": \"%\"}", 0),
                Map.entry("{\"field\": \"position\", \"op\": \"contains\", \"value\": \"_\"}", 0),
                Map.entry("{\"not\": {\"field\": \"company.segment\", \"value\": \"Fintech\"}}", 2),
                Map.entry("{\"field\": \"company.segment\", \"op\": \"is_not_set\"}", 1),
                Map.entry("{\"field\": \"company.employee_count\", \"op\": \"greater_than\", \"value\": 10}", 3),
                Map.entry("{\"field\": \"company.employee_count\", \"op\": \"less_than\", \"value\": 10.5}", 2),
                Map.entry("{\"field\": \"reply_bounce\", \"value\": false}", 6),
                Map.entry("{\"field\": \"tags\", \"value\": \"vip\"}", 1),
                Map.entry("{\"field\": \"tags\", \"op\": \"is_not_set\"}", 5),
                Map.entry(
                        "{\"field\": \"created_at\", \"op\": \"greater_than\", \"value\": \"2999-01-01T00:00:00Z\"}",
                        0),
                Map.entry(
                        "{\"field\": \"company.registration_date\", \"op\": \"less_than\", \"value\": \"2020-01-01\"}",
                        3),
                Map.entry(
                        "{\"any\": [{\"field\": \"position\", \"value\": \"CFO\"},"
                                + " {\"field\": \"processing_status\", \"value\": \"done\"}]}",
                        2));
        caller.patch("/api/prospects/" + ada, "{\"tags\": [\"vip\"]}");

        expected.forEach(
                (filter, people) -> assertThat(count(filter)).as(filter).isEqualTo(people.longValue()));
    }

    @Test
    void everyFieldAndOperatorCanBeAsked() {
        for (SegmentField field : SegmentField.values()) {
            for (SegmentOperator operator : SegmentOperator.values()) {
                if (operator.fits(field.kind())) {
                    String filter = "{\"field\": \"" + field.code() + "\", \"op\": \"" + operator.code() + "\""
                            + (operator.needsValue() ? ", \"value\": " + sample(field, operator) : "") + "}";
                    assertThat(counted(filter).status()).as(filter).isEqualTo(200);
                }
            }
        }
    }

    private static String sample(SegmentField field, SegmentOperator operator) {
        String value = switch (field.kind()) {
            case TEXT, WORD, WORDS -> "\"x' or 1=1 --\"";
            case FLAG -> "true";
            case NUMBER -> "-1.5";
            case DATE -> "\"2026-03-02\"";
            case INSTANT -> "\"2026-03-02T09:00:00Z\"";
        };
        return operator == SegmentOperator.IN ? "[" + value + "]" : value;
    }

    @Test
    void whatIsWrongWithAFilterIsNamedAllAtOnce() {
        Answer wrong = counted("""
                {"all": [
                  {"field": "password", "value": "x"},
                  {"field": "position", "op": "greater_than", "value": "x"},
                  {"field": "company.sme_registry", "value": "yes"},
                  {"field": "test_date", "value": "yesterday"},
                  {"field": "position", "op": "in", "value": "x"},
                  {"field": "position", "op": "is_set", "value": "x"},
                  {"field": "position", "sql": "x"},
                  {"any": []},
                  []]}
                """);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors())
                .containsExactly(
                        "invalid filter.all[0].field",
                        "invalid filter.all[1].op",
                        "invalid filter.all[2].value",
                        "invalid filter.all[3].value",
                        "invalid filter.all[4].value",
                        "invalid filter.all[5].value",
                        "invalid filter.all[6]",
                        "invalid filter.all[7].any",
                        "invalid filter.all[8]");
        assertThat(counted("{\"not\": ".repeat(20) + FINTECH_CTOS + "}".repeat(20))
                        .status())
                .isEqualTo(400);
        assertThat(save(" ", FINTECH_CTOS).status()).isEqualTo(400);
    }

    @Test
    void whoIsFreeComesIntoACampaignAndNobodyTwice() {
        String segment = segment("Acme", "{\"field\": \"company.company_name\", \"value\": \"Acme\"}");
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");

        Answer first = enrol(segment, campaign, "");
        Answer again = enrol(segment, campaign, "");

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(counts(first)).isEqualTo("3 0 []");
        assertThat(counts(again)).isEqualTo("0 3 []");
        assertThat(caller.get("/api/campaigns/" + campaign).json().path("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void whoIsBusyElsewhereStaysOutAndTheReasonIsTold() {
        String segment = segment("Acme", "{\"field\": \"company.company_name\", \"value\": \"Acme\"}");
        String running = caller.aCampaign("name: running\nsteps: [invite]\n");
        caller.post(
                "/api/campaigns/" + running + "/upload-prospects",
                "text/csv",
                "LinkedIn URL\nhttps://www.linkedin.com/in/ada-segment\n");
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");
        sql(
                "update workspace_prospects set outreach_sent_date = now() - interval '89 days 1 hour' where first_name = 'ben'");
        caller.post("/api/suppressions", "{\"items\": [{\"email\": \"cem@example.com\"}], \"reason\": \"opted_out\"}");

        Answer strict = enrol(segment, campaign, "");

        assertThat(counts(strict)).isEqualTo("0 0 [in_active_campaign, contacted_recently, suppressed]");
        assertThat(counts(enrol(segment, campaign, ", \"days_between_contacts\": 89")))
                .isEqualTo("1 0 [in_active_campaign, suppressed]");
        assertThat(counts(enrol(segment, campaign, ", \"one_active_campaign\": false")))
                .isEqualTo("1 1 [suppressed]");
    }

    @Test
    void onlySoManyOfACompanyAreUnderWayAtOnce() {
        String segment = segment("Acme", "{\"field\": \"company.company_name\", \"value\": \"Acme\"}");
        String first = caller.aCampaign("name: first\nsteps: [invite]\n");
        String second = caller.aCampaign("name: second\nsteps: [invite]\n");

        assertThat(counts(enrol(segment, first, ", \"people_per_company\": 2"))).isEqualTo("2 0 [company_full]");
        assertThat(counts(enrol(segment, second, ", \"people_per_company\": 2")))
                .isEqualTo("0 0 [in_active_campaign, in_active_campaign, company_full]");
        sql("update campaign_prospects set status = 'stopped', ended_at = now() where campaign_id = '" + first + "'");
        assertThat(counts(enrol(segment, second, ", \"people_per_company\": 2")))
                .isEqualTo("2 0 [company_full]");
    }

    @Test
    void aLargeSegmentIsEnrolledInParts() {
        String segment = segment("Acme", "{\"field\": \"company.company_name\", \"value\": \"Acme\"}");
        String campaign = caller.aCampaign("name: x\nsteps: [invite]\n");

        Answer first = enrol(segment, campaign, ", \"limit\": 2");
        Answer second = enrol(segment, campaign, ", \"limit\": 2, \"cursor\": \"" + first.text("next_cursor") + "\"");

        assertThat(counts(first)).isEqualTo("2 0 []");
        assertThat(counts(second)).isEqualTo("1 0 []");
        assertThat(second.json().path("next_cursor").isNull()).isTrue();
    }

    @Test
    void campaignsThatAreOverOrOfOthersTakeNobody() {
        String segment = segment("Acme", "{\"field\": \"company.company_name\", \"value\": \"Acme\"}");
        String over = caller.aCampaign("name: x\nsteps: [invite]\n");
        sql("update campaigns set status = 'archived' where id = '" + over + "'");
        String others = API.aWorkspace().aCampaign("name: x\nsteps: [invite]\n");

        assertThat(enrol(segment, over, "").text("code")).isEqualTo("campaign_over");
        assertThat(enrol(segment, others, "").status()).isEqualTo(404);
    }

    @Test
    void theSamePeopleElsewhereAreNeitherCountedNorInTheWay() {
        Caller other = API.aWorkspace();
        String campaign = other.aCampaign("name: theirs\nsteps: [invite]\n");
        other.post(
                "/api/campaigns/" + campaign + "/upload-prospects",
                "text/csv",
                "LinkedIn URL,Title,Company\nhttps://www.linkedin.com/in/ada-segment,CTO,Acme\n");
        other.post("/api/suppressions", "{\"items\": [{\"email\": \"ben@example.com\"}], \"reason\": \"opted_out\"}");
        String segment = segment("Acme", "{\"field\": \"company.company_name\", \"value\": \"Acme\"}");

        Answer added = enrol(segment, caller.aCampaign("name: x\nsteps: [invite]\n"), "");

        assertThat(counts(added)).isEqualTo("3 0 []");
        assertThat(count("{\"field\": \"created_at\", \"op\": \"is_set\"}")).isEqualTo(6);
        assertThat(other.post("/api/segments/count", "{\"filter\": {\"field\": \"created_at\", \"op\": \"is_set\"}}")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    private String company(String name, String segment, boolean sme) {
        return caller.post(
                        "/api/companies",
                        "{\"company_name\": \"" + name + "\", \"segment\": \"" + segment + "\", \"sme_registry\": "
                                + sme
                                + (name.equals("Acme")
                                        ? ", \"employee_count\": 11, \"registration_date\": \"2019-05-01\"}"
                                        : ", \"employee_count\": 10}"))
                .text("id");
    }

    private String person(String name, String company, String title, String status) {
        Answer made = caller.post("/api/prospects", """
                {"first_name": "%s", "company_id": "%s", "job_title": "%s", "processing_status": "%s",
                 "email_address": "%s@example.com", "linkedin_profile_url": "https://www.linkedin.com/in/%s-segment"}
                """.formatted(name, company, title, status, name, name));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    private Answer counted(String filter) {
        return caller.post("/api/segments/count", "{\"filter\": " + filter + "}");
    }

    private long count(String filter) {
        return counted(filter).json().path("count").asLong(-1);
    }

    private Answer save(String name, String filter) {
        return caller.post("/api/segments", "{\"name\": \"" + name + "\", \"filter\": " + filter + "}");
    }

    private String segment(String name, String filter) {
        return save(name, filter).text("id");
    }

    private Answer enrol(String segment, String campaign, String rules) {
        return caller.post(
                "/api/segments/" + segment + "/enroll", "{\"campaign_id\": \"" + campaign + "\"" + rules + "}");
    }

    private static String counts(Answer answer) {
        JsonNode body = answer.json();
        List<String> reasons = new ArrayList<>();
        body.path("rejected").forEach(each -> reasons.add(each.path("reason").asText()));
        return body.path("added") + " " + body.path("already_there") + " " + reasons;
    }

    private void sql(String statement) {
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        statement.contains("workspace_prospects")
                                ? statement + " and workspace_id = '"
                                        + caller.workspace().id() + "'"
                                : statement));
    }
}
