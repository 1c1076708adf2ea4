package dev.overture.workflows.prospect;

import static dev.overture.workflows.prospect.Sequences.delay;
import static dev.overture.workflows.prospect.Sequences.either;
import static dev.overture.workflows.prospect.Sequences.email;
import static dev.overture.workflows.prospect.Sequences.end;
import static dev.overture.workflows.prospect.Sequences.invite;
import static dev.overture.workflows.prospect.Sequences.message;
import static dev.overture.workflows.prospect.Sequences.nextTuesday;
import static dev.overture.workflows.prospect.Sequences.steps;
import static dev.overture.workflows.prospect.Sequences.task;
import static dev.overture.workflows.prospect.Sequences.variants;
import static dev.overture.workflows.prospect.Sequences.waitFor;
import static dev.overture.workflows.prospect.Sequences.waitForAcceptance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Step;
import dev.overture.workflows.prospect.DeliverAnswer.Skipped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of step that chooses or waits, each branch of it. */
class ProspectStepsTest extends ProspectRun {

    @Test
    void takesTheBranchOfAConditionThatHolds() {
        desk.answering("decide if", new ExpireAnswer.Happened());
        start(steps(either("if", List.of(email("yes")), List.of(message("no"))), message("behind")));

        reason();
        assertThat(desk.asked())
                .containsExactly(
                        "decide if at 0h",
                        "deliver yes at 0h",
                        "deliver behind at 0h",
                        "finish: sequence completed at 0h");
    }

    @Test
    void takesTheOtherBranchOfAConditionThatDoesNotHold() {
        start(steps(either("if", List.of(email("yes")), List.of(message("no"))), message("behind")));

        reason();
        assertThat(desk.asked()).containsSubsequence("decide if at 0h", "deliver no at 0h", "deliver behind at 0h");
    }

    @Test
    void waitsWithAConditionUntilItMayBeDecided() {
        desk.answering("decide if", new ExpireAnswer.Extended(desk.in(hours(30))), new ExpireAnswer.Happened());
        start(steps(delay("d", hours(24)), either("if", List.of(email("yes")), List.of())));

        reason();
        assertThat(desk.asked()).containsSubsequence("decide if at 24h", "decide if at 30h", "deliver yes at 30h");
    }

    @Test
    void aHeldConditionWaitsForItsRelease() {
        desk.answering("decide if", new ExpireAnswer.Held("paused", 3), new ExpireAnswer.Happened());
        start(steps(either("if", List.of(email("yes")), List.of())));
        after(days(2), () -> workflow.released(new Release(3, desk.in(days(2)))));

        reason();
        assertThat(desk.asked()).containsSubsequence("decide if at 0h", "decide if at 48h", "deliver yes at 48h");
    }

    @Test
    void aConditionThatFindsTheEndEnds() {
        desk.answering("decide if", new ExpireAnswer.Over("stopped"));
        start(steps(either("if", List.of(email("yes")), List.of())));

        assertThat(reason()).isEqualTo("stopped");
    }

    @Test
    void givesAPersonTheSameVariantEveryTime() {
        start(steps(variants("test", message("a"), message("b")), message("behind")));

        reason();
        assertThat(desk.asked()).hasSize(3).contains("deliver behind at 0h");
        assertThat(desk.asked().get(0)).isEqualTo("deliver a at 0h");
    }

    @Test
    void aTaskThatIsDoneLetsTheSequenceGoOn() {
        desk.answering("decide call", new ExpireAnswer.Extended(desk.in(days(5))), new ExpireAnswer.Happened());
        start(steps(task("call", days(5)), message("m")));
        after(hours(30), () -> workflow.taskDone(new TaskDone(StepId.of("call"))));

        reason();
        assertThat(desk.asked()).containsSubsequence("decide call at 0h", "decide call at 30h", "deliver m at 30h");
    }

    @Test
    void aTaskThatNobodyDoesExpires() {
        desk.answering("decide call", new ExpireAnswer.Extended(desk.in(days(5))));
        start(steps(task("call", days(5)), message("m")));

        reason();
        assertThat(desk.asked()).containsSubsequence("decide call at 0h", "decide call at 120h", "deliver m at 120h");
    }

    @Test
    void aReplyEndsATaskAtOnce() {
        desk.answering("decide call", new ExpireAnswer.Extended(desk.in(days(5))));
        start(steps(task("call", days(5)), message("m")));
        after(days(1), () -> workflow.replied(fact("reply")));

        assertThat(reason()).isEqualTo("replied");
        assertThat(desk.asked()).containsExactly("decide call at 0h");
    }

    @Test
    void aDelayByTheCalendarAsksTheAccountsDays() {
        desk.answering("due d", desk.in(hours(26)));
        start(steps(nextTuesday("d"), message("m")));

        reason();
        assertThat(desk.asked()).containsSubsequence("due d at 0h", "deliver m at 26h");
    }

    @Test
    void aPauseWithinADelayMovesTheBeginningOfTheWaitBehindIt() {
        desk.answering("decide d", new ExpireAnswer.Extended(desk.in(days(4))));
        start(steps(invite(), delay("d", days(1)), waitForAcceptance(days(2), end("not accepted"))));

        reason();
        assertThat(desk.asked()).containsSubsequence("decide d at 24h", "decide d at 96h", "expire wait at 144h");
    }

    @Test
    void whoWasNotInvitedIsNotWaitedFor() {
        desk.answering("deliver invite", new Skipped("no_linkedin_profile"));
        start(steps(invite(), waitForAcceptance(days(14), email("email"))));

        reason();
        assertThat(desk.asked()).containsSubsequence("expire wait at 0h", "deliver email at 0h");
    }

    @Test
    void anOpenedEmailSettlesItsWait() {
        start(steps(email("e"), waitFor(Awaited.EMAIL_OPENED, days(3), end("cold")), message("m")));
        after(hours(5), () -> workflow.emailOpened(fact("open")));

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver e at 0h", "deliver m at 5h");
    }

    @Test
    void aClickedLinkSettlesItsWaitAndAnOpenDoesNot() {
        start(steps(email("e"), waitFor(Awaited.LINK_CLICKED, days(3), end("cold")), message("m")));
        after(hours(5), () -> workflow.emailOpened(fact("open")));
        after(hours(2), () -> workflow.linkClicked(fact("click")));

        reason();
        assertThat(desk.asked()).containsSubsequence("deliver e at 0h", "deliver m at 7h");
    }

    @Test
    void aReplyThatIsWaitedForEndsAsReplied() {
        start(steps(message("one"), waitFor(Awaited.REPLY, days(3), message("two")), message("three")));
        after(days(1), () -> workflow.replied(fact("reply")));

        assertThat(reason()).isEqualTo("replied");
        assertThat(desk.asked()).containsExactly("deliver one at 0h");
    }

    @Test
    void anAcceptanceWithinAnInnerWaitLeavesTheOuterBranch() {
        start(steps(
                invite(),
                waitForAcceptance(
                        days(1),
                        email("e"),
                        new Step.WaitFor(
                                StepId.of("inner"), Awaited.EMAIL_OPENED, days(5), List.of(end("cold")), Late.ACCEPT),
                        email("opened")),
                message("thanks")));
        after(days(3), () -> workflow.connectionAccepted(fact("accepted")));

        reason();
        assertThat(desk.asked())
                .containsSubsequence("deliver e at 24h", "deliver thanks at 72h")
                .doesNotContain("deliver opened at 72h");
    }

    @Test
    void aHumansEndStopsAtOnce() {
        start(steps(message("one"), delay("d", days(3)), message("two")));
        after(days(1), () -> workflow.ended(fact("stop")));

        assertThat(reason()).isEqualTo("ended by a person");
    }
}
