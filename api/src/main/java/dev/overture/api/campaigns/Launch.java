package dev.overture.api.campaigns;

import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.outbox.Outbox;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.campaign.CampaignStart;
import dev.overture.workflows.campaign.CampaignWorkflow;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sets campaigns going. */
public final class Launch {

    private final Jdbi jdbi;
    private final WorkflowClient temporal;
    private final InstantSource clock;

    /** Changes campaigns here and starts their workflows there. */
    public Launch(Jdbi jdbi, WorkflowClient temporal, InstantSource clock) {
        this.jdbi = jdbi;
        this.temporal = temporal;
        this.clock = clock;
    }

    /**
     * Makes a draft active and starts its workflow. The workflow is started before the change is committed: a start that
     * fails leaves a draft, and one whose commit fails is repeated harmlessly by the next launch. What the workflow may have
     * read too early it reads again when the outbox tells it to.
     *
     * @throws ApiException if it was launched before, has nobody in it, lacks an account, or Temporal cannot be reached
     */
    CampaignRow launch(WorkspaceId workspace, CampaignId id) {
        return jdbi.inTransaction(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            CampaignRow draft = campaigns.lock(workspace, id).orElseThrow(() -> ApiException.notFound("campaign"));
            requireReady(handle, draft);
            Instant now = clock.instant();
            campaigns.activate(id, now);
            new Outbox(handle).roomFreed(workspace, id, now);
            start(draft);
            return campaigns.find(workspace, id).orElseThrow();
        });
    }

    private static void requireReady(Handle handle, CampaignRow campaign) {
        boolean begun = campaign.status() == CampaignStatus.ACTIVE
                && !handle.attach(CampaignDao.class).fed(campaign.id());
        if (campaign.status() != CampaignStatus.DRAFT && !begun) {
            throw ApiException.conflict(
                    "already_launched",
                    "The campaign was launched before; it is "
                            + campaign.status().code() + ".");
        }
        requirePeople(handle, campaign);
        requireAccounts(handle, campaign);
    }

    /** @throws ApiException if nobody is in the campaign */
    static void requirePeople(Handle handle, CampaignRow campaign) {
        if (!handle.attach(CampaignDao.class).hasProspects(campaign.id())) {
            throw ApiException.conflict("no_prospects", "Nobody is in the campaign; upload prospects first.");
        }
    }

    /** @throws ApiException if the sequence needs an account that is not linked */
    static void requireAccounts(Handle handle, CampaignRow campaign) {
        Set<Channel> missing = needed(handle, campaign.id());
        missing.removeAll(handle.attach(AccountDao.class).channels(campaign.workspaceId()));
        if (!missing.isEmpty()) {
            throw ApiException.conflict(
                    "account_missing", "The sequence needs an account that is not linked.", told(missing));
        }
    }

    private static Set<Channel> needed(Handle handle, CampaignId campaign) {
        SequenceDao sequences = handle.attach(SequenceDao.class);
        List<String> kinds = sequences.kinds(sequences.newest(campaign));
        Set<Channel> needed = EnumSet.noneOf(Channel.class);
        Arrays.stream(MessageKind.values())
                .filter(kind -> kinds.contains(kind.code()))
                .forEach(kind -> needed.add(kind.channel()));
        return needed;
    }

    private static List<ErrorDetail> told(Set<Channel> missing) {
        return missing.stream()
                .map(channel -> ErrorDetail.of(
                        "account_missing",
                        "link an account of the channel '" + channel.code() + "' (POST /api/accounts)"))
                .toList();
    }

    /**
     * Starts the workflow of a campaign, unless it runs.
     *
     * @throws ApiException if Temporal cannot be reached
     */
    void start(CampaignRow campaign) {
        CampaignWorkflow workflow = temporal.newWorkflowStub(
                CampaignWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.of(campaign.id()))
                        .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                        .setTaskQueue(TaskQueues.OUTREACH)
                        .setTypedSearchAttributes(
                                OvertureSearchAttributes.of(campaign.workspaceId(), campaign.id(), null))
                        .setStaticSummary("Feeds a campaign's prospects into workflows")
                        .build());
        try {
            WorkflowClient.start(workflow::run, new CampaignStart(campaign.id()));
        } catch (WorkflowException | StatusRuntimeException failed) {
            throw ApiException.unavailable(
                    "temporal_unavailable",
                    "The campaign's workflow could not be started. Nothing was changed; try again.",
                    failed);
        }
    }
}
