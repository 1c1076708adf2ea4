package dev.overture.quickstart.torture;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.quickstart.temporal.TemporalServer;
import dev.overture.workflows.WorkflowIds;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.Optional;

/** Knows from Temporal which process works on an activity. */
final class Attempts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WorkflowServiceStubs temporal;

    Attempts(TemporalServer server) {
        temporal = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(server.address())
                .setRpcTimeout(PATIENCE)
                .build());
    }

    /** The process that works for a prospect now; empty where none does, or Temporal cannot be asked. */
    Optional<Long> processOf(CampaignProspectId prospect) {
        DescribeWorkflowExecutionRequest request = DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace("default")
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(WorkflowIds.of(prospect)))
                .build();
        try {
            return temporal.blockingStub().describeWorkflowExecution(request).getPendingActivitiesList().stream()
                    .map(PendingActivityInfo::getLastWorkerIdentity)
                    // The SDK's own name for a process: PID@HOST.
                    .filter(identity -> identity.matches("[0-9]{1,18}@.*"))
                    .map(identity -> Long.valueOf(identity.substring(0, identity.indexOf('@'))))
                    .findFirst();
        } catch (StatusRuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        temporal.shutdownNow();
    }
}
