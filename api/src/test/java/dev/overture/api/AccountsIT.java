package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    @RegisterExtension
    static final RunningApi FOR_DEMOS = new RunningApi().with("allowDemoPreset", "true");

    private static final String POLICY = """
            {"kinds": {"invitation": {"per_day": 3, "per_hour": 1, "min_gap": "PT1M", "max_gap": "PT2M"}},
             "hours": {"from": "08:00", "to": "18:00", "weekend": ["FRIDAY", "SATURDAY"], "holidays_off": false},
             "ramp_up": {"first_day": 1, "step": 2}, "notes": {"max_length": 200, "per_thirty_days": 5}}
            """;

    private final Caller caller = API.aWorkspace();

    @Test
    void linksAnAccountWithConservativeLimits() {
        Answer made = create("\"channel\": \"linkedin\", \"name\": \"Jo\", \"country\": \"DE\"");

        assertThat(made.status()).isEqualTo(201);
        JsonNode account = caller.get("/api/accounts").json().path("items").get(0);
        assertThat(account).isEqualTo(made.json());
        assertThat(account.path("preset").asText()).isEqualTo("conservative");
        assertThat(account.path("country").asText()).isEqualTo("de");
        assertThat(account.path("policy")
                        .path("kinds")
                        .path("invitation")
                        .path("per_day")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void knowsTheWordsOfUnipile() {
        assertThat(create("\"type\": \"GOOGLE_OAUTH\"").text("channel")).isEqualTo("email");
        assertThat(create("\"type\": \"WHATSAPP\"").text("channel")).isEqualTo("whatsapp");
        assertThat(create("\"type\": \"TELEGRAM\"").errors()).containsExactly("invalid type");
        assertThat(create("\"name\": \"Jo\"").errors()).containsExactly("missing channel");
    }

    @Test
    void linksAnAccountOfTheVendorOnce() {
        String id = "acc_" + UUID.randomUUID();
        assertThat(create("\"channel\": \"linkedin\"", id).status()).isEqualTo(201);

        Answer again = create("\"channel\": \"linkedin\"", id);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("account_already_linked");
        assertThat(caller.get("/api/accounts").json().path("items")).hasSize(1);
    }

    @Test
    void givesAnAccountAnotherPolicy() {
        String id = create("\"channel\": \"linkedin\"").text("id");

        assertThat(caller.put("/api/accounts/" + id + "/policy", "{\"preset\": \"vendor\"}")
                        .text("preset"))
                .isEqualTo("vendor");
        Answer own = caller.put("/api/accounts/" + id + "/policy", "{\"policy\": " + POLICY + "}");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().path("preset").isNull()).isTrue();
        assertThat(own.json().path("policy").path("hours").path("from").asText())
                .startsWith("08:00");
        assertThat(own.json()
                        .path("policy")
                        .path("kinds")
                        .path("invitation")
                        .path("min_gap")
                        .asText())
                .isEqualTo("PT1M");
        assertThat(caller.put("/api/accounts/" + UUID.randomUUID() + "/policy", "{\"preset\": \"vendor\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesEveryWrongFieldOfAPolicy() {
        String id = create("\"channel\": \"linkedin\"").text("id");

        Answer refused = caller.put("/api/accounts/" + id + "/policy", """
                {"policy": {
                  "kinds": {
                    "invitation": {"per_day": -1, "min_gap": "PT1M", "max_gap": "PT2M"},
                    "message": {"per_day": "many", "min_gap": "8 minutes", "max_gap": "PT2M"},
                    "fax": {}},
                  "hours": {"from": "18:00", "to": "08:00", "weekend": [], "holidays_off": false, "lunch": 1},
                  "ramp_up": {"step": 1}}}
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "out_of_range policy.kinds.invitation.per_day",
                        "wrong_type policy.kinds.message.per_day",
                        "wrong_type policy.kinds.message.min_gap",
                        "unknown_field policy.kinds.fax",
                        "unknown_field policy.hours.lunch",
                        "out_of_range policy.hours.to",
                        "missing policy.ramp_up.first_day");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(create("\"channel\": \"linkedin\", \"preset\": \"brave\"").errors())
                .containsExactly("invalid preset");
        assertThat(create("\"channel\": \"linkedin\", \"preset\": \"seed\", \"policy\": " + POLICY)
                        .errors())
                .containsExactly("conflicting policy");
        assertThat(create("\"channel\": \"linkedin\", \"country\": \"Germany\"").errors())
                .containsExactly("invalid country");
        Answer zone = caller.post(
                "/api/accounts",
                "application/json",
                "{\"channel\": \"linkedin\", \"unipile_account_id\": \"a\", \"time_zone\": \"Mars/Olympus\"}");
        assertThat(zone.errors()).containsExactly("invalid time_zone");
    }

    @Test
    void allowsTheDemoPresetOnlyWhereTheConfigurationDoes() {
        assertThat(create("\"channel\": \"linkedin\", \"preset\": \"demo\"").errors())
                .containsExactly("preset_not_allowed preset");
        assertThat(FOR_DEMOS
                        .aWorkspace()
                        .post(
                                "/api/accounts",
                                "application/json",
                                account("\"channel\": \"linkedin\", \"preset\": \"demo\"", "x"))
                        .status())
                .isEqualTo(201);
    }

    private Answer create(String fields) {
        return create(fields, "acc_" + UUID.randomUUID());
    }

    private Answer create(String fields, String vendorId) {
        return caller.post("/api/accounts", "application/json", account(fields, vendorId));
    }

    private static String account(String fields, String vendorId) {
        return "{" + fields + ", \"unipile_account_id\": \"" + vendorId + "\", \"time_zone\": \"Europe/Berlin\"}";
    }
}
