package dev.overture.api.inbox;

import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.api.RunningApi;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileWebhookIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SECRET = "a-secret-of-the-test";

    private static RunningApi.Answer deliver(String secret, byte[] body, String contentType) {
        var request = API.request("/webhooks/unipile").POST(BodyPublishers.ofByteArray(body));
        if (secret != null) {
            request.header("Unipile-Auth", secret);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return API.send(request);
    }

    private static StoredCampaignProspect invited() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.CONNECTION_REQUEST_SENT)
                .started()
                .insert(API.jdbi());
        aMessage().to(prospect).status(MessageStatus.SENT).insert(API.jdbi());
        return prospect;
    }

    private static String status(StoredCampaignProspect prospect) {
        return API.jdbi()
                .withHandle(handle -> handle.select("select status from campaign_prospects where id = ?", prospect.id())
                        .mapTo(String.class)
                        .one());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/plain", "application/x-www-form-urlencoded", "image/png"})
    void takesADeliveryOfAnyContentTypeOnce(String contentType) {
        StoredCampaignProspect prospect = invited();
        byte[] reply = Deliveries.bytes(Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!"));
        String type = contentType.isEmpty() ? null : contentType;

        RunningApi.Answer first = deliver(SECRET, reply, type);
        RunningApi.Answer second = deliver(SECRET, reply, type);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"status\":\"stored\"}");
        assertThat(status(prospect)).isEqualTo("replied");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("{\"status\":\"duplicate\"}");
    }

    @Test
    void turnsTheRestIntoFactsWithinASecond() {
        StoredCampaignProspect prospect = invited();
        String relation = Deliveries.newRelation(prospect.linkedin().vendorAccountId(), prospect.providerId(), null);

        assertThat(deliver(SECRET, Deliveries.bytes(relation), "application/json")
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(status(prospect)).isEqualTo("connected"));
    }

    @Test
    void keepsTheUnknownAsIgnored() {
        RunningApi.Answer answer =
                deliver(SECRET, Deliveries.bytes(Deliveries.newRelation("acc_of_nobody", "ACoX", null)), null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"unknown_account\"}");
    }

    @Test
    void refusesAForgedOrMissingSecret() {
        StoredCampaignProspect prospect = invited();
        byte[] reply = Deliveries.bytes(Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!"));

        for (String secret : new String[] {null, "", "a-secret-of-the-tesT", SECRET + "x"}) {
            RunningApi.Answer answer = deliver(secret, reply, "application/json");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text("code")).isEqualTo("unauthorized");
        }
        assertThat(status(prospect)).isEqualTo("connection_request_sent");
    }

    @Test
    void refusesWhatIsEmptyOrNotJson() {
        for (String body : new String[] {"", "   ", "event=new_relation", "{\"event\":"}) {
            RunningApi.Answer answer = deliver(SECRET, Deliveries.bytes(body), "application/json");

            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("not_json");
        }
    }

    @Test
    void refusesMoreThanAMegabyteAndTakesExactlyOne() {
        byte[] most = padded(1024 * 1024);

        assertThat(deliver(SECRET, most, "application/json").status()).isEqualTo(200);
        for (int again = 0; again < 20; again++) {
            RunningApi.Answer refused = deliver(SECRET, padded(1024 * 1024 + 1), "application/json");

            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.header("Connection")).isEqualTo("close");
        }
    }

    private static byte[] padded(int length) {
        String frame = "{\"event\":\"something_new\",\"account_id\":\"acc_of_nobody\",\"text\":\"\"}";
        return Deliveries.bytes(
                frame.replace("\"text\":\"\"", "\"text\":\"" + "x".repeat(length - frame.length()) + "\""));
    }
}
