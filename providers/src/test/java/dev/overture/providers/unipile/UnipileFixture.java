package dev.overture.providers.unipile;

import dev.overture.providers.Secret;
import dev.overture.providers.WireServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server in Unipile's place and connections to it, for one test. */
final class UnipileFixture implements BeforeEachCallback, AfterEachCallback {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final String API_KEY = "fakekey.part2==";

    private final List<Unipile> connections = new ArrayList<>();
    private WireServer server;

    @Override
    public void beforeEach(ExtensionContext context) {
        server = WireServer.start();
        server.on("GET /api/v1/accounts/", WireServer.json(200, account("OK")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        connections.forEach(Unipile::close);
        server.close();
    }

    WireServer server() {
        return server;
    }

    Unipile connect() {
        return connect(server.baseUrl(), InstantSource.fixed(NOW), Duration.ofSeconds(20));
    }

    Unipile connect(URI baseUrl, InstantSource clock, Duration deadline) {
        Unipile unipile = Unipile.connect(
                new UnipileConfig(
                        baseUrl,
                        Secret.of(API_KEY),
                        Duration.ofMillis(Math.min(5_000, deadline.toMillis())),
                        deadline,
                        deadline),
                clock);
        connections.add(unipile);
        return unipile;
    }

    static String account(String sourceStatus) {
        return """
                {"object": "Account", "id": "acc_1", "type": "LINKEDIN", "name": "Jo",
                 "connection_params": {"im": {"id": "ACoOWNER", "publicIdentifier": "jo", "premiumFeatures": []}},
                 "sources": [{"id": "acc_1_MESSAGING", "status": "%s"}]}
                """.formatted(sourceStatus);
    }

    static String error(int status, String type) {
        return "{\"status\":%d,\"type\":\"errors/%s\",\"title\":\"x\",\"detail\":\"free text\"}"
                .formatted(status, type);
    }

    static String list(String... items) {
        return "{\"object\":\"AnyList\",\"items\":[" + String.join(",", items) + "],\"cursor\":null}";
    }
}
