package dev.overture.api;

import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL stores no NUL, which JSON may hold as an escape. */
class NulIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String NUL = "\\u0000";

    private static RunningApi.Answer deliver(String body) {
        return API.send(API.request("/webhooks/unipile")
                .header("Unipile-Auth", "a-secret-of-the-test")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aDeliveryWithANulIsKeptAsItCameAndReadWithoutIt() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(API.jdbi());
        String reply = """
                {"event": "message_received", "account_id": "%s", "message_id": "nul%s1", "message": "Thanks%s!",
                 "account_info": {"user_id": "ACoFAKEOWNER000001"}, "sender": {"attendee_provider_id": "%s"}}
                """.formatted(prospect.linkedin().vendorAccountId(), NUL, NUL, prospect.providerId());

        RunningApi.Answer answer = deliver(reply);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String status = API.jdbi()
                .withHandle(handle -> handle.select("select status from campaign_prospects where id = ?", prospect.id())
                        .mapTo(String.class)
                        .one());
        assertThat(status).isEqualTo("replied");
        String stored = API.jdbi()
                .withHandle(handle -> handle.select(
                                "select convert_from(body, 'UTF8') from webhook_events order by received_at desc limit 1")
                        .mapTo(String.class)
                        .one());
        assertThat(stored).contains(NUL);
    }

    @ParameterizedTest
    @CsvSource({"message_received", "new_relation", "mail_received", "nobody_knows"})
    void aNulInTheNameOfTheAccountIsNobodys(String kind) {
        assertThat(deliver("{\"event\": \"" + kind + "\", \"account_id\": \"acc" + NUL + "\", \"email_id\": \"m" + NUL
                                + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(deliver("{\"AccountStatus\": {\"account_id\": \"acc" + NUL + "\", \"message\": \"OK\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anyTextOfAnyBodyIsRefusedByTheNameOfItsField() {
        RunningApi.Caller caller = API.aWorkspace();

        RunningApi.Answer account = caller.post("/api/accounts", "application/json", """
                {"channel": "linkedin", "unipile_account_id": "acc_nul", "name": "J%so", "time_zone": "Europe/Berlin"}
                """.formatted(NUL));
        RunningApi.Answer policy = caller.post("/api/accounts", "application/json", """
                {"channel": "linkedin", "unipile_account_id": "acc_nul", "time_zone": "Europe/Berlin",
                 "policy": {"hours": {"weekend": ["SUNDAY", "%s"]}}}
                """.formatted(NUL));

        assertThat(account.status()).isEqualTo(400);
        assertThat(account.errors()).containsExactly("control_characters name");
        assertThat(policy.errors()).containsExactly("control_characters policy.hours.weekend[1]");
    }

    @Test
    void aNameOfAFieldThatHoldsOneIsRefusedToo() {
        RunningApi.Answer answer =
                API.aWorkspace().post("/api/accounts", "application/json", "{\"na" + NUL + "me\": \"Jo\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("control_characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"name\": \"A\\u0000B\", \"steps\": [{\"message\": \"Hi\"}]} | name",
                "application/json | {\"name\": \"A\", \"steps\": [{\"message\": \"Hi\\u0000\"}]} | steps[0].message",
                "application/yaml | {name: \"A\\0B\", steps: [{message: Hi}]} | name",
            })
    void aSequenceWithANulIsRefusedWithItsPlace(String type, String body, String field) {
        RunningApi.Answer answer = API.aWorkspace().post("/api/campaigns", type, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("control_characters " + field);
        assertThat(answer.json().path("errors").path(0).path("line").asInt()).isEqualTo(1);
    }

    @Test
    void anAddressOrACursorWithANulIsRefused() {
        RunningApi.Caller caller = API.aWorkspace();

        assertThat(caller.get("/api/tasks?status=%00").status()).isEqualTo(400);
        assertThat(caller.get("/api/tasks?cursor=dGFza3M6MjAyNi0wMS0wMVQwMDowMDowMFp8MDE5MmYwYzUtMDAwMC03MDAwLTgwMDAt"
                                + "MDAwMDAwMDAwMDAwfGEAYg")
                        .status())
                .isEqualTo(400);
    }
}
