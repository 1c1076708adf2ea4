package dev.overture.workflows;

import dev.overture.workflows.account.AccountActivities;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a worker know every workflow of this room. */
public final class Registration {

    private Registration() {}

    private static final Duration LONGEST_RECONCILIATION = Duration.ofMinutes(30);

    /**
     * Registers the workflows.
     *
     * @param startToClose how long one attempt of a prospect's activity may take: longer than the write window and the
     *     deadlines of a look-up and a write together, so that an attempt never outlives its time-out; and after how long
     *     an account's activity that shows no life is begun again
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
        worker.registerWorkflowImplementationTypes(account(bounded), AccountWorkflowImpl.class);
        worker.registerWorkflowImplementationTypes(CampaignWorkflowImpl.class);
        worker.registerWorkflowImplementationTypes(SearchWorkflowImpl.class, ApprovalWorkflowImpl.class);
        worker.registerWorkflowImplementationTypes(ImportWorkflowImpl.class);
    }

    /** A held account waits for these: one whose worker died in the middle must not wait for as long as the slowest may take. */
    private static WorkflowImplementationOptions account(ActivityOptions bounded) {
        Map<String, ActivityOptions> options =
                AccountActivities.SHORT.stream().collect(Collectors.toMap(Function.identity(), name -> bounded));
        options.put(
                AccountActivities.RECONCILE,
                ActivityOptions.newBuilder(bounded)
                        .setHeartbeatTimeout(bounded.getStartToCloseTimeout())
                        .setStartToCloseTimeout(LONGEST_RECONCILIATION)
                        .build());
        return WorkflowImplementationOptions.newBuilder()
                .setActivityOptions(options)
                .build();
    }
}
