package dev.overture.workflows.prospect;

import static dev.overture.workflows.prospect.Sequences.delay;
import static dev.overture.workflows.prospect.Sequences.email;
import static dev.overture.workflows.prospect.Sequences.end;
import static dev.overture.workflows.prospect.Sequences.invite;
import static dev.overture.workflows.prospect.Sequences.message;
import static dev.overture.workflows.prospect.Sequences.steps;
import static dev.overture.workflows.prospect.Sequences.waitForAcceptance;
import static dev.overture.workflows.prospect.Sequences.waitForAcceptanceIgnoringLateOnes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.Step;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.DeliverAnswer.Held;
import dev.overture.workflows.prospect.DeliverAnswer.Outcome;
import dev.overture.workflows.prospect.DeliverAnswer.Over;
import dev.overture.workflows.prospect.DeliverAnswer.Refused;
import dev.overture.workflows.prospect.DeliverAnswer.Scheduled;
import dev.overture.workflows.prospect.DeliverAnswer.Skipped;
import dev.overture.workflows.prospect.DeliverAnswer.Unconfirmed;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProspectWorkflowTest extends ProspectRun {

    @Test
    void followsUpAtOnceAfterTheAcceptanceAndAgainAfterItsDelay() {
        start(steps(
                invite(),
                waitForAcceptance(days(14), end("not accepted")),
                email("email"),
                delay("d", hours(48)),
                message("message")));
        after(hours(12), () -> workflow.connectionAccepted(fact("accepted")));

        assertThat(reason()).isEqualTo(Skeleton.RAN_TO_ITS_END);
        assertThat(desk.asked())
                .containsExactly(
                        "deliver invite at 0h",
                        "deliver email at 12h",
                        "deliver message at 60h",
                        "finish: sequence completed at 60h");
    }

    @Test
    void takesTheOtherwiseBranchWhenNobodyAccepts() {
        start(steps(invite(), waitForAcceptance(days(14), email("email"), end("not accepted")), message("message")));

        assertThat(reason()).isEqualTo("not accepted");
        assertThat(desk.asked())
                .containsExactly(
                        "deliver invite at 0h",
                        "expire wait at 336h",
                        "deliver email at 336h",
                        "finish: not accepted at 336h");
    }

    @Test
    void goesOnBehindTheWaitWhenTheOtherwiseBranchDoesNotEnd() {
        start(steps(invite(), waitForAcceptance(days(1), email("email")), email("last")));

        reason();
        assertThat(desk.asked())
                .containsExactly(
                        "deliver invite at 0h",
                        "expire wait at 24h",
                        "deliver email at 24h",
                        "deliver last at 24h",
                        "finish: sequence completed at 24h");
    }

    @Test
    void leavesTheOtherwiseBranchWhenTheAcceptanceComesLate() {
        start(steps(
                invite(),
                waitForAcceptance(days(1), delay("d", days(5)), email("email"), end("not accepted")),
                message("message")));
        after(days(3), () -> workflow.connectionAccepted(fact("accepted")));

        assertThat(reason()).isEqualTo(Skeleton.RAN_TO_ITS_END);
        assertThat(desk.asked())
                .containsExactly(
                        "deliver invite at 0h",
                        "expire wait at 24h",
                        "deliver message at 72h",
                        "finish: sequence completed at 72h");
    }

    @Test
    void ignoresALateAcceptanceWhereTheSequenceSaysSo() {
        start(steps(
                invite(),
                waitForAcceptanceIgnoringLateOnes(days(1), delay("d", days(5)), email("email"), end("not accepted")),
                message("message")));
        after(days(3), () -> workflow.connectionAccepted(fact("accepted")));

        assertThat(reason()).isEqualTo("not accepted");
        assertThat(desk.asked()).contains("deliver email at 144h").noneMatch(asked -> asked.contains("message"));
    }

    @Test
    void neverWaitsForWhatIsAlreadyTrue() {
        desk.answering("deliver invite", new Refused(Outcome.ALREADY_CONNECTED));
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted")), message("message")));

        reason();
        assertThat(desk.asked())
                .containsExactly("deliver invite at 0h", "deliver message at 0h", "finish: sequence completed at 0h");
    }

    @Test
    void aReplyEndsADelayAtOnceAndNothingMoreIsSent() {
        start(steps(message("one"), delay("d", days(3)), message("two")));
        after(days(1), () -> workflow.replied(fact("reply")));

        assertThat(reason()).isEqualTo("replied");
        assertThat(desk.asked()).containsExactly("deliver one at 0h");
    }

    @Test
    void aReplyEndsAWaitForASlotAtOnce() {
        desk.answering("deliver one", new Scheduled(desk.in(days(4))));
        start(steps(message("one"), message("two")));
        after(days(1), () -> workflow.unsubscribed(fact("opt-out")));

        assertThat(reason()).isEqualTo("unsubscribed");
        assertThat(desk.asked()).containsExactly("deliver one at 0h");
    }

    @Test
    void asksAgainAtItsSlotAndAgainWhenItWasMoved() {
        desk.answering("deliver one", new Scheduled(desk.in(hours(4))), new Scheduled(desk.in(hours(5))));
        start(steps(message("one")));

        reason();
        assertThat(desk.asked())
                .containsExactly(
                        "deliver one at 0h",
                        "deliver one at 4h",
                        "deliver one at 5h",
                        "finish: sequence completed at 5h");
    }

    @Test
    void staysHeldWithoutATimerUntilARelease() {
        desk.answering("deliver one", new Held("account_disconnected", 1));
        start(steps(message("one")));
        after(days(3), () -> {
            ProspectState state = workflow.status();
            assertThat(state.state()).isEqualTo("held");
            assertThat(state.until()).isNull();
            assertThat(state.unblockBy()).isNotNull();
            workflow.released(new Release(1, desk.in(days(3).plusHours(2))));
        });

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "deliver one at 74h");
    }

    @Test
    void aReleaseBetweenTheCheckAndTheWaitIsNotLost() {
        CountDownLatch released = new CountDownLatch(1);
        desk.answeringWith("deliver one", ScriptedDesk.blockedUntil(released, new Held("campaign_paused", 7)));
        start(steps(message("one")));
        workflow.released(new Release(7, desk.in(hours(1))));
        released.countDown();

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "deliver one at 1h");
    }

    @Test
    void anOlderReleaseDoesNotLiftALaterHold() {
        desk.answering("deliver one", new Held("campaign_paused", 2));
        start(steps(message("one")));
        workflow.released(new Release(1, desk.in(Duration.ZERO)));
        after(hours(5), () -> workflow.released(new Release(2, desk.in(hours(5)))));

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "deliver one at 5h");
    }

    @Test
    void neverSendsWhatIsUnconfirmedButLooks() {
        desk.answering("deliver one", new Unconfirmed(desk.in(hours(1))))
                .answering("confirm one", new Unconfirmed(desk.in(hours(2))));
        start(steps(message("one"), message("two")));

        reason();
        assertThat(desk.asked())
                .containsExactly(
                        "deliver one at 0h",
                        "confirm one at 1h",
                        "confirm one at 2h",
                        "deliver two at 2h",
                        "finish: sequence completed at 2h");
    }

    @Test
    void evenAfterAReplyLooksWhetherAnUnconfirmedMessageArrived() {
        desk.answering("deliver one", new Unconfirmed(desk.in(hours(2))));
        start(steps(message("one"), message("two")));
        after(hours(1), () -> workflow.replied(fact("reply")));

        assertThat(reason()).isEqualTo("replied");
        assertThat(desk.asked()).containsExactly("deliver one at 0h", "confirm one at 2h");
    }

    @Test
    void whatIsReturnedToASlotAfterTwoLooksIsDeliveredAgain() {
        desk.answering("deliver one", new Unconfirmed(desk.in(hours(1))))
                .answering("confirm one", new Scheduled(desk.in(hours(3))));
        start(steps(message("one")));

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "confirm one at 1h", "deliver one at 3h");
    }

    @Test
    void goesOnAfterASkippedOrRefusedStepKeepingTheNextDelay() {
        desk.answering("deliver one", new Skipped("no_email"))
                .answering("deliver two", new Refused(Outcome.NOT_REACHABLE));
        start(steps(email("one"), delay("d1", hours(10)), message("two"), delay("d2", hours(10)), email("three")));

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "deliver two at 10h", "deliver three at 20h");
    }

    @Test
    void returnsWhenTheLastDeliveryRecordedTheEnd() {
        desk.answering("deliver one", new Over("sequence completed"));
        start(steps(message("one")));

        assertThat(reason()).isEqualTo("sequence completed");
        assertThat(desk.asked()).containsExactly("deliver one at 0h");
    }

    @Test
    void waitsLongerWhereAPauseOverlapped() {
        desk.answering("expire wait", new ExpireAnswer.Extended(desk.in(days(17))));
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted"))));

        assertThat(reason()).isEqualTo("not accepted");
        assertThat(desk.asked())
                .containsSubsequence("deliver invite at 0h", "expire wait at 336h", "expire wait at 408h");
    }

    @Test
    void aWaitThatIsHeldAsksAgainAfterTheRelease() {
        desk.answering("expire wait", new ExpireAnswer.Held("account_disconnected", 1));
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted"))));
        after(days(20), () -> workflow.released(new Release(1, desk.in(days(20)))));

        assertThat(reason()).isEqualTo("not accepted");
        assertThat(desk.asked()).containsSubsequence("expire wait at 336h", "expire wait at 480h");
    }

    @Test
    void anAcceptanceThatOnlyALookFoundTakesTheAcceptedPath() {
        desk.answering("expire wait", new ExpireAnswer.Happened());
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted")), message("message")));

        assertThat(reason()).isEqualTo(Skeleton.RAN_TO_ITS_END);
        assertThat(desk.asked()).contains("deliver message at 336h");
    }

    @Test
    void aThousandRepetitionsOfAFactCountOnceAndTheWorkflowLivesOn() {
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted")), delay("d", days(1)), message("m")));
        Fact accepted = fact("accepted");
        after(hours(1), () -> {
            for (int i = 0; i < 1_000; i++) {
                workflow.connectionAccepted(accepted);
            }
        });

        assertThat(reason()).isEqualTo(Skeleton.RAN_TO_ITS_END);
        assertThat(desk.asked()).containsOnlyOnce("deliver m at 25h").hasSize(3);
    }

    @Test
    void signalsThatItDoesNotKnowOrCannotReadChangeNothing() {
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted")), message("message")));
        after(hours(1), () -> {
            WorkflowStub stub = WorkflowStub.fromTyped(workflow);
            stub.signal("somethingNew", "of a later version");
            stub.signal("connectionAccepted", "no fact at all");
        });
        after(hours(11), () -> workflow.connectionAccepted(fact("accepted")));

        assertThat(reason()).isEqualTo(Skeleton.RAN_TO_ITS_END);
        assertThat(desk.asked()).contains("deliver message at 12h");
    }

    @Test
    void tellsWhyItWaitsSinceWhenAndUntilWhen() {
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted")), message("message")));
        after(hours(1), () -> {
            ProspectState state = workflow.status();
            assertThat(state.state()).isEqualTo("waiting_for_event");
            assertThat(state.step()).isEqualTo(StepId.of("wait"));
            assertThat(state.why()).contains("connection_accepted");
            assertThat(state.since()).isBetween(desk.in(Duration.ZERO), desk.in(Duration.ofMinutes(1)));
            assertThat(state.until()).isBetween(desk.in(days(14)), desk.in(days(14).plusMinutes(1)));
            assertThat(state.unblockBy()).isEqualTo("connection_accepted");
        });
        reason();
        assertThat(workflow.status().state()).isEqualTo("ended");
    }

    @Test
    void aLongSequenceRunsToItsEndInSeveralRunsWithoutLosingAFact() {
        List<Step> long_ = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            long_.add(message("m" + i));
            desk.answering("deliver m" + i, new Scheduled(desk.in(hours(i))));
        }
        start(steps(long_.toArray(Step[]::new)));

        assertThat(reason()).isEqualTo(Skeleton.RAN_TO_ITS_END);
        assertThat(desk.asked()).hasSize(401).contains("deliver m200 at 200h");
        List<List<HistoryEvent>> runs = everyRun();
        assertThat(runs)
                .hasSizeGreaterThan(1)
                .allSatisfy(events -> assertThat(events).hasSizeLessThan(2_000));
    }

    /** The last run first. */
    private List<List<HistoryEvent>> everyRun() {
        List<List<HistoryEvent>> runs = new ArrayList<>();
        String run = "";
        do {
            List<HistoryEvent> events = temporal.getWorkflowClient()
                    .fetchHistory(WorkflowIds.of(PROSPECT), run)
                    .getEvents();
            runs.add(events);
            run = events.get(0).getWorkflowExecutionStartedEventAttributes().getContinuedExecutionRunId();
        } while (!run.isEmpty());
        return runs;
    }

    @Test
    void staysWithinTheBudgetOfActionsAndEventsWhenEverySendIsContended() {
        desk.answering("deliver invite", new Scheduled(desk.in(hours(1))))
                .answering("deliver one", new Scheduled(desk.in(hours(60))))
                .answering("deliver two", new Scheduled(desk.in(hours(120))), new Over("sequence completed"));

        List<HistoryEvent> events = history();
        assertThat(events.stream().filter(ProspectWorkflowTest::isAction)).hasSize(14);
        assertThat(events).hasSizeLessThanOrEqualTo(75);
        assertThat(events.stream().mapToInt(HistoryEvent::getSerializedSize).sum())
                .isLessThan(16 * 1024);
    }

    @Test
    void aMovedSlotCostsTwoActionsMore() {
        desk.answering("deliver invite", new Scheduled(desk.in(hours(1))))
                .answering("deliver one", new Scheduled(desk.in(hours(60))), new Scheduled(desk.in(hours(61))))
                .answering("deliver two", new Scheduled(desk.in(hours(120))), new Over("sequence completed"));

        assertThat(history().stream().filter(ProspectWorkflowTest::isAction)).hasSize(16);
    }

    private List<HistoryEvent> history() {
        start(steps(
                invite(),
                waitForAcceptance(days(14), end("not accepted")),
                delay("d1", hours(24)),
                message("one"),
                delay("d2", hours(24)),
                message("two")));
        after(hours(12), () -> workflow.connectionAccepted(fact("accepted")));
        reason();
        return temporal.getWorkflowClient()
                .fetchHistory(WorkflowIds.of(PROSPECT))
                .getEvents();
    }

    private static boolean isAction(HistoryEvent event) {
        return List.of(
                        EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
                        EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
                        EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
                        EventType.EVENT_TYPE_TIMER_STARTED,
                        EventType.EVENT_TYPE_MARKER_RECORDED)
                .contains(event.getEventType());
    }
}
