package dev.overture.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.workspaces.NewWorkspace;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.workflows.OvertureSearchAttributes;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole API process over HTTP, on a real PostgreSQL and a Temporal test server, with a workspace for each test. */
public final class RunningApi implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger WORKSPACES = new AtomicInteger();

    private final PostgresExtension postgres = new PostgresExtension();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> overrides = new HashMap<>();
    private boolean temporalDown;
    private boolean migrated = true;
    private TestServer.PortBoundTestServer temporal;
    private int temporalPort;
    private DropwizardTestSupport<ApiConfiguration> application;

    /** Adds to the configuration. */
    public RunningApi with(String key, String value) {
        overrides.put(key, value);
        return this;
    }

    /** Uses a database that nobody has migrated. */
    public RunningApi withoutMigrations() {
        migrated = false;
        return this;
    }

    /** Leaves Temporal out: nobody listens where it should be. */
    public RunningApi withoutTemporal() {
        temporalDown = true;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        postgres.beforeAll(context);
        temporalPort = freePort();
        if (!temporalDown) {
            temporal = TestServer.createPortBoundServer(temporalPort);
            registerSearchAttributes();
        }
        // One value for each key: Dropwizard keeps overrides in no order.
        Map<String, String> all = new HashMap<>(Map.of(
                "server.applicationConnectors[0].port", "0",
                "database.url", databaseUrl(),
                "database.user", "postgres",
                "webhookSecret", "a-secret-of-the-test",
                "erasureSecret", "an-erasure-secret-of-the-test",
                "temporal.variables.TEMPORAL_ADDRESS", "127.0.0.1:" + temporalPort,
                "logging.level", "WARN"));
        all.putAll(overrides);
        ConfigOverride[] configuration = all.entrySet().stream()
                .map(each -> ConfigOverride.config(each.getKey(), each.getValue()))
                .toArray(ConfigOverride[]::new);
        application = new DropwizardTestSupport<>(ApiApplication.class, "api.yml", configuration);
        application.before();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (application != null) {
            application.after();
        }
        if (temporal != null) {
            temporal.close();
        }
    }

    private String databaseUrl() {
        return migrated ? postgres.jdbcUrl() : postgres.jdbcUrl().replaceFirst("/[a-z0-9_]+\\?", "/postgres?");
    }

    private void registerSearchAttributes() {
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + temporalPort)
                .validateAndBuildWithDefaults());
        AddSearchAttributesRequest.Builder request =
                AddSearchAttributesRequest.newBuilder().setNamespace("default");
        OvertureSearchAttributes.all()
                .forEach(
                        key -> request.putSearchAttributes(key.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        operator.blockingStub().addSearchAttributes(request.build());
        operator.shutdownNow();
    }

    /** A Temporal client beside the API's own. */
    public WorkflowClient temporalClient() {
        return WorkflowClient.newInstance(WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + temporalPort)
                .build()));
    }

    /** The database behind the API. */
    public Jdbi jdbi() {
        return postgres.jdbi();
    }

    /** The classes of every resource that is registered. */
    public List<Class<?>> resources() {
        ResourceConfig jersey = application.getEnvironment().jersey().getResourceConfig();
        return Stream.concat(
                        jersey.getClasses().stream(),
                        jersey.getInstances().stream().map(Object::getClass))
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .collect(Collectors.toList());
    }

    /** Where it answers. */
    public int port() {
        return application.getLocalPort();
    }

    /** A new workspace with its own key. */
    public Caller aWorkspace() {
        NewWorkspace made = NewWorkspace.create(
                        jdbi(), new TimeOrderedIds(InstantSource.system()), "Workspace " + WORKSPACES.incrementAndGet())
                .orElseThrow();
        return new Caller(made);
    }

    /** Somebody without a key. */
    public Answer anonymous(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends any request. */
    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request to this API, to be completed. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(3));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Somebody with the key of a workspace. */
    public final class Caller {

        private final NewWorkspace workspace;

        private Caller(NewWorkspace workspace) {
            this.workspace = workspace;
        }

        /** The workspace and its key. */
        public NewWorkspace workspace() {
            return workspace;
        }

        /** Reads. */
        public Answer get(String path) {
            return send(authorised(path).GET());
        }

        /** Deletes. */
        public Answer delete(String path) {
            return send(authorised(path).DELETE());
        }

        /** Sends a body by POST. */
        public Answer post(String path, String mediaType, String body) {
            return post(path, mediaType, HttpRequest.BodyPublishers.ofString(body));
        }

        /** Sends a body by POST. */
        public Answer post(String path, String mediaType, HttpRequest.BodyPublisher body) {
            return send(authorised(path).header("Content-Type", mediaType).POST(body));
        }

        /** Sends nothing by POST. */
        public Answer post(String path) {
            return send(authorised(path).POST(HttpRequest.BodyPublishers.noBody()));
        }

        /** Sends JSON by PUT. */
        public Answer put(String path, String body) {
            return send(authorised(path)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends JSON by PATCH. */
        public Answer patch(String path, String body) {
            return send(authorised(path)
                    .header("Content-Type", "application/json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends JSON by POST. */
        public Answer post(String path, String json) {
            return post(path, "application/json", json);
        }

        /** Sends JSON by POST, as the request that this key stands for. */
        public Answer postKeyed(String path, String json, String key) {
            return send(authorised(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        /** A draft of this sequence; its id. */
        public String aCampaign(String yaml) {
            Answer answer = post("/api/campaigns", "application/yaml", yaml);
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            return answer.text("id");
        }

        /** A linked account; its id. */
        public String anAccount(String channel) {
            Answer answer =
                    post("/api/accounts", "application/json", """
                    {"channel": "%s", "unipile_account_id": "acc_%d", "name": "Jo", "time_zone": "Europe/Berlin"}
                    """.formatted(channel, WORKSPACES.incrementAndGet()));
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            return answer.text("id");
        }

        private HttpRequest.Builder authorised(String path) {
            return request(path)
                    .header("Authorization", "Bearer " + workspace.key().reveal());
        }
    }

    /** What came back. */
    public final class Answer {

        private final HttpResponse<String> response;

        private Answer(HttpResponse<String> response) {
            this.response = response;
        }

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** A header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The body as it came. */
        public String body() {
            return response.body();
        }

        /** The body. */
        public JsonNode json() {
            try {
                return json.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(response.body(), e);
            }
        }

        /** A field of the body. */
        public String text(String field) {
            return json().path(field).asText();
        }

        /** What is said about each error: {@code code field}. */
        public List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> String.join(
                            " ",
                            Arrays.asList(
                                    error.path("code").asText(),
                                    error.path("field").asText())))
                    .toList();
        }

        @Override
        public String toString() {
            return response.statusCode() + " " + response.body();
        }
    }
}
