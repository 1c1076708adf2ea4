package dev.overture.api.outbox;

import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.api.RunningApi;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.ProspectEnd;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a delivery of Unipile to the workflow, through the whole process. */
class FactFlowIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static WorkflowClient temporal;
    private static WorkerFactory workers;

    @BeforeAll
    static void startWorker() {
        temporal = API.temporalClient();
        workers = WorkerFactory.newInstance(temporal);
        workers.newWorker(TaskQueues.OUTREACH).registerWorkflowImplementationTypes(RecordingProspect.class);
        workers.start();
    }

    @AfterAll
    static void stopWorker() {
        workers.shutdownNow();
        temporal.getWorkflowServiceStubs().shutdownNow();
    }

    private static WorkflowStub run(StoredCampaignProspect prospect) {
        ProspectWorkflow workflow = temporal.newWorkflowStub(
                ProspectWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.of(prospect.id()))
                        .setTaskQueue(TaskQueues.OUTREACH)
                        .build());
        WorkflowClient.start(
                workflow::run,
                new ProspectStart(prospect.id(), prospect.campaign().skeleton(), null));
        return WorkflowStub.fromTyped(workflow);
    }

    private static void deliver(String body) {
        int status = API.send(API.request("/webhooks/unipile")
                        .header("Unipile-Auth", "a-secret-of-the-test")
                        .POST(BodyPublishers.ofString(body)))
                .status();
        assertThat(status).isEqualTo(200);
    }

    private static String message(StoredCampaignProspect from) {
        return """
                {"event": "message_received", "account_id": "%s", "message_id": "m1", "message": "Thanks!",
                 "account_info": {"user_id": "ACoFAKEOWNER"}, "sender": {"attendee_provider_id": "%s"}}
                """.formatted(from.linkedin().vendorAccountId(), from.providerId());
    }

    @Test
    void aReplyEndsTheWorkflow() throws Exception {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(API.jdbi());
        WorkflowStub workflow = run(prospect);

        deliver(message(prospect));

        // Far below the slow sweep: it came by the announcement.
        assertThat(workflow.getResult(10, TimeUnit.SECONDS, ProspectEnd.class).reason())
                .isEqualTo("replied");
    }

    @Test
    void aKeptSignalIsToldAsSoonAsTheWorkflowRuns() {
        StoredCampaignProspect prospect = aCampaignProspect().insert(API.jdbi());
        deliver("""
                {"event": "new_relation", "account_id": "%s", "user_provider_id": "%s"}
                """.formatted(prospect.linkedin().vendorAccountId(), prospect.providerId()));
        await().atMost(Duration.ofSeconds(10)).until(() -> settled(prospect).equals(List.of("kept")));
        WorkflowStub workflow = run(prospect);

        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "update workflow_outbox set settled_at = null, settled_as = null where target_id = ?",
                        prospect.id()));

        await().atMost(Duration.ofSeconds(10)).until(() -> settled(prospect).equals(List.of("forwarded")));
        assertThat(temporal.newWorkflowStub(
                                ProspectWorkflow.class, workflow.getExecution().getWorkflowId())
                        .status()
                        .why())
                .startsWith("accepted ");
    }

    private static List<String> settled(StoredCampaignProspect prospect) {
        return API.jdbi()
                .withHandle(handle -> handle.select(
                                "select coalesce(settled_as, 'open') from workflow_outbox where target_id = ?",
                                prospect.id())
                        .mapTo(String.class)
                        .list());
    }
}
