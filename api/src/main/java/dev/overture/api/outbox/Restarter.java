package dev.overture.api.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.outbox.AccountRun;
import dev.overture.schema.outbox.CampaignRun;
import dev.overture.schema.outbox.OutboxRow;
import dev.overture.schema.outbox.ProspectRun;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.account.AccountStart;
import dev.overture.workflows.account.AccountWorkflow;
import dev.overture.workflows.campaign.CampaignStart;
import dev.overture.workflows.campaign.CampaignWorkflow;
import dev.overture.workflows.prospect.Carried;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.SearchAttributes;

/**
 * Brings a workflow back that should run by the record but does not, and tells it in the same request. Where it runs
 * after all, it is only told.
 */
final class Restarter {

    private final WorkflowClient temporal;
    private final ObjectMapper json;
    private final Teller teller;

    Restarter(WorkflowClient temporal, ObjectMapper json, Teller teller) {
        this.temporal = temporal;
        this.json = json;
        this.teller = teller;
    }

    Told restart(OutboxRow row, ProspectRun run) {
        return Teller.attempt(row, () -> {
            SearchAttributes attributes =
                    OvertureSearchAttributes.of(run.workspaceId(), run.campaignId(), run.account());
            signalWithStart(
                    row, ProspectWorkflow.class, attributes, "prospect of campaign " + run.campaignId(), start(run));
        });
    }

    Told restart(OutboxRow row, CampaignRun run) {
        return Teller.attempt(row, () -> {
            SearchAttributes attributes = OvertureSearchAttributes.of(run.workspaceId(), run.id(), null);
            signalWithStart(
                    row,
                    CampaignWorkflow.class,
                    attributes,
                    "Feeds a campaign's prospects into workflows",
                    new CampaignStart(run.id()));
        });
    }

    Told restart(OutboxRow row, AccountRun run) {
        return Teller.attempt(row, () -> {
            SearchAttributes attributes = OvertureSearchAttributes.of(run.workspaceId(), run.id());
            signalWithStart(
                    row,
                    AccountWorkflow.class,
                    attributes,
                    "Keeps an account true and healthy",
                    new AccountStart(run.id(), null));
        });
    }

    private ProspectStart start(ProspectRun run) {
        Skeleton skeleton = skeleton(run);
        StepId recorded = run.currentStepId();
        StepId cursor = recorded == null || skeleton.find(recorded).isEmpty() ? skeleton.first() : recorded;
        return new ProspectStart(run.id(), skeleton, Carried.at(cursor, run.stepSince(), run.connectedAt() != null));
    }

    private Skeleton skeleton(ProspectRun run) {
        try {
            return json.readValue(run.skeleton(), Skeleton.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the stored skeleton cannot be read", e);
        }
    }

    private void signalWithStart(
            OutboxRow row, Class<?> workflow, SearchAttributes attributes, String summary, Object start) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(Teller.workflowId(row))
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setTaskQueue(TaskQueues.OUTREACH)
                .setTypedSearchAttributes(attributes)
                .setStaticSummary(summary)
                .build();
        temporal.newUntypedWorkflowStub(workflow.getSimpleName(), options)
                .signalWithStart(row.signal(), teller.arguments(row), new Object[] {start});
    }
}
