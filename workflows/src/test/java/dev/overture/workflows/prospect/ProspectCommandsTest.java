package dev.overture.workflows.prospect;

import static dev.overture.workflows.prospect.Sequences.delay;
import static dev.overture.workflows.prospect.Sequences.end;
import static dev.overture.workflows.prospect.Sequences.invite;
import static dev.overture.workflows.prospect.Sequences.message;
import static dev.overture.workflows.prospect.Sequences.steps;
import static dev.overture.workflows.prospect.Sequences.waitForAcceptance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.workflows.prospect.DeliverAnswer.Scheduled;
import dev.overture.workflows.prospect.DeliverAnswer.Unconfirmed;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people can tell a prospect's run, and when it takes notice. */
class ProspectCommandsTest extends ProspectRun {

    private Skip skip(String step) {
        return new Skip(PROSPECT, StepId.of(step));
    }

    private Move move(String step) {
        return new Move(PROSPECT, null, null, StepId.of(step));
    }

    @Test
    void skipsADelayAndGoesOnBehindIt() {
        desk.answering("skip d", CommandAnswer.movedTo(StepId.of("two")));
        start(steps(message("one"), delay("d", days(30)), message("two")));
        after(days(1), () -> assertThat(workflow.skipStep(skip("d")).done()).isTrue());

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "skip d at 24h", "deliver two at 24h");
    }

    @Test
    void skipsAWaitForASlot() {
        desk.answering("deliver one", new Scheduled(desk.in(days(4))))
                .answering("skip one", CommandAnswer.movedTo(StepId.of("two")));
        start(steps(message("one"), message("two")));
        after(days(1), () -> workflow.skipStep(skip("one")));

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver one at 0h", "skip one at 24h", "deliver two at 24h");
    }

    @Test
    void theLastStepSkippedIsTheEnd() {
        desk.answering("deliver one", new Scheduled(desk.in(days(4))))
                .answering("skip one", CommandAnswer.over("sequence completed"));
        start(steps(message("one")));
        after(days(1), () -> workflow.skipStep(skip("one")));

        assertThat(reason()).isEqualTo("sequence completed");
    }

    @Test
    void refusesToSkipAStepAtWhichThePersonDoesNotStand() {
        start(steps(message("one"), delay("d", days(3)), message("two")));
        after(
                days(1),
                () -> assertThatThrownBy(() -> workflow.skipStep(skip("two")))
                        .isInstanceOf(WorkflowUpdateException.class)
                        .hasStackTraceContaining("not_at_this_step"));

        reason();
        assertThat(desk.asked()).contains("deliver two at 72h");
    }

    @Test
    void aRefusedSkipChangesNothing() {
        start(steps(message("one"), delay("d", days(3)), message("two")));
        after(days(1), () -> assertThat(workflow.skipStep(skip("d")).code()).isEqualTo("sent_already"));

        reason();
        assertThat(desk.asked()).contains("deliver two at 72h");
    }

    @Test
    void aCommandWaitsUntilAnUnconfirmedMessageIsSettled() {
        desk.answering("deliver one", new Unconfirmed(desk.in(hours(2))));
        start(steps(message("one"), delay("d", days(3)), message("two"), message("three")));
        List<WorkflowUpdateHandle<CommandAnswer>> asked = new ArrayList<>();
        after(
                hours(1),
                () -> asked.add(WorkflowStub.fromTyped(workflow)
                        .startUpdate("moveTo", WorkflowUpdateStage.ACCEPTED, CommandAnswer.class, move("three"))));

        reason();
        assertThat(asked.get(0).getResult().done()).isTrue();
        assertThat(desk.asked())
                .containsSubsequence("deliver one at 0h", "confirm one at 2h", "move at 2h", "deliver three at 2h");
    }

    @Test
    void movesOnToAnotherStep() {
        start(steps(invite(), waitForAcceptance(days(14), end("not accepted")), message("one"), message("two")));
        after(days(1), () -> workflow.moveTo(move("two")));

        reason();
        assertThat(desk.asked())
                .containsSubsequence("move at 24h", "deliver two at 24h")
                .noneMatch(asked -> asked.startsWith("deliver one"));
    }

    @Test
    void staysAtItsStepInAnotherVersionAndKeepsItsTime() {
        Skeleton later = steps(message("one"), delay("d", days(5)), message("other"));
        desk.answering("move", CommandAnswer.follows(later, StepId.of("d"), true));
        start(steps(message("one"), delay("d", days(3)), message("two")));
        after(days(1), () -> workflow.moveTo(new Move(PROSPECT, new SequenceId(UUID.randomUUID()), null, null)));

        reason();
        assertThat(desk.asked()).containsSubsequence("move at 24h", "deliver other at 120h");
    }

    @Test
    void aReplyWhileACommandWaitsEndsThePersonAndRefusesTheCommand() {
        desk.answering("deliver one", new Unconfirmed(desk.in(hours(2))));
        start(steps(message("one"), message("two")));
        after(hours(1), () -> {
            workflow.replied(fact("reply"));
            assertThatThrownBy(() -> workflow.moveTo(move("two"))).hasStackTraceContaining("ended");
        });

        assertThat(reason()).isEqualTo("replied");
        assertThat(desk.asked()).isEqualTo(List.of("deliver one at 0h", "confirm one at 2h"));
    }
}
