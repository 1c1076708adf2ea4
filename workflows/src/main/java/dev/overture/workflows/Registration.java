package dev.overture.workflows;

import dev.overture.workflows.account.AccountWorkflowImpl;
import dev.overture.workflows.approval.ApprovalWorkflowImpl;
import dev.overture.workflows.campaign.CampaignWorkflowImpl;
import dev.overture.workflows.imports.ImportWorkflowImpl;
import dev.overture.workflows.prospect.DeliveryActivities;
import dev.overture.workflows.prospect.ProspectWorkflowImpl;
import dev.overture.workflows.search.SearchWorkflowImpl;
import io.temporal.activity.ActivityOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkflowImplementationOptions;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a worker know every workflow of this room. */
public final class Registration {

    private Registration() {}

    /**
     * Registers the workflows.
     *
     * @param startToClose how long one attempt of a prospect's activity may take: longer than the write window and the
     *     deadlines of a look-up and a write together, so that an attempt never outlives its time-out
     */
    public static void register(Worker worker, Duration startToClose) {
        ActivityOptions bounded = ActivityOptions.newBuilder()
                .setStartToCloseTimeout(startToClose)
                .build();
        WorkflowImplementationOptions prospect = WorkflowImplementationOptions.newBuilder()
                .setActivityOptions(DeliveryActivities.NAMES.stream()
                        .collect(Collectors.toMap(Function.identity(), name -> bounded)))
                .build();
        worker.registerWorkflowImplementationTypes(prospect, ProspectWorkflowImpl.class);
        worker.registerWorkflowImplementationTypes(CampaignWorkflowImpl.class, AccountWorkflowImpl.class);
        worker.registerWorkflowImplementationTypes(SearchWorkflowImpl.class, ApprovalWorkflowImpl.class);
        worker.registerWorkflowImplementationTypes(ImportWorkflowImpl.class);
    }
}
