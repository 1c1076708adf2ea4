package dev.overture.providers.unipile;

import static dev.overture.providers.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.Refusal;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.ProfileReader.ProfileLookup;
import dev.overture.providers.WireServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnipileProfileReaderIT {

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    @Test
    void findsAPerson() {
        unipile.server().on("GET /api/v1/users/ada-fake?account_id=acc_1", json(200, """
                {"object": "UserProfile", "provider": "LINKEDIN", "provider_id": "ACo42",
                 "public_identifier": "ada-fake", "first_name": "Ada", "last_name": "Fake",
                 "is_relationship": false, "network_distance": "SECOND_DEGREE",
                 "invitation": {"type": "SENT", "status": "PENDING"}, "throttled_sections": []}
                """));

        assertThat(lookup("ada-fake"))
                .isEqualTo(new ProfileLookup.Found(new ProfileReader.Profile(
                        "ACo42", "ada-fake", "Ada", "Fake", false, ProfileReader.Invitation.SENT_PENDING)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, FIRST_DEGREE, true",
        "true, , true",
        ", FIRST_DEGREE, true",
        ", DISTANCE_1, true",
        "false, SECOND_DEGREE, false",
        "false, DISTANCE_2, false",
        ", OUT_OF_NETWORK, false",
        ", SELF, false",
        ", , false"
    })
    void knowsAConnectionInBothVocabularies(Boolean relationship, String distance, boolean connected) {
        profile("\"is_relationship\":%s,\"network_distance\":%s"
                .formatted(relationship, distance == null ? null : '"' + distance + '"'));

        assertThat(found().connected()).isEqualTo(connected);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, PENDING, SENT_PENDING",
        "SENT, IGNORED, SENT_OVER",
        "SENT, WITHDRAWN, SENT_OVER",
        "RECEIVED, PENDING, RECEIVED_PENDING",
        "RECEIVED, IGNORED, NONE",
        "sent, pending, SENT_PENDING",
        "SENT, SOMETHING_NEW, UNKNOWN",
        "OTHER, PENDING, UNKNOWN"
    })
    void readsTheStateOfAnInvitation(String type, String status, ProfileReader.Invitation expected) {
        profile("\"invitation\":{\"type\":\"%s\",\"status\":\"%s\"}".formatted(type, status));

        assertThat(found().invitation()).isEqualTo(expected);
    }

    @Test
    void readsNoInvitationWhereThereIsNone() {
        profile("\"invitation\":null");

        assertThat(found().invitation()).isEqualTo(ProfileReader.Invitation.NONE);
    }

    @Test
    void saysNobodyOnlyWhileTheAccountExists() {
        unipile.server().on("GET /api/v1/users/", json(404, UnipileFixture.error(404, "resource_not_found")));

        assertThat(lookup("nobody")).isEqualTo(new ProfileLookup.Nobody());

        unipile.server().on("GET /api/v1/accounts/acc_1", json(404, UnipileFixture.error(404, "resource_not_found")));

        assertThat(lookup("nobody"))
                .isInstanceOfSatisfying(
                        ProfileLookup.Failed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(Refusal.ACCOUNT_DISCONNECTED));
    }

    @Test
    void takesA404OfSomebodyElseForNoAnswer() {
        unipile.server().on("GET /api/v1/users/", WireServer.html(404));

        assertThat(lookup("ada")).isEqualTo(new ProfileLookup.Failed(Refusal.UNKNOWN, "http 404"));
    }

    @Test
    void failsWithTheReason() {
        unipile.server().on("GET /api/v1/users/", json(401, UnipileFixture.error(401, "disconnected_account")));
        assertThat(lookup("ada"))
                .isEqualTo(new ProfileLookup.Failed(Refusal.ACCOUNT_DISCONNECTED, "errors/disconnected_account"));

        unipile.server().on("GET /api/v1/users/", WireServer.html(503));
        assertThat(lookup("ada")).isEqualTo(new ProfileLookup.Failed(Refusal.UNAVAILABLE, "http 503"));

        unipile.server().on("GET /api/v1/users/", json(200, "{\"object\":\"UserProfile\"}"));
        assertThat(lookup("ada")).isInstanceOf(ProfileLookup.Failed.class);
    }

    private void profile(String fields) {
        unipile.server().on("GET /api/v1/users/", json(200, "{\"provider_id\":\"ACo42\"," + fields + "}"));
    }

    private ProfileReader.Profile found() {
        return ((ProfileLookup.Found) lookup("ada")).profile();
    }

    private ProfileLookup lookup(String identifier) {
        return unipile.connect().profileReader().lookup("acc_1", identifier);
    }
}
