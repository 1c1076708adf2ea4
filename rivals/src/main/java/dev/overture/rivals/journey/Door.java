package dev.overture.rivals.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where prospects come in and the vendor reports: {@code /begin}, {@code /webhook}, {@code /health}. */
public final class Door {

    private static final int THREADS = 32;
    private static final int WAITING = 256;
    private static final int DONE = 200;
    private static final int FAILED = 503;

    private final JsonMapper json = new JsonMapper();
    private final Rival rival;

    private Door(Rival rival) {
        this.rival = rival;
    }

    /** Opens it; from now on the process goes on until it is told to stop, or the answer is. */
    public static HttpServer open(int port, Rival rival) throws IOException {
        Door door = new Door(rival);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/health", exchange -> answer(exchange, DONE));
        server.createContext("/begin", exchange -> door.take(exchange, door::begin));
        server.createContext("/webhook", exchange -> door.take(exchange, door::webhook));
        server.start();
        return server;
    }

    private void begin(JsonNode prospect) {
        rival.begin(new Prospect(
                prospect.path("slug").asString(),
                prospect.path("first_name").asString(),
                prospect.path("account").asString()));
    }

    private void webhook(JsonNode webhook) {
        if (webhook.path("event").asString("").equals("new_relation")) {
            rival.accepted(webhook.path("user_public_identifier").asString());
        }
    }

    /** What fails is to come again: 503 makes the vendor repeat its report. */
    private void take(HttpExchange exchange, Taker taker) throws IOException {
        int status = DONE;
        try {
            taker.take(json.readTree(exchange.getRequestBody().readAllBytes()));
        } catch (RuntimeException e) {
            System.err.println("not taken: " + e);
            status = FAILED;
        }
        answer(exchange, status);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private interface Taker {
        void take(JsonNode body);
    }
}
