package dev.overture.activities.campaign;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.feeding.FedCampaign;
import dev.overture.schema.feeding.FeedDao;
import dev.overture.schema.feeding.Unstarted;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.Carried;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the workflow of one prospect, once however often it is asked to. */
public final class ProspectStarter {

    private static final Logger LOG = LoggerFactory.getLogger(ProspectStarter.class);

    private final Jdbi jdbi;
    private final WorkflowClient temporal;
    private final InstantSource clock;

    /** Starts workflows with this client. */
    public ProspectStarter(Jdbi jdbi, WorkflowClient temporal, InstantSource clock) {
        this.jdbi = jdbi;
        this.temporal = temporal;
        this.clock = clock;
    }

    /** False, and nobody is started, where the campaign was paused or ended meanwhile. */
    boolean start(FedCampaign campaign, Unstarted prospect, Skeleton skeleton, AccountAssignment.Accounts accounts) {
        int assigned = jdbi.withExtension(
                FeedDao.class,
                dao -> dao.assignAccounts(prospect.id(), accounts.linkedin(), accounts.email(), accounts.whatsapp()));
        if (assigned == 0) {
            return false;
        }
        startOnce(campaign, prospect, skeleton, accounts);
        // Marked after the start: a crash between the two repeats a start that is harmless. What came too early for the
        // workflow is forwarded from now on.
        jdbi.useTransaction(handle -> {
            FeedDao dao = handle.attach(FeedDao.class);
            dao.markStarted(prospect.id(), skeleton.first(), clock.instant());
            dao.unkeep(prospect.id());
        });
        return true;
    }

    private void startOnce(
            FedCampaign campaign, Unstarted prospect, Skeleton skeleton, AccountAssignment.Accounts accounts) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.of(prospect.id()))
                .setTaskQueue(TaskQueues.OUTREACH)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setTypedSearchAttributes(
                        OvertureSearchAttributes.of(campaign.workspaceId(), campaign.id(), accounts.first()))
                .setStaticSummary("prospect of campaign " + campaign.id())
                .build();
        ProspectWorkflow workflow = temporal.newWorkflowStub(ProspectWorkflow.class, options);
        try {
            WorkflowClient.start(
                    workflow::run, new ProspectStart(prospect.id(), skeleton, carried(prospect, skeleton)));
        } catch (WorkflowExecutionAlreadyStarted e) {
            LOG.debug("{} was started before", WorkflowIds.of(prospect.id()));
        }
    }

    /** Who was adopted from an older system begins where it left off. */
    private static @Nullable Carried carried(Unstarted prospect, Skeleton skeleton) {
        StepId cursor = prospect.currentStepId();
        return cursor == null || skeleton.find(cursor).isEmpty()
                ? null
                : Carried.at(cursor, prospect.stepSince(), prospect.connectedAt() != null);
    }
}
