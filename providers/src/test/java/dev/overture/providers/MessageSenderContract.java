package dev.overture.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.WriteOutcome;
import dev.overture.model.sending.WriteOutcome.Accepted;
import dev.overture.model.sending.WriteOutcome.NotSent;
import dev.overture.model.sending.WriteOutcome.Uncertain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link MessageSender} owes, whatever its vendor: one write at most, an honest answer within its deadline,
 * and never an exception. A subclass says how its sender is made and what its vendor answers.
 */
public abstract class MessageSenderContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    protected static final Instant IN_TIME = NOW.plusSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    protected WireServer server;

    /** A sender that reaches the given address; whatever it opens is closed by the subclass. */
    protected abstract MessageSender sender(URI baseUrl, InstantSource clock, Duration deadline);

    /** The vendor's whole answer to a write of this kind that took effect. */
    protected abstract String successBody(OutboundMessage message);

    /** One of each kind that the sender can write, addressed so that each is exactly one call. */
    protected static List<OutboundMessage> everyKind() {
        return List.of(
                new OutboundMessage.Invitation("acc_1", "ACoPRIVATE42", "Hello Ada"),
                new OutboundMessage.ChatMessage("acc_1", "ACoPRIVATE42", null, "Private words"),
                new OutboundMessage.ChatMessage("acc_1", "ACoPRIVATE42", "chat_1", "Private words"),
                new OutboundMessage.Inmail("acc_1", "ACoPRIVATE42", "Private subject", "Private words"),
                new OutboundMessage.Email(
                        "acc_2",
                        "ada@private.example",
                        "Ada",
                        "Hi",
                        "Private words",
                        false,
                        null,
                        OutboundMessage.Tracking.NONE,
                        "marker-1",
                        "https://private.example/unsubscribe/token"),
                new OutboundMessage.ProfileVisit("acc_1", "ACoPRIVATE42"),
                new OutboundMessage.Withdrawal("acc_1", "ACoPRIVATE42", "7000"));
    }

    @BeforeEach
    void startServer() {
        server = WireServer.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void acceptsWhatTheVendorConfirms(OutboundMessage message) {
        server.on("", WireServer.json(201, successBody(message)));

        assertThat(send(message, LONG)).isInstanceOf(Accepted.class);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void writesNothingBehindWriteUntil(OutboundMessage message) {
        server.on("", WireServer.json(201, successBody(message)));

        WriteOutcome outcome =
                sender(server.baseUrl(), InstantSource.fixed(NOW), LONG).send(message, NOW.minusMillis(1));

        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void writesAtTheVeryInstantOfWriteUntil(OutboundMessage message) {
        server.on("", WireServer.json(201, successBody(message)));

        WriteOutcome outcome =
                sender(server.baseUrl(), InstantSource.fixed(NOW), LONG).send(message, NOW);

        assertThat(outcome).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void knowsThatNothingLeftWhenNobodyListens(OutboundMessage message) throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/v1");
        }

        WriteOutcome outcome = sender(nobody, InstantSource.fixed(NOW), LONG).send(message, IN_TIME);

        assertThat(outcome).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void knowsThatNothingLeftWhenTheNameDoesNotResolve(OutboundMessage message) {
        URI nowhere = URI.create("http://nowhere.invalid/api/v1");

        WriteOutcome outcome = sender(nowhere, InstantSource.fixed(NOW), LONG).send(message, IN_TIME);

        assertThat(outcome).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void knowsThatNothingLeftWhenTheHandshakeNeverEnds(OutboundMessage message) {
        URI encrypted = URI.create(server.baseUrl().toString().replace("http:", "https:"));

        WriteOutcome outcome =
                sender(encrypted, InstantSource.fixed(NOW), SHORT).send(message, IN_TIME);

        assertThat(outcome).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void doubtsWhenTheServerHangsUpBehindTheRequest(OutboundMessage message) {
        server.on("", WireServer.hangUp());

        assertUncertainAfterOneWrite(message, LONG);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void doubtsWhenTheAnswerBreaksOff(OutboundMessage message) {
        server.on("", WireServer.halfAnAnswer());

        assertUncertainAfterOneWrite(message, LONG);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void endsAtTheDeadlineWhenTheServerHangs(OutboundMessage message) {
        server.on("", WireServer.hang());

        assertUncertainAfterOneWrite(message, SHORT);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void endsAtTheDeadlineWhenTheServerDrips(OutboundMessage message) {
        server.on("", WireServer.drip());

        assertUncertainAfterOneWrite(message, SHORT);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void followsNoRedirect(OutboundMessage message) {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            server.on("", WireServer.json(status, "", "Location: " + server.baseUrl() + "/elsewhere"));

            assertThat(send(message, LONG)).as("status %d", status).isInstanceOf(Uncertain.class);
        }
        assertThat(server.received()).hasSize(5);
        assertThat(server.received()).noneMatch(request -> request.target().contains("elsewhere"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void doubtsServerFaultsOfEveryShape(OutboundMessage message) {
        for (int status : List.of(500, 502, 503, 504)) {
            server.on("", WireServer.html(status));
            assertThat(send(message, LONG)).as("HTML %d", status).isInstanceOf(Uncertain.class);
            server.on("", WireServer.json(status, ""));
            assertThat(send(message, LONG)).as("empty %d", status).isInstanceOf(Uncertain.class);
        }
        assertThat(server.received()).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void doubtsSuccessWithoutTheExpectedBody(OutboundMessage message) {
        for (String body : List.of("", "[]", "null", "{}", "{\"object\":\"Something\"}", "{\"object\":", "<html>")) {
            server.on("", WireServer.json(200, body));

            assertThat(send(message, LONG)).as("body '%s'", body).isInstanceOf(Uncertain.class);
        }
        assertThat(server.received()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isNotConfusedByConnectionsThatTheServerClosedSilently(OutboundMessage message) {
        server.on("", (request, wire) -> {
            wire.whole(201, "application/json", successBody(message), "Connection: keep-alive");
            wire.close();
        });
        MessageSender sender = sender(server.baseUrl(), InstantSource.fixed(NOW), LONG);

        for (int time = 0; time < 5; time++) {
            assertThat(sender.send(message, IN_TIME)).isInstanceOf(Accepted.class);
        }
        assertThat(server.received()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void staysInterruptedAndSaysSo(OutboundMessage message) {
        server.on("", WireServer.hang());
        Thread.currentThread().interrupt();

        WriteOutcome outcome = send(message, LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOfAny(NotSent.class, Uncertain.class);
        if (outcome instanceof NotSent) {
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void repeatsNoPersonalDataFromErrorAnswers(OutboundMessage message) {
        for (int status : List.of(400, 404, 422, 429, 500)) {
            server.on(
                    "",
                    WireServer.json(
                            status,
                            "{\"type\":\"Private words to ada@private.example\",\"title\":\"Private words\","
                                    + "\"detail\":\"ACoPRIVATE42\"}"));

            assertThat(send(message, LONG).toString())
                    .doesNotContainIgnoringCase("private")
                    .doesNotContain("127.0.0.1");
        }
    }

    /** Sends in time. */
    protected WriteOutcome send(OutboundMessage message, Duration deadline) {
        return sender(server.baseUrl(), InstantSource.fixed(NOW), deadline).send(message, IN_TIME);
    }

    private void assertUncertainAfterOneWrite(OutboundMessage message, Duration deadline) {
        long begun = System.nanoTime();

        assertThat(send(message, deadline)).isInstanceOf(Uncertain.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(deadline.plusSeconds(5));
        assertThat(server.received()).hasSize(1);
    }
}
