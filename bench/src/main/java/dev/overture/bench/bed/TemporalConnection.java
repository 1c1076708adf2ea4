package dev.overture.bench.bed;

import dev.overture.quickstart.temporal.TemporalServer;
import io.temporal.client.WorkflowClient;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A client and its connection. */
final class TemporalConnection implements AutoCloseable {

    private final WorkflowServiceStubs service;
    private final WorkflowClient client;

    private TemporalConnection(WorkflowServiceStubs service, WorkflowClient client) {
        this.service = service;
        this.client = client;
    }

    static TemporalConnection to(TemporalServer server) {
        try {
            ClientConfigProfile profile = ClientConfigProfile.load(LoadClientConfigProfileOptions.newBuilder()
                    .setEnvOverrides(server.environment())
                    .build());
            WorkflowServiceStubs service =
                    WorkflowServiceStubs.newServiceStubs(profile.toWorkflowServiceStubsOptions());
            return new TemporalConnection(
                    service, WorkflowClient.newInstance(service, profile.toWorkflowClientOptions()));
        } catch (IOException e) {
            throw new UncheckedIOException("the TEMPORAL_* settings cannot be read", e);
        }
    }

    WorkflowClient client() {
        return client;
    }

    @Override
    public void close() {
        service.shutdownNow();
    }
}
