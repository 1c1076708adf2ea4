package dev.overture.workflows.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.SessionId;
import dev.overture.workflows.IntakeHistories;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SearchWorkflowTest {

    private static final SessionId SESSION = new SessionId(UUID.fromString("0190f3a0-0000-7000-8000-0000000000bb"));

    private final Script script = new Script();
    private TestWorkflowEnvironment temporal;
    private Worker worker;
    private SearchWorkflow workflow;

    @BeforeEach
    void startTemporal() {
        temporal = TestWorkflowEnvironment.newInstance();
        worker = temporal.newWorker(
                TaskQueues.OUTREACH,
                WorkerOptions.newBuilder()
                        .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                        .build());
        Registration.register(worker, Duration.ofMinutes(2));
        worker.registerActivitiesImplementations(script);
        temporal.start();
        workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        SearchWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.search(SESSION))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
    }

    @AfterEach
    void historyReplaysAndTemporalStops(TestInfo test) throws Exception {
        WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory(WorkflowIds.search(SESSION));
        WorkflowReplayer.replayWorkflowExecution(history, worker);
        Summaries.check(history);
        IntakeHistories.recordIfAsked(test.getTestMethod().orElseThrow().getName(), history);
        temporal.close();
    }

    private void run() {
        WorkflowClient.start(workflow::run, SESSION);
        WorkflowStub.fromTyped(workflow).getResult(Void.class);
    }

    @Test
    void fetchesPageAfterPageUntilItIsOver() {
        script.then(() -> new SearchProgress(false, 0, null));
        script.then(() -> new SearchProgress(false, 1, null));
        script.then(() -> new SearchProgress(true, 2, null));

        run();

        assertThat(script.asked.get()).isEqualTo(3);
        assertThat(workflow.status()).isEqualTo(new SearchProgress(true, 2, null));
        assertThat(script.givenUp.get()).isZero();
    }

    @Test
    void goesOnWhenTheAccountMayReadOn() {
        Instant tomorrow = Instant.ofEpochMilli(temporal.currentTimeMillis()).plus(Duration.ofHours(20));
        script.then(() -> new SearchProgress(false, 1, tomorrow));
        script.then(() -> {
            assertThat(Instant.ofEpochMilli(temporal.currentTimeMillis())).isAfterOrEqualTo(tomorrow);
            return new SearchProgress(true, 2, null);
        });

        run();

        assertThat(script.asked.get()).isEqualTo(2);
    }

    @Test
    void triesAgainForHoursAndThenGivesUp() {
        run();

        assertThat(script.asked.get()).isEqualTo(40);
        assertThat(script.givenUp.get()).isEqualTo(1);
    }

    /** Answers one after the other, and fails behind them. */
    public static final class Script implements SearchActivities {

        private final Deque<Supplier<SearchProgress>> answers = new ArrayDeque<>();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger givenUp = new AtomicInteger();

        void then(Supplier<SearchProgress> answer) {
            answers.add(answer);
        }

        @Override
        public SearchProgress searchOn(SessionId session) {
            asked.incrementAndGet();
            return answers.removeFirst().get();
        }

        @Override
        public void giveSearchUp(SessionId session) {
            givenUp.incrementAndGet();
        }
    }
}
