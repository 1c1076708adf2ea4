package dev.overture.workflows.campaign;

import dev.overture.model.ids.CampaignId;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** One campaign's workflow on the time-skipping server over a scripted feeder; every history of a test is replayed. */
@Timeout(60)
abstract class CampaignRun {

    static final CampaignId CAMPAIGN = CampaignId.of("0190f3a0-0000-7000-8000-0000000000c1");
    static final Path HISTORIES = Path.of("src/test/resources/histories/campaign");

    TestWorkflowEnvironment temporal;
    private Worker worker;
    ScriptedFeeder feeder;
    CampaignWorkflow workflow;

    @BeforeEach
    void startTemporal() {
        temporal = TestWorkflowEnvironment.newInstance();
        feeder = new ScriptedFeeder(() -> Instant.ofEpochMilli(temporal.currentTimeMillis()));
        // The time-skipping server hangs on sticky tasks, and only there.
        WorkerOptions unsticky = WorkerOptions.newBuilder()
                .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                .build();
        worker = temporal.newWorker(TaskQueues.OUTREACH, unsticky);
        Registration.register(worker, Duration.ofMinutes(2));
        worker.registerActivitiesImplementations(feeder);
        temporal.start();
    }

    @AfterEach
    void everyHistoryReplaysAndTemporalStops(TestInfo test) throws Exception {
        WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory(WorkflowIds.of(CAMPAIGN));
        WorkflowReplayer.replayWorkflowExecution(history, worker);
        Summaries.check(history);
        if (Boolean.getBoolean("overture.record-histories")) {
            Files.writeString(
                    HISTORIES.resolve(test.getTestMethod().orElseThrow().getName() + "-watched.json"),
                    history.toJson(true));
        }
        temporal.close();
    }

    void start() {
        workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        CampaignWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.of(CAMPAIGN))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
        WorkflowClient.start(workflow::run, new CampaignStart(CAMPAIGN));
    }

    void untilItIsOver() {
        WorkflowStub.fromTyped(workflow).getResult(Void.class);
    }

    void after(Duration delay, Runnable what) {
        temporal.sleep(delay);
        what.run();
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
