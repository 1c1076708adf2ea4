package dev.overture.api.temporal;

import dev.overture.api.config.TemporalSettings;
import io.dropwizard.lifecycle.Managed;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The one connection to Temporal, opened when it is first used. */
public final class TemporalConnection implements Managed {

    /** A query waits for a worker; without one nobody should wait longer than this for an answer. */
    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(3);

    /** Somebody waits for the answer: rather say soon that Temporal is down. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;

    private TemporalConnection(WorkflowServiceStubs stubs, WorkflowClient client) {
        this.stubs = stubs;
        this.client = client;
    }

    /**
     * A connection as the settings, the {@code TEMPORAL_*} variables and {@code temporal.toml} say, in this order.
     *
     * @throws IOException if {@code temporal.toml} cannot be read
     */
    public static TemporalConnection of(TemporalSettings settings) throws IOException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        settings.variables().forEach((name, value) -> {
            if (!value.isBlank()) {
                variables.put(name, value);
            }
        });
        ClientConfigProfile profile = ClientConfigProfile.load(LoadClientConfigProfileOptions.newBuilder()
                .setEnvOverrides(variables)
                .build());
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder(profile.toWorkflowServiceStubsOptions())
                        .setRpcTimeout(CALL_TIMEOUT)
                        .setRpcQueryTimeout(QUERY_TIMEOUT)
                        .setRpcRetryOptions(RpcRetryOptions.newBuilder(RpcRetryOptions.getDefaultInstance())
                                .setExpiration(CALL_TIMEOUT)
                                .build())
                        .build());
        WorkflowClientOptions options = profile.toWorkflowClientOptions();
        return new TemporalConnection(stubs, WorkflowClient.newInstance(stubs, options));
    }

    /** The client of the configured namespace. */
    public WorkflowClient client() {
        return client;
    }

    /** Why Temporal cannot be used right now; empty when it answers. */
    public Optional<String> fault() {
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(PROBE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(client.getOptions().getNamespace())
                            .build());
            return Optional.empty();
        } catch (StatusRuntimeException e) {
            return Optional.of(e.getStatus().getCode().name());
        }
    }

    @Override
    public void stop() {
        stubs.shutdownNow();
        stubs.awaitTermination(1, TimeUnit.SECONDS);
    }
}
