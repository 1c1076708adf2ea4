package dev.overture.workflows.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.ImportId;
import dev.overture.workflows.IntakeHistories;
import dev.overture.workflows.Registration;
import dev.overture.workflows.Summaries;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ImportWorkflowTest {

    private static final ImportId IMPORT = new ImportId(UUID.fromString("0190f3a0-0000-7000-8000-0000000000bb"));

    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void goesOnStageByStageAndOverFailuresUntilNothingIsLeft(TestInfo test) throws IOException {
        Deque<ImportStage> stages = new ArrayDeque<>(List.of(
                new ImportStage(300, 100, false), new ImportStage(300, 200, false), new ImportStage(300, 300, true)));
        AtomicInteger attempts = new AtomicInteger();
        ImportActivities flaky = new ImportActivities() {
            @Override
            public ImportStage importRows(ImportId imported) {
                assertThat(imported).isEqualTo(IMPORT);
                if (attempts.incrementAndGet() % 2 == 1) {
                    throw new IllegalStateException("the worker died");
                }
                return stages.remove();
            }
        };
        Worker worker = temporal.newWorker(
                TaskQueues.OUTREACH,
                WorkerOptions.newBuilder()
                        .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                        .build());
        Registration.register(worker, Duration.ofMinutes(2));
        worker.registerActivitiesImplementations(flaky);
        temporal.start();
        ImportWorkflow workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ImportWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.of(IMPORT))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());

        workflow.run(new ImportStart(IMPORT));

        assertThat(stages).isEmpty();
        assertThat(attempts).hasValue(6);
        assertThat(workflow.progress()).isEqualTo(new ImportStage(300, 300, true));
        WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory(WorkflowIds.of(IMPORT));
        replays(history, worker);
        Summaries.check(history);
        IntakeHistories.recordIfAsked(test.getTestMethod().orElseThrow().getName(), history);
    }

    private static void replays(WorkflowExecutionHistory history, Worker worker) {
        try {
            WorkflowReplayer.replayWorkflowExecution(history, worker);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
