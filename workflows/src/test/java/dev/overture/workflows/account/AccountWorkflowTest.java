package dev.overture.workflows.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.overture.model.accounts.AccountState;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.workflows.Registration;
import dev.overture.workflows.Summaries;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AccountWorkflowTest {

    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("0190f3a0-0000-7000-8000-0000000000aa"));
    private static final Look CONNECTED = new Look(AccountState.CONNECTED, false, null);
    private static final Look DISCONNECTED = new Look(AccountState.DISCONNECTED, false, null);
    private static final Look BACK = new Look(AccountState.DISCONNECTED, true, null);
    private static final Look GONE = new Look(null, false, null);

    private static final long BOUND = 120;

    private TestWorkflowEnvironment temporal;
    private Worker worker;
    private ScriptedAccount account;
    private AccountWorkflow workflow;

    @BeforeEach
    void startTemporal() {
        temporal = TestWorkflowEnvironment.newInstance();
        account = new ScriptedAccount(() -> Instant.ofEpochMilli(temporal.currentTimeMillis()));
        worker = temporal.newWorker(
                TaskQueues.OUTREACH,
                WorkerOptions.newBuilder()
                        .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                        .build());
        Registration.register(worker, Duration.ofSeconds(BOUND));
        worker.registerActivitiesImplementations(account);
        temporal.start();
    }

    @AfterEach
    void everyHistoryReplaysAndTemporalStops(TestInfo test) throws Exception {
        WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory(WorkflowIds.of(ACCOUNT));
        WorkflowReplayer.replayWorkflowExecution(history, worker);
        Summaries.check(history);
        AccountHistories.recordIfAsked(test.getTestMethod().orElseThrow().getName(), history);
        temporal.close();
    }

    private void start() {
        workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        AccountWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.of(ACCOUNT))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
        WorkflowClient.start(workflow::run, new AccountStart(ACCOUNT, null));
    }

    private void end() {
        account.looking(GONE);
        workflow.holdsChanged();
        WorkflowStub.fromTyped(workflow).getResult(Void.class);
    }

    @Test
    void asksTheVendorFirstAndThenOnlyLooks() {
        start();
        temporal.sleep(Duration.ofMinutes(50));

        assertThat(account.asked())
                .startsWith("verify", "release")
                .filteredOn("verify"::equals)
                .hasSize(1);
        assertThat(workflow.status().state()).isEqualTo("connected");
        assertThat(workflow.status().nextLookAt()).isNotNull();
        end();
    }

    @Test
    void looksAtIrregularMoments() {
        start();
        temporal.sleep(Duration.ofHours(12));

        List<Duration> pauses = account.pausesBetweenLooks();
        assertThat(pauses).hasSizeGreaterThan(7).allMatch(pause -> pause.compareTo(Duration.ofMinutes(91)) < 0);
        assertThat(pauses).doesNotHaveDuplicates();
        end();
    }

    @Test
    void reconcilesTwoToFourTimesADayAtIrregularMoments() {
        start();
        temporal.sleep(Duration.ofDays(4));

        List<Instant> moments = account.reconciled();
        assertThat(moments).hasSizeBetween(8, 17);
        assertThat(moments.stream().map(Instant::toEpochMilli).map(at -> at % 3_600_000))
                .doesNotHaveDuplicates();
        end();
    }

    @Test
    void reconcilesNothingWhileDisconnected() {
        account.lookingFromNowOn(DISCONNECTED);
        start();
        temporal.sleep(Duration.ofDays(3));

        assertThat(account.reconciled()).isEmpty();
        assertThat(workflow.status().state()).isEqualTo("disconnected");
        end();
    }

    @Test
    void learnsWhatWasMissedBeforeItLiftsADisconnection() {
        account.looking(DISCONNECTED, BACK);
        account.finding(new Reconciled(true, 1, 2));
        start();
        temporal.sleep(Duration.ofMinutes(5));
        workflow.stateHinted();
        temporal.sleep(Duration.ofMinutes(5));

        assertThat(account.asked())
                .containsExactly("verify", "release", "verify", "reconcile", "lift", "release", "look", "release");
        assertThat(workflow.status().state()).isEqualTo("connected");
        end();
    }

    @Test
    void whatAWorkerLeftInTheMiddleIsBegunAgainWithinTheBound() {
        account.looking(DISCONNECTED, BACK);
        start();
        temporal.sleep(Duration.ofMinutes(5));
        workflow.stateHinted();
        temporal.sleep(Duration.ofMinutes(1));

        assertThat(temporal.getWorkflowClient()
                        .fetchHistory(WorkflowIds.of(ACCOUNT))
                        .getEvents())
                .filteredOn(HistoryEvent::hasActivityTaskScheduledEventAttributes)
                .extracting(HistoryEvent::getActivityTaskScheduledEventAttributes)
                .extracting(scheduled -> scheduled.getActivityType().getName(), AccountWorkflowTest::longestSilence)
                .contains(tuple("lookAtAccount", BOUND), tuple("reconcileAccount", BOUND))
                .contains(tuple("liftDisconnection", BOUND), tuple("releaseHeld", BOUND));
        end();
    }

    /** In seconds: until Temporal takes an attempt that says nothing for lost. */
    private static long longestSilence(ActivityTaskScheduledEventAttributes scheduled) {
        long heartbeat = scheduled.getHeartbeatTimeout().getSeconds();
        return heartbeat > 0 ? heartbeat : scheduled.getStartToCloseTimeout().getSeconds();
    }

    @Test
    void releasesPageAfterPage() {
        ReleasePlace place = new ReleasePlace(true, Instant.EPOCH, new MessageId(new UUID(0, 1)));
        account.releasing(new Released(100, place), new Released(100, place), new Released(7, null));
        start();
        temporal.sleep(Duration.ofMinutes(1));

        assertThat(account.asked()).containsExactly("verify", "release", "release on", "release on");
        end();
    }

    @Test
    void looksAtOnceWhenHoldsChangeWithoutAskingTheVendor() {
        start();
        temporal.sleep(Duration.ofMinutes(1));
        workflow.holdsChanged();
        temporal.sleep(Duration.ofMinutes(1));

        assertThat(account.asked()).containsExactly("verify", "release", "look", "release");
        end();
    }

    @Test
    void looksWhenAHoldEndsByItself() {
        Instant end = Instant.ofEpochMilli(temporal.currentTimeMillis()).plus(Duration.ofMinutes(10));
        account.looking(new Look(AccountState.COOL_DOWN, false, end));
        start();
        temporal.sleep(Duration.ofMinutes(9));
        assertThat(account.asked()).containsExactly("verify", "release");
        assertThat(workflow.status().nextLookAt()).isEqualTo(end);

        temporal.sleep(Duration.ofMinutes(2));
        assertThat(account.asked()).containsExactly("verify", "release", "look", "release");
        end();
    }

    @Test
    void goesOnInFreshRunsAndForgetsNoPlan() {
        account.lookingFromNowOn(CONNECTED);
        start();
        temporal.sleep(Duration.ofDays(8));

        assertThat(account.asked())
                .filteredOn("verify"::equals)
                .hasSameSizeAs(account.reconciled().size() == 0 ? List.of() : withTheFirst(account.reconciled()));
        assertThat(temporal.getWorkflowClient()
                        .fetchHistory(WorkflowIds.of(ACCOUNT))
                        .getEvents()
                        .size())
                .isLessThan(1_100);
        end();
    }

    private static List<Instant> withTheFirst(List<Instant> reconciled) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(Instant.EPOCH), reconciled.stream())
                .toList();
    }
}
