package dev.overture.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The connection to Temporal, as the standard {@code TEMPORAL_*} variables describe it. */
final class Temporal {

    private Temporal() {}

    /** Does not wait for the server: readiness tells whether it answers. */
    static WorkflowClient connect() {
        try {
            ClientConfigProfile profile = ClientConfigProfile.load();
            WorkflowServiceStubs service =
                    WorkflowServiceStubs.newServiceStubs(profile.toWorkflowServiceStubsOptions());
            return WorkflowClient.newInstance(service, profile.toWorkflowClientOptions());
        } catch (IOException e) {
            throw new UncheckedIOException("the TEMPORAL_* configuration cannot be read", e);
        }
    }
}
