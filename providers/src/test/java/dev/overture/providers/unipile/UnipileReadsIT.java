package dev.overture.providers.unipile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.providers.Secret;
import dev.overture.providers.WireServer;
import dev.overture.providers.unipile.client.Account;
import dev.overture.providers.unipile.client.ChatWrites;
import dev.overture.providers.unipile.client.HostedAuthLink;
import dev.overture.providers.unipile.client.Page;
import dev.overture.providers.unipile.client.Relation;
import dev.overture.providers.unipile.client.SearchClient;
import dev.overture.providers.unipile.client.UserProfile;
import dev.overture.providers.unipile.client.WebhooksClient;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.UnipileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileReadsIT {

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    @Test
    void triesAReadAgainAfterAFault() {
        AtomicInteger asked = new AtomicInteger();
        server().on("GET /api/v1/users/ada", (request, wire) -> {
            switch (asked.getAndIncrement()) {
                case 0 -> wire.whole(503, "text/html", "<html>");
                case 1 -> wire.close();
                default -> wire.whole(200, "application/json", "{\"provider_id\":\"ACo42\"}");
            }
        });

        assertThat(unipile.connect().users().get("ada", "acc_1").providerId()).isEqualTo("ACo42");
        assertThat(server().received()).hasSize(3);
    }

    @Test
    void givesAReadUpAfterThreeFaults() {
        server().on("GET", WireServer.json(500, UnipileFixture.error(500, "provider_error")));

        assertThatThrownBy(() -> unipile.connect().users().me("acc_1")).isInstanceOf(UnipileException.class);
        assertThat(server().received()).hasSize(3);
    }

    @Test
    void doesNotInsistWhenThrottled() {
        server().on("GET", WireServer.json(429, UnipileFixture.error(429, "too_many_requests"), "Retry-After: 1"));

        assertThatThrownBy(() -> unipile.connect().users().me("acc_1")).isInstanceOf(UnipileException.class);
        assertThat(server().received()).hasSize(1);
    }

    @Test
    void followsARedirectOfAReadOnTheSameServer() {
        server().on("GET /api/v1/users/ada", WireServer.json(301, "", "Location: /api/v1/elsewhere"));
        server().on("GET /api/v1/elsewhere", WireServer.json(200, "{\"provider_id\":\"ACo42\"}"));

        assertThat(unipile.connect().users().get("ada", "acc_1").providerId()).isEqualTo("ACo42");
    }

    @Test
    void takesTheKeyToNoOtherServer() {
        try (WireServer other = WireServer.start()) {
            other.on("", WireServer.json(200, "{\"provider_id\":\"ACoEVIL\"}"));
            server().on(
                            "GET /api/v1/users/ada",
                            WireServer.json(302, "", "Location: " + other.baseUrl() + "/users/ada"));

            assertThatThrownBy(() -> unipile.connect().users().get("ada", "acc_1"))
                    .isInstanceOf(UnipileException.class);
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void endsAReadAtItsDeadlineWithAllItsAttempts() {
        server().on("GET", WireServer.drip());
        Unipile hasty = unipile.connect(server().baseUrl(), InstantSource.system(), Duration.ofSeconds(1));
        long begun = System.nanoTime();

        assertThatThrownBy(() -> hasty.users().me("acc_1"))
                .isInstanceOfSatisfying(
                        UnipileException.class,
                        e -> assertThat(e.failure()).isEqualTo(new CallFailure.NoAnswer("deadline passed")));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"object\":\"AccountList\"}", "{\"items\":{}}", "{\"items\":null}"})
    void takesNoAnswerWithoutItemsForAnEmptyList(String body) {
        server().on("GET", WireServer.json(200, body));

        assertThatThrownBy(() -> unipile.connect().accounts().list(null, null)).isInstanceOf(UnipileException.class);
    }

    @Test
    void showsNeitherKeyNorPersonWhenACallFails() {
        server().on("GET", WireServer.json(500, "{\"type\":\"errors/x\",\"detail\":\"ada-private\"}"));
        Unipile connection = unipile.connect();
        Unipile nowhere =
                unipile.connect(URI.create("http://127.0.0.1:1/api/v1"), InstantSource.system(), Duration.ofSeconds(5));

        for (Throwable failure : List.of(
                catchThrowable(() -> connection.users().get("ada-private", "acc_1")),
                catchThrowable(() -> nowhere.users().get("ada-private", "acc_1")))) {
            StringWriter everything = new StringWriter();
            failure.printStackTrace(new PrintWriter(everything));
            assertThat(everything.toString()).doesNotContain("ada-private", UnipileFixture.API_KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "33600000000@s.whatsapp.net, 33600000000%40s.whatsapp.net",
        "jürgen-müller, j%C3%BCrgen-m%C3%BCller",
        "a/b?c#d, a%2Fb%3Fc%23d",
        "ACoAAB_-x, ACoAAB_-x"
    })
    void encodesIdentifiers(String identifier, String encoded) {
        server().on("GET", WireServer.json(200, "{\"provider_id\":\"ACo42\"}"));

        unipile.connect().users().get(identifier, "acc_1");

        assertThat(server().received().get(0).target()).isEqualTo("/api/v1/users/" + encoded + "?account_id=acc_1");
    }

    @Test
    void readsAccountsWithEveryFieldAmissOrStrange() {
        server().on("GET /api/v1/accounts?", WireServer.json(200, """
                {"object": "AccountList", "cursor": "", "items": [
                  {"id": "a", "type": "NEW_KIND", "created_at": "2026-01-10T09:00:00.000Z", "surprise": {"x": [1]},
                   "sources": [{"id": "a_MAILS", "status": "OK"}, {"id": "a_MESSAGING", "status": "CREDENTIALS"}]},
                  {"id": 7, "created_at": "yesterday", "connection_params": "none", "sources": null},
                  {"id": {"no": "text"}, "sources": [{"status": "OK"}]}, null, "text"]}
                """));

        Page<Account> page = unipile.connect().accounts().list(250, null);

        assertThat(server().received().get(0).target()).isEqualTo("/api/v1/accounts?limit=250");
        assertThat(page.cursor()).isNull();
        assertThat(page.items()).extracting(Account::id).containsExactly("a", "7", null);
        assertThat(page.items()).extracting(Account::healthy).containsExactly(false, true, true);
        assertThat(page.items().get(0).createdAt()).isEqualTo(Instant.parse("2026-01-10T09:00:00Z"));
        assertThat(page.items().get(1).createdAt()).isNull();
    }

    @Test
    void readsRelationsPageByPage() {
        server().on("GET /api/v1/users/relations", WireServer.json(200, """
                {"items": [{"member_id": "ACo42", "public_identifier": "ada", "created_at": 1772500000000}],
                 "cursor": "b64+/="}
                """));

        Page<Relation> page = unipile.connect().users().relations("acc_1", 100, "prev+/=");

        assertThat(page.cursor()).isEqualTo("b64+/=");
        assertThat(page.items().get(0).createdAt()).isEqualTo(Instant.ofEpochMilli(1772500000000L));
        assertThat(URI.create(server().received().get(0).target()).getQuery()).endsWith("cursor=prev+/=");
        assertThat(server().received().get(0).target()).contains("cursor=prev%2B");
    }

    @Test
    void readsOwnProfileInvitationsAndChats() {
        server().on("GET /api/v1/users/me?account_id=acc_1", WireServer.json(200, "{\"provider_id\":\"ACoOWNER\"}"));
        server().on(
                        "GET /api/v1/users/invite/received?account_id=acc_1",
                        WireServer.json(
                                200, UnipileFixture.list("{\"id\":\"1\",\"inviter\":{\"inviter_id\":\"ACo1\"}}")));
        server().on(
                        "GET /api/v1/chats?account_id=acc_1&after=",
                        WireServer.json(
                                200, UnipileFixture.list("{\"id\":\"chat_1\",\"attendee_provider_id\":\"ACo1\"}")));
        Unipile connection = unipile.connect();

        assertThat(connection.users().me("acc_1"))
                .extracting(UserProfile::providerId)
                .isEqualTo("ACoOWNER");
        assertThat(connection
                        .invitations()
                        .received("acc_1", 10, null)
                        .items()
                        .get(0)
                        .inviter()
                        .inviterId())
                .isEqualTo("ACo1");
        assertThat(connection
                        .chats()
                        .list("acc_1", "2026-03-02T10:00:00.000Z", 10, null)
                        .items()
                        .get(0)
                        .attendeeProviderId())
                .isEqualTo("ACo1");
    }

    @Test
    void searchesWithTheVendorsFilters() throws Exception {
        server().on("POST /api/v1/linkedin/search?account_id=acc_1&limit=10", WireServer.json(200, """
                {"object": "LinkedinSearch", "cursor": null, "items": [
                  {"type": "PEOPLE", "id": "ACo42", "network_distance": "DISTANCE_2", "pending_invitation": false}]}
                """));
        server().on(
                        "GET /api/v1/linkedin/search/parameters?account_id=acc_1&type=LOCATION&keywords=Lyon",
                        WireServer.json(200, UnipileFixture.list("{\"id\":\"105\",\"title\":\"Lyon\"}")));
        String filters = "{\"api\":\"classic\",\"category\":\"people\",\"networkDistance\":[2]}";
        SearchClient search = unipile.connect().search();

        assertThat(search.search("acc_1", 10, null, json(filters)).items())
                .singleElement()
                .extracting(SearchClient.Result::networkDistance)
                .isEqualTo("DISTANCE_2");
        assertThat(server().received().get(0).text()).isEqualToIgnoringWhitespace(filters);
        assertThat(search.parameters("acc_1", "LOCATION", "Lyon", "CLASSIC", 5)
                        .items()
                        .get(0)
                        .id())
                .isEqualTo("105");
    }

    @Test
    void registersListsAndDeletesWebhooks() {
        server().on(
                        "POST /api/v1/webhooks",
                        WireServer.json(201, "{\"object\":\"WebhookCreated\",\"webhook_id\":\"wh_1\"}"));
        server().on("GET /api/v1/webhooks", WireServer.json(200, UnipileFixture.list("""
                {"id": "wh_1", "account_ids": [{"id": "a", "name": "b", "type": "c"}], "name": "overture"}""")));
        server().on("DELETE /api/v1/webhooks/wh_1", WireServer.json(200, "{\"object\":\"WebhookDeleted\"}"));
        WebhooksClient webhooks = unipile.connect().webhooks();
        WebhooksClient.Registration registration = WebhooksClient.Registration.of(
                "users", "https://o.example/webhooks/unipile", "overture", null, Secret.of("hush"));

        assertThat(webhooks.create(registration).webhookId()).isEqualTo("wh_1");
        assertThat(server().received().get(0).text()).isEqualToIgnoringWhitespace("""
                {"source": "users", "request_url": "https://o.example/webhooks/unipile", "name": "overture",
                 "format": "json", "enabled": true,
                 "headers": [{"key": "Content-Type", "value": "application/json"},
                             {"key": "Unipile-Auth", "value": "hush"}]}
                """);
        assertThat(registration.toString() + registration.headers()).doesNotContain("hush");
        assertThat(webhooks.list(250, null).items().get(0).name()).isEqualTo("overture");
        webhooks.delete("wh_1");
        assertThat(server().received("DELETE")).hasSize(1);
    }

    @Test
    void makesALinkForLinkingAnAccountInEitherSpelling() throws Exception {
        server().on(
                        "POST /api/v1/hosted/accounts/link",
                        WireServer.json(201, "{\"object\":\"HostedAuthURL\",\"url\":\"https://account.example/x\"}"));
        HostedAuthLink link = new HostedAuthLink(
                "create",
                List.of("LINKEDIN"),
                "https://api.example",
                "2026-03-02T11:00:00.000Z",
                "our-id",
                null,
                null,
                null,
                null);

        assertThat(unipile.connect().hostedAuth().create(link).url()).isEqualTo("https://account.example/x");
        assertThat(json(server().received().get(0).text())).isEqualTo(json("""
                {"type": "create", "providers": ["LINKEDIN"], "api_url": "https://api.example",
                 "name": "our-id", "expiresOn": "2026-03-02T11:00:00.000Z"}
                """));
    }

    @Test
    void repeatsAttendeesAndKeepsBracketsLiteral() {
        server().on("POST /api/v1/chats", WireServer.json(201, "{\"object\":\"ChatStarted\"}"));

        unipile.connect()
                .client(ChatWrites.class)
                .start(
                        "acc_1",
                        List.of("ACo1", "ACo2"),
                        "Subject",
                        "Hi",
                        "sales_navigator",
                        "true",
                        dev.overture.providers.unipile.http.CallOptions.within(Duration.ofSeconds(20)));

        assertThat(server().received().get(0).text().lines().filter(line -> line.startsWith("Content-Disposition")))
                .containsExactlyInAnyOrder(
                        "Content-Disposition: form-data; name=\"account_id\"",
                        "Content-Disposition: form-data; name=\"attendees_ids\"",
                        "Content-Disposition: form-data; name=\"attendees_ids\"",
                        "Content-Disposition: form-data; name=\"subject\"",
                        "Content-Disposition: form-data; name=\"text\"",
                        "Content-Disposition: form-data; name=\"linkedin[api]\"",
                        "Content-Disposition: form-data; name=\"linkedin[inmail]\"");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private WireServer server() {
        return unipile.server();
    }
}
