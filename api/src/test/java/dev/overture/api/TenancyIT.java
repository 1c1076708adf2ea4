package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenancyIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    /** What is right but for the id, by the end of the path. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("upload-prospects", "[]"),
            Map.entry("policy", "{\"preset\": \"vendor\"}"),
            Map.entry("launch", ""),
            Map.entry("preview", "{\"campaign_prospect_id\": \"PROSPECT\", \"step_id\": \"invite\"}"),
            Map.entry("sequences", "{\"name\": \"x\", \"steps\": [\"invite\"]}"),
            Map.entry("{version}/move", "{\"groups\": [\"before\"], \"reason\": \"x\"}"),
            Map.entry("{id}/move", "{\"step\": \"invite\", \"reason\": \"x\"}"),
            Map.entry("skip", "{\"step\": \"invite\", \"reason\": \"x\"}"),
            Map.entry("extend", "{\"expires_at\": \"2999-01-01T00:00:00Z\"}"),
            Map.entry("enroll", "{\"campaign_id\": \"CAMPAIGN\"}"),
            Map.entry("settings", "{\"silence_hours\": 3}"),
            Map.entry("replace", "{\"with\": \"0190f3a0-0000-7000-8000-000000000001\", \"reason\": \"x\"}"),
            Map.entry("confirm", "{}"),
            Map.entry("done", "{}"));

    private static final String COMMAND = "{\"reason\": \"x\"}";

    private final Caller owner = API.aWorkspace();
    private final Caller stranger = API.aWorkspace();
    private final String campaign = owner.aCampaign("name: x\nsteps: [invite]\n");
    private final String account = owner.anAccount("linkedin");
    private final String batch = owner.post(
                    "/api/campaigns/" + campaign + "/upload-prospects", "text/csv", "name,email\nAda,ada@example.com\n")
            .text("batch_id");
    private final String suppression = owner.post(
                    "/api/suppressions",
                    "application/json",
                    "{\"items\": [{\"domain\": \"example.org\"}], \"reason\": \"x\"}")
            .json()
            .path("ids")
            .path(0)
            .asText();
    private final String company =
            owner.post("/api/companies", "{\"company_name\": \"Acme\"}").text("id");
    private final String person = owner.post("/api/prospects", "{\"email_address\": \"ada@example.com\"}")
            .text("id");
    private final String session = owner.post(
                    "/api/prospect-approval/sessions",
                    "{\"campaign_name\": \"x\", \"prospects\": [{\"prospect_id\": \"" + person + "\"}]}")
            .text("id");
    private final String segment = owner.post(
                    "/api/segments", "{\"name\": \"x\", \"filter\": {\"field\": \"position\", \"op\": \"is_set\"}}")
            .text("id");
    private final String search = owner.post("/api/linkedin/search/simple", "{\"filters\": {\"keywords\": \"cto\"}}")
            .text("session_id");
    private final String erasure = owner.delete("/api/prospects/"
                    + owner.post("/api/prospects", "{\"email_address\": \"gone@example.com\"}")
                            .text("id"))
            .text("receipt_id");
    private final String imported = owner.post(
                    "/api/imports?kind=people", "text/csv", "name,email\nAda,a@example.com\n")
            .text("id");
    private final String prospect = owner.get("/api/campaigns/" + campaign + "/prospects")
            .json()
            .path("items")
            .get(0)
            .path("id")
            .asText();

    @Test
    void everyAddressWithAnIdIsUnknownToOtherWorkspaces() {
        List<String> tried = new ArrayList<>();
        for (String operation : operations()) {
            String method = operation.split(" ")[0];
            String path = operation.split(" ")[1];
            if (path.startsWith("/api/") && path.contains("{")) {
                Answer refused = send(stranger, method, path);
                assertThat(refused.status()).as(operation + " " + refused).isEqualTo(404);
                tried.add(operation);
            }
        }
        assertThat(tried).hasSizeGreaterThanOrEqualTo(7);
        assertThat(owner.get("/api/campaigns/" + campaign).text("status")).isEqualTo("draft");
        assertThat(owner.get("/api/accounts")
                        .json()
                        .path("items")
                        .get(0)
                        .path("preset")
                        .asText())
                .isEqualTo("conservative");
    }

    @Test
    void everyListIsEmptyForOtherWorkspaces() {
        for (String operation : operations()) {
            if (operation.startsWith("GET /api/") && !operation.contains("{")) {
                Answer list = stranger.get(operation.substring(4));
                assertThat(list.status()).as(operation + " " + list).isEqualTo(200);
                assertThat(list.json().path("items")).as(operation).isEmpty();
            }
        }
    }

    @Test
    void everyAddressBelowApiNeedsAKey() {
        for (String operation : operations()) {
            String method = operation.split(" ")[0];
            String path = operation.split(" ")[1];
            if (path.startsWith("/api/")) {
                assertThat(API.anonymous(method, filled(path, campaign)).status())
                        .as(operation)
                        .isIn(401, 415);
            }
        }
    }

    @Test
    void twoWorkspacesWithTheSamePeopleNeitherSeeNorBlockNorCountEachOther() {
        String campaignOfTheirs = stranger.aCampaign("name: x\nsteps: [invite]\n");
        assertThat(stranger.post(
                                "/api/campaigns/" + campaignOfTheirs + "/upload-prospects",
                                "text/csv",
                                "name,email\nAda,ada@example.com\n")
                        .json()
                        .path("stored")
                        .asInt())
                .isEqualTo(1);
        assertThat(owner.post(
                                "/api/suppressions",
                                "{\"items\": [{\"email\": \"ada@example.com\"}], \"reason\": \"opted_out\"}")
                        .status())
                .isBetween(200, 201);

        String theirs = stranger.get("/api/prospects").json().at("/items/0/id").asText();
        assertThat(theirs).isNotEqualTo(person).isNotEmpty();
        assertThat(stranger.get("/api/prospects").json().path("items")).hasSize(1);
        assertThat(count(stranger)).isEqualTo(1);
        assertThat(count(owner)).isEqualTo(1);
        Answer session = stranger.post(
                "/api/prospect-approval/sessions",
                "{\"campaign_name\": \"y\", \"prospects\": [{\"prospect_id\": \"" + theirs + "\"}]}");
        assertThat(session.json().path("total_prospects").asInt()).isEqualTo(1);
        String item = stranger.get("/api/prospect-approval/sessions/" + session.text("id") + "/items")
                .json()
                .at("/items/0/id")
                .asText();
        stranger.post(
                "/api/prospect-approval/decide", "{\"prospect_id\": \"" + item + "\", \"decision\": \"approved\"}");
        Answer added = stranger.post(
                "/api/campaigns/add-approved-prospects",
                "{\"campaign_name\": \"y\", \"session_ids\": [\"" + session.text("id") + "\"]}");
        assertThat(added.json().path("added").asInt()).as(added.toString()).isEqualTo(1);
        assertThat(added.json().path("rejected")).isEmpty();
        assertThat(owner.get("/api/prospect-approval/sessions/" + this.session)
                        .json()
                        .path("pending_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(owner.get("/api/campaigns/" + campaign).json().path("total").asInt())
                .isEqualTo(1);
        assertThat(stranger.post(
                                "/api/prospect-approval/sessions",
                                "{\"campaign_name\": \"z\", \"prospects\": [{\"prospect_id\": \"" + person + "\"}]}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                "/api/prospect-approval/decide",
                                "{\"prospect_id\": \"" + itemOfTheOwner() + "\", \"decision\": \"approved\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                "/api/campaigns/linkedin/execute-live",
                                "{\"campaign_id\": \"" + campaign + "\", \"max_prospects\": 1}")
                        .status())
                .isEqualTo(404);
    }

    private String itemOfTheOwner() {
        return owner.get("/api/prospect-approval/sessions/" + session + "/items")
                .json()
                .at("/items/0/id")
                .asText();
    }

    private static int count(Caller caller) {
        return caller.post("/api/segments/count", "{\"filter\": {\"field\": \"email_address\", \"op\": \"is_set\"}}")
                .json()
                .path("count")
                .asInt(-1);
    }

    private Answer send(Caller caller, String method, String template) {
        String path = filled(template, ownId(template));
        return switch (method) {
            case "GET" -> caller.get(path);
            case "PUT" -> caller.put(path, body(template));
            case "PATCH" -> caller.patch(path, "{}");
            case "DELETE" -> caller.delete(path);
            case "POST" -> caller.post(path, "application/json", body(template));
            default -> throw new AssertionError("no idea how to try " + method);
        };
    }

    private static String filled(String template, String id) {
        return template.replace("{id}", id)
                .replace("{version}", "1")
                .replace("{step}", "invite")
                .replace("{file}", "everything.csv");
    }

    private String body(String template) {
        return BODIES.entrySet().stream()
                .filter(body -> template.endsWith("/" + body.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(COMMAND)
                .replace("PROSPECT", prospect)
                .replace("CAMPAIGN", campaign);
    }

    private String ownId(String template) {
        String kind = template.split("/")[2];
        return switch (kind) {
            case "campaigns" -> campaign;
            case "accounts" -> account;
            case "export" -> campaign;
            case "imports" -> imported;
            case "batches" -> batch;
            case "suppressions" -> suppression;
            case "campaign-prospects" -> prospect;
            case "companies" -> company;
            case "workspaces" -> owner.workspace().id().toString();
            case "prospect-approval" -> session;
            case "prospects" -> person;
            case "linkedin" -> search;
            case "segments" -> segment;
            case "erasures" -> erasure;
            default -> throw new AssertionError("whose id is in " + template + "?");
        };
    }

    private static List<String> operations() {
        JsonNode paths = API.anonymous("GET", "/openapi.json").json().path("paths");
        List<String> operations = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }
}
