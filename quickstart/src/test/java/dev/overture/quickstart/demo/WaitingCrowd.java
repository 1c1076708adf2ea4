package dev.overture.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.Carried;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** A launched campaign whose prospects were all invited, as the record says, and wait for the acceptance. */
final class WaitingCrowd {

    private static final String SEQUENCE = """
            name: Waiting
            steps:
              - { invite: "Shall we connect?", id: invite }
              - { wait_for: connection_accepted, id: accepted, within: 14d, otherwise: [ { end: not accepted, id: never } ] }
              - { end: accepted, id: over }
            """;

    private static final int STARTERS = 16;

    private final JsonNode info;
    private final JsonHttp api;
    private final Jdbi database;
    private final WorkflowClient temporal;

    WaitingCrowd(JsonNode info, Jdbi database, WorkflowClient temporal) {
        this.info = info;
        this.api = new JsonHttp(
                info.path("api_url").asText(),
                Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
        this.database = database;
        this.temporal = temporal;
    }

    /** Answers as soon as each has its workflow. */
    List<CampaignProspectId> gather(int people) throws InterruptedException {
        CampaignId campaign = CampaignId.of(api.post("/api/campaigns", "application/yaml", utf8(SEQUENCE))
                .path("id")
                .asText());
        api.post("/api/campaigns/" + campaign + "/upload-prospects", "text/csv", utf8(csv(people)));
        record();
        api.post("/api/campaigns/" + campaign + "/launch", Map.of());
        List<CampaignProspectId> ids = database.withHandle(
                handle -> handle.createQuery("select id::text from campaign_prospects").mapTo(String.class).stream()
                        .map(CampaignProspectId::of)
                        .toList());
        start(campaign, ids);
        return ids;
    }

    private void record() {
        database.useHandle(handle -> handle.execute("""
                update campaign_prospects set status = 'connection_request_sent', started_at = now(), contacted_at = now(),
                  current_step_id = 'accepted', step_since = now(), waiting_for = 'connection_accepted',
                  linkedin_account_id = (select id from accounts where channel = 'linkedin')
                """));
    }

    private void start(CampaignId campaign, List<CampaignProspectId> ids) throws InterruptedException {
        SequenceResult.Valid sequence = (SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(SEQUENCE);
        Skeleton skeleton = SkeletonCompiler.compile(sequence.sequence());
        Carried invited = Carried.at(new StepId("accepted"), null, false);
        WorkspaceId workspace = WorkspaceId.of(info.path("workspace_id").asText());
        ExecutorService starters = Executors.newFixedThreadPool(STARTERS);
        try {
            List<Callable<Object>> starts = ids.stream()
                    .<Callable<Object>>map(id -> () -> WorkflowClient.start(
                            temporal.newWorkflowStub(ProspectWorkflow.class, options(workspace, campaign, id))::run,
                            new ProspectStart(id, skeleton, invited)))
                    .toList();
            for (Future<Object> started : starters.invokeAll(starts)) {
                started.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a workflow cannot be started", e);
        } finally {
            starters.shutdownNow();
        }
    }

    private static WorkflowOptions options(WorkspaceId workspace, CampaignId campaign, CampaignProspectId id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.of(id))
                .setTaskQueue(TaskQueues.OUTREACH)
                .setTypedSearchAttributes(OvertureSearchAttributes.of(workspace, campaign, null))
                .build();
    }

    private static String csv(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> "Jemima,https://www.linkedin.com/in/jemima-testwell-" + i)
                .collect(Collectors.joining("\n", "First name,LinkedIn URL\n", "\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
