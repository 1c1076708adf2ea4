package dev.overture.workflows.prospect;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.workflows.Registration;
import dev.overture.workflows.Summaries;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** One prospect's workflow on the time-skipping server over a scripted desk; every history of a test is replayed. */
@Timeout(60)
abstract class ProspectRun {

    static final CampaignProspectId PROSPECT = CampaignProspectId.of("0190f3a0-0000-7000-8000-000000000001");

    TestWorkflowEnvironment temporal;
    private Worker worker;
    ScriptedDesk desk;
    ProspectWorkflow workflow;

    @BeforeEach
    void startTemporal() {
        temporal = TestWorkflowEnvironment.newInstance();
        desk = new ScriptedDesk(() -> Instant.ofEpochMilli(temporal.currentTimeMillis()));
        // The time-skipping server hangs on sticky tasks, and only there.
        WorkerOptions unsticky = WorkerOptions.newBuilder()
                .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                .build();
        worker = temporal.newWorker(TaskQueues.OUTREACH, unsticky);
        Registration.register(worker, Duration.ofMinutes(2));
        worker.registerActivitiesImplementations(desk);
        temporal.start();
    }

    @AfterEach
    void everyHistoryReplaysAndTemporalStops(TestInfo test) throws Exception {
        WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory(WorkflowIds.of(PROSPECT));
        WorkflowReplayer.replayWorkflowExecution(history, worker);
        Summaries.check(history);
        StoredHistories.recordIfAsked(test.getTestMethod().orElseThrow().getName(), history);
        temporal.close();
    }

    void start(Skeleton skeleton) {
        workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ProspectWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.of(PROSPECT))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
        WorkflowClient.start(workflow::run, new ProspectStart(PROSPECT, skeleton, null));
    }

    String reason() {
        return WorkflowStub.fromTyped(workflow).getResult(ProspectEnd.class).reason();
    }

    void after(Duration delay, Runnable what) {
        temporal.sleep(delay);
        what.run();
    }

    Fact fact(String name) {
        UUID event = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Fact(new EventId(event), Instant.ofEpochMilli(temporal.currentTimeMillis()));
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    static Duration days(long days) {
        return Duration.ofDays(days);
    }
}
