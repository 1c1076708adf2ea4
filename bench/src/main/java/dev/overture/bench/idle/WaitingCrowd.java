package dev.overture.bench.idle;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.Parallel;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.Carried;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.util.List;

/** A launched campaign whose prospects were all invited, as the record says, and wait for the acceptance. */
final class WaitingCrowd {

    private static final String SEQUENCE = """
            name: Waiting
            steps:
              - { invite: "Shall we connect?", id: invite }
              - { wait_for: connection_accepted, id: accepted, within: 14d, otherwise: [ { end: not accepted, id: never } ] }
              - { end: accepted, id: over }
            """;

    private final Bed bed;

    WaitingCrowd(Bed bed) {
        this.bed = bed;
    }

    /** Answers as soon as each has its workflow. */
    List<CampaignProspectId> gather(int people) throws InterruptedException {
        Campaigns campaigns = new Campaigns(bed);
        CampaignId campaign = campaigns.create(SEQUENCE, Crowd.of("waiting", people));
        record(campaign);
        campaigns.launch(campaign);
        List<CampaignProspectId> ids = bed.database()
                .withHandle(handle -> handle
                        .createQuery("select id::text from campaign_prospects where campaign_id = :campaign")
                        .bind("campaign", campaign.value())
                        .mapTo(String.class)
                        .stream()
                        .map(CampaignProspectId::of)
                        .toList());
        start(campaign, ids);
        return ids;
    }

    private void record(CampaignId campaign) {
        bed.database()
                .useHandle(handle -> handle.createUpdate("""
                        update campaign_prospects set status = 'connection_request_sent', started_at = now(), contacted_at = now(),
                          current_step_id = 'accepted', step_since = now(), waiting_for = 'connection_accepted',
                          linkedin_account_id = (select id from accounts where channel = 'linkedin' limit 1)
                        where campaign_id = :campaign""")
                        .bind("campaign", campaign.value())
                        .execute());
    }

    private void start(CampaignId campaign, List<CampaignProspectId> ids) throws InterruptedException {
        SequenceResult.Valid sequence = (SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(SEQUENCE);
        Skeleton skeleton = SkeletonCompiler.compile(sequence.sequence());
        Carried invited = Carried.at(new StepId("accepted"), null, false);
        WorkspaceId workspace = bed.stack().workspace().id();
        WorkflowClient temporal = bed.temporal();
        Parallel.run(ids.stream()
                .<Runnable>map(id -> () -> WorkflowClient.start(
                        temporal.newWorkflowStub(ProspectWorkflow.class, options(workspace, campaign, id))::run,
                        new ProspectStart(id, skeleton, invited)))
                .toList());
    }

    private static WorkflowOptions options(WorkspaceId workspace, CampaignId campaign, CampaignProspectId id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.of(id))
                .setTaskQueue(TaskQueues.OUTREACH)
                .setTypedSearchAttributes(OvertureSearchAttributes.of(workspace, campaign, null))
                .build();
    }
}
