package dev.overture.providers.unipile;

import static dev.overture.providers.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.accounts.VendorState;
import dev.overture.providers.AccountReader;
import dev.overture.providers.AccountReader.ChatMessage;
import dev.overture.providers.AccountReader.Connection;
import dev.overture.providers.AccountReader.ListPage;
import dev.overture.providers.AccountReader.Pending;
import dev.overture.providers.WireServer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileAccountReaderIT {

    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    private AccountReader reader() {
        return unipile.connect().accountReader();
    }

    @Test
    void isConnectedOnlyWhileEverySourceIs() {
        assertThat(reader().state("acc_1")).contains(VendorState.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREDENTIALS", "STOPPED", "ERROR", "PERMISSIONS", "CONNECTING", "SOMETHING_NEW"})
    void isBrokenWhereOneSourceIs(String status) {
        unipile.server().on("GET /api/v1/accounts/", json(200, UnipileFixture.account(status)));

        assertThat(reader().state("acc_1")).contains(VendorState.BROKEN);
    }

    @Test
    void isMissingOnlyWhereTheVendorSaysSo() {
        unipile.server().on("GET /api/v1/accounts/", json(404, UnipileFixture.error(404, "resource_not_found")));
        assertThat(reader().state("acc_1")).contains(VendorState.MISSING);

        unipile.server().on("GET /api/v1/accounts/", WireServer.html(404));
        assertThat(reader().state("acc_1")).isEmpty();
    }

    @Test
    void readsConnectionsWithTheirCursor() {
        unipile.server().on("GET /api/v1/users/relations", json(200, """
                {"object": "UserRelationsList", "cursor": "next", "items": [
                  {"object": "UserRelation", "member_id": "ACoADA", "public_identifier": "ada-fake",
                   "first_name": "Ada", "created_at": 1772500000000}]}
                """));

        ListPage<Connection> page = reader().connections("acc_1", null).orElseThrow();

        assertThat(page.cursor()).isEqualTo("next");
        assertThat(page.items())
                .containsExactly(new Connection("ACoADA", "ada-fake", Instant.ofEpochMilli(1_772_500_000_000L)));
        assertThat(page.toString()).doesNotContain("ada");
    }

    @Test
    void readsWhoHasNotAnsweredTheInvitation() {
        unipile.server().on("GET /api/v1/users/invite/sent", json(200, UnipileFixture.list("""
                {"object": "InvitationSent", "id": "7000", "invited_user": "Ada Fake", "invited_user_id": "ACoADA",
                 "invited_user_public_id": null, "date": "Sent 2 days ago"}
                """)));

        assertThat(reader().pendingInvitations("acc_1", null).orElseThrow().items())
                .isEqualTo(List.of(new Pending("7000", "ACoADA", null)));
    }

    @Test
    void readsMessagesOfAllChatsSinceAnInstant() {
        unipile.server().on("GET /api/v1/messages", json(200, UnipileFixture.list("""
                {"object": "Message", "id": "msg_1", "chat_id": "chat_1", "sender_id": "ACoADA", "text": "Thanks!",
                 "timestamp": "2026-03-02T10:00:00.000Z", "is_sender": 0, "is_event": 0}
                """)));

        assertThat(reader().messages("acc_1", SINCE, null).orElseThrow().items())
                .containsExactly(new ChatMessage(
                        "msg_1", "chat_1", "ACoADA", "Thanks!", Instant.parse("2026-03-02T10:00:00Z"), false, false));
    }

    @Test
    void saysNothingWhereTheVendorDoesNotAnswer() {
        for (String route : List.of("users/relations", "users/invite/sent", "messages", "accounts/")) {
            unipile.server().on("GET /api/v1/" + route, json(429, UnipileFixture.error(429, "too_many_requests")));
        }
        AccountReader reader = reader();

        assertThat(reader.state("acc_1")).isEmpty();
        assertThat(reader.connections("acc_1", null)).isEmpty();
        assertThat(reader.pendingInvitations("acc_1", null)).isEmpty();
        assertThat(reader.messages("acc_1", SINCE, null)).isEmpty();
    }
}
