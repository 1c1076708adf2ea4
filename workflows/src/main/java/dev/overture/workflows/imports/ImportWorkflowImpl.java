package dev.overture.workflows.imports;

import dev.overture.model.ids.ImportId;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;

/** Has rows stored, stage by stage, until none is left. */
public final class ImportWorkflowImpl implements ImportWorkflow {

    private final ImportId imported;
    private ImportStage stage = new ImportStage(0, 0, false);

    /** Runs before any query is answered. */
    @WorkflowInit
    public ImportWorkflowImpl(ImportStart start) {
        imported = start.imported();
    }

    @Override
    public void run(ImportStart start) {
        ImportActivities activities = Workflow.newActivityStub(
                ImportActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(30))
                        // A worker that dies is missed soon; the next one goes on where it stood.
                        .setHeartbeatTimeout(Duration.ofSeconds(60))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setMaximumInterval(Duration.ofMinutes(1))
                                .build())
                        .setSummary("store rows")
                        .build());
        while (!stage.over()) {
            stage = activities.importRows(imported);
            Workflow.setCurrentDetails(stage.done() + " of " + stage.rows() + " rows");
        }
    }

    @Override
    public ImportStage progress() {
        return stage;
    }
}
