package dev.overture.api.imports;

import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.ImportId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.imports.ImportStart;
import dev.overture.workflows.imports.ImportWorkflow;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;

/** Starts the workflows of imports. */
public final class ImportStarter {

    private final WorkflowClient temporal;

    /** Starts them there. */
    public ImportStarter(WorkflowClient temporal) {
        this.temporal = temporal;
    }

    /**
     * Starts the workflow of an import, unless it runs.
     *
     * @throws ApiException if Temporal cannot be reached
     */
    void start(WorkspaceId workspace, ImportId imported) {
        ImportWorkflow workflow = temporal.newWorkflowStub(
                ImportWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.of(imported))
                        .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                        .setTaskQueue(TaskQueues.OUTREACH)
                        .setTypedSearchAttributes(OvertureSearchAttributes.of(workspace))
                        .setStaticSummary("Takes a file into the CRM")
                        .build());
        try {
            WorkflowClient.start(workflow::run, new ImportStart(imported));
        } catch (WorkflowException | StatusRuntimeException failed) {
            throw ApiException.unavailable(
                    "temporal_unavailable",
                    "The import's workflow could not be started. Nothing was changed; try again.",
                    failed);
        }
    }
}
