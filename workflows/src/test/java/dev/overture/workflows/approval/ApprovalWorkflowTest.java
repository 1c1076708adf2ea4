package dev.overture.workflows.approval;

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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ApprovalWorkflowTest {

    private static final SessionId SESSION = new SessionId(UUID.fromString("0190f3a0-0000-7000-8000-0000000000cc"));

    private TestWorkflowEnvironment temporal;
    private Worker worker;
    private Desk desk;
    private ApprovalWorkflow workflow;
    private Instant begun;

    @BeforeEach
    void startTemporal() {
        temporal = TestWorkflowEnvironment.newInstance();
        begun = Instant.ofEpochMilli(temporal.currentTimeMillis());
        desk = new Desk(temporal, begun.plus(Duration.ofDays(30)));
        worker = temporal.newWorker(
                TaskQueues.OUTREACH,
                WorkerOptions.newBuilder()
                        .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                        .build());
        Registration.register(worker, Duration.ofMinutes(2));
        worker.registerActivitiesImplementations(desk);
        temporal.start();
        workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ApprovalWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.approval(SESSION))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
        WorkflowClient.start(workflow::run, SESSION);
    }

    @AfterEach
    void historyReplaysAndTemporalStops(TestInfo test) throws Exception {
        WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory(WorkflowIds.approval(SESSION));
        WorkflowReplayer.replayWorkflowExecution(history, worker);
        Summaries.check(history);
        IntakeHistories.recordIfAsked(test.getTestMethod().orElseThrow().getName(), history);
        temporal.close();
    }

    @Test
    void looksOnceAWeekAndWhenItExpires() {
        WorkflowStub.fromTyped(workflow).getResult(Void.class);

        assertThat(desk.days(begun)).containsExactly(0L, 7L, 14L, 21L, 28L, 30L);
        assertThat(workflow.status().state()).isEqualTo("expired");
    }

    @Test
    void anotherEndIsNoticedAtOnce() {
        temporal.sleep(Duration.ofDays(1));
        desk.expiresAt.set(begun.plus(Duration.ofDays(2)));
        workflow.look();

        WorkflowStub.fromTyped(workflow).getResult(Void.class);

        assertThat(desk.days(begun)).containsExactly(0L, 1L, 2L);
    }

    /** A session that reminds once a week. */
    public static final class Desk implements ApprovalActivities {

        private final List<Instant> looks = new CopyOnWriteArrayList<>();
        private final AtomicReference<Instant> expiresAt = new AtomicReference<>();
        private final TestWorkflowEnvironment temporal;

        Desk(TestWorkflowEnvironment temporal, Instant expiresAt) {
            this.temporal = temporal;
            this.expiresAt.set(expiresAt);
        }

        List<Long> days(Instant begun) {
            return looks.stream()
                    .map(each -> Duration.between(begun, each).plusHours(1).toDays())
                    .toList();
        }

        @Override
        public ApprovalWatch lookAtSession(SessionId session) {
            Instant now = Instant.ofEpochMilli(temporal.currentTimeMillis());
            looks.add(now);
            if (!now.isBefore(expiresAt.get())) {
                return new ApprovalWatch("expired", 3, null);
            }
            Instant week = now.plus(Duration.ofDays(7));
            return new ApprovalWatch("waiting", 3, week.isBefore(expiresAt.get()) ? week : expiresAt.get());
        }
    }
}
