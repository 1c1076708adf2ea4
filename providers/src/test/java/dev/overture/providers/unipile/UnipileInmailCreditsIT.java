package dev.overture.providers.unipile;

import static dev.overture.providers.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.Refusal;
import dev.overture.providers.InmailCredits.Credits;
import dev.overture.providers.WireServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileInmailCreditsIT {

    private static final String BALANCE = "GET /api/v1/linkedin/inmail_balance?account_id=acc_1";

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    @ParameterizedTest
    @CsvSource({"7, null, 7", "0, null, 0", "5, 50, 5", "-1, null, 0"})
    void countsThePremiumCredits(String premium, String salesNavigator, int left) {
        balance("\"premium\":%s,\"recruiter\":null,\"sales_navigator\":%s".formatted(premium, salesNavigator));

        assertThat(lookUp()).isEqualTo(new Credits.Known(left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"premium\":null,\"recruiter\":null,\"sales_navigator\":null",
                "\"premium\":null,\"recruiter\":10,\"sales_navigator\":50",
                "\"recruiter\":null",
                "\"premium\":{}"
            })
    void doesNotGuessWhereNoNumberStandsForTheClassicInbox(String fields) {
        balance(fields);

        assertThat(lookUp()).isEqualTo(new Credits.NotTold());
    }

    @ParameterizedTest
    @CsvSource({
        "401, disconnected_account, ACCOUNT_DISCONNECTED",
        "403, subscription_required, ACCOUNT_NOT_ABLE",
        "404, resource_not_found, ACCOUNT_DISCONNECTED",
        "429, too_many_requests, THROTTLED"
    })
    void saysWhyALookUpFailed(int status, String type, Refusal refusal) {
        unipile.server().on(BALANCE, json(status, UnipileFixture.error(status, type)));

        assertThat(lookUp())
                .isInstanceOfSatisfying(
                        Credits.Failed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(refusal));
    }

    @Test
    void isUnavailableWhereTheAnswerIsNoBalance() {
        unipile.server().on(BALANCE, json(200, "{\"object\":\"Something\",\"premium\":3}"));
        assertThat(lookUp())
                .isEqualTo(new Credits.Failed(Refusal.UNAVAILABLE, "http 200 without LinkedinInmailBalance"));

        unipile.server().on(BALANCE, WireServer.html(502));
        assertThat(lookUp()).isEqualTo(new Credits.Failed(Refusal.UNAVAILABLE, "http 502"));
    }

    private void balance(String fields) {
        unipile.server().on(BALANCE, json(200, "{\"object\":\"LinkedinInmailBalance\"," + fields + "}"));
    }

    private Credits lookUp() {
        return unipile.connect().inmailCredits().lookUp("acc_1");
    }
}
