package dev.overture.bench.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.overture.bench.bed.OwnRival;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;

/** Signals an acceptance straight from the vendor's webhook: what is lost on the way stays lost. */
final class WebhookServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkflowClient temporal;

    private WebhookServer(WorkflowClient temporal) {
        this.temporal = temporal;
    }

    static void start(int port, WorkflowClient temporal, ExecutorService threads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        server.setExecutor(threads);
        server.createContext(OwnRival.HEALTH, exchange -> answer(exchange, 200));
        server.createContext(PlainCommand.WEBHOOK, new WebhookServer(temporal)::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        JsonNode webhook = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (webhook.path("event").asText().equals("new_relation")) {
            String slug = webhook.path("user_public_identifier").asText();
            temporal.newWorkflowStub(PlainWorkflow.class, PlainWorkflow.PLAIN_PREFIX + slug)
                    .accepted();
        }
        answer(exchange, 200);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
