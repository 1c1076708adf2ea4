package dev.overture.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real receiver of webhooks, which answers as a test wants. */
final class Receiver implements BeforeEachCallback, AfterEachCallback {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator answers = nth -> 200;
    private HttpServer server;
    private ExecutorService threads;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        received.clear();
        answers = nth -> 200;
        threads = Executors.newFixedThreadPool(4);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            int nth;
            synchronized (received) {
                received.add(new Received(exchange.getRequestURI().getPath(), body, headers));
                nth = received.size();
            }
            exchange.sendResponseHeaders(answers.applyAsInt(nth), -1);
            exchange.close();
        });
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Has the n-th delivery, counted from 1, answered with this status. */
    void answer(IntUnaryOperator statusOfNth) {
        answers = statusOfNth;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A declaration of webhooks for all sources. */
    String declaration() {
        StringBuilder all = new StringBuilder();
        for (String source : List.of("messaging", "users", "email", "email_tracking", "account_status")) {
            all.append(all.isEmpty() ? "" : ",")
                    .append("{'source':'")
                    .append(source)
                    .append("','url':'")
                    .append(url("/hooks"))
                    .append("','headers':{'Unipile-Auth':'shared'}}");
        }
        return "'webhooks':[" + all + "]";
    }

    List<Received> all() {
        return List.copyOf(received);
    }

    List<JsonNode> named(String event) {
        return received.stream()
                .map(Received::body)
                .filter(body -> body.path("event").asText().equals(event))
                .toList();
    }

    JsonNode await(String event) {
        return await(event, body -> true);
    }

    JsonNode await(String event, Predicate<JsonNode> which) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> named(event).stream().filter(which).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** One delivery as it came in. */
    record Received(String path, JsonNode body, Map<String, List<String>> headers) {}
}
