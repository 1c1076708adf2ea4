package dev.overture.quickstart.demo;

import static dev.overture.model.sending.MessageKind.EMAIL;
import static dev.overture.model.sending.MessageKind.INVITATION;
import static dev.overture.model.sending.MessageKind.MESSAGE;
import static dev.overture.model.sending.MessageKind.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Sequence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwedActsTest {

    private static final Sequence TYPICAL = sequence("""
            name: Typical
            steps:
              - invite: Hello
              - wait_for: connection_accepted
                within: 20s
                otherwise:
                  - email: { subject: S, body: B }
                    skip_if: no_email
                  - end: not accepted
              - delay: 2s
              - message: One
              - delay: 2s
              - message: Two
              - email: { subject: S, body: B }
                skip_if: no_email
            """);

    @Test
    void owesEverythingToWhoeverAcceptsInTime() {
        assertThat(owed(TYPICAL, accepting(1), true)).containsExactly(INVITATION, MESSAGE, MESSAGE, EMAIL);
    }

    @Test
    void owesNoMailToWhoeverHasNoAddress() {
        assertThat(owed(TYPICAL, accepting(1), false)).containsExactly(INVITATION, MESSAGE, MESSAGE);
        assertThat(owed(TYPICAL, Script.SILENT, false)).containsExactly(INVITATION);
    }

    @Test
    void owesNothingBehindAReply() {
        Script replying = new Script(Script.Answer.ACCEPT, Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(owed(TYPICAL, replying, true)).containsExactly(INVITATION, MESSAGE);
    }

    @Test
    void owesTheOtherwiseBranchToWhoeverDoesNotAccept() {
        Script declining = new Script(Script.Answer.DECLINE, Duration.ofSeconds(1), null);

        assertThat(owed(TYPICAL, Script.SILENT, true)).containsExactly(INVITATION, EMAIL);
        assertThat(owed(TYPICAL, declining, true)).containsExactly(INVITATION, EMAIL);
    }

    @Test
    void owesOnlyTheRequestWhereAnAcceptanceComesCloseToTheEndOfItsWaitOrAfterIt() {
        assertThat(owed(TYPICAL, accepting(17), true)).containsExactly(INVITATION, MESSAGE, MESSAGE, EMAIL);
        assertThat(owed(TYPICAL, accepting(18), true)).containsExactly(INVITATION);
        assertThat(owed(TYPICAL, accepting(25), true)).containsExactly(INVITATION);
    }

    @Test
    void countsWhatPassesBetweenRequestAndWait() {
        Sequence delayed = sequence("""
                name: Delayed
                steps:
                  - invite
                  - delay: 30s
                  - wait_for: connection_accepted
                    within: 5s
                    otherwise:
                      - end: not accepted
                  - message: One
                """);

        assertThat(owed(delayed, accepting(32), true)).containsExactly(INVITATION, MESSAGE);
        assertThat(owed(delayed, accepting(33), true)).containsExactly(INVITATION);
    }

    @Test
    void owesTheWithdrawalOfARequestThatNobodyAnswered() {
        Sequence withdrawing = sequence("""
                name: Withdrawing
                steps:
                  - invite
                  - wait_for: connection_accepted
                    within: 5s
                    otherwise:
                      - withdraw_invite
                      - email: { subject: S, body: B }
                """);
        Script declining = new Script(Script.Answer.DECLINE, Duration.ofSeconds(1), null);

        assertThat(owed(withdrawing, Script.SILENT, true)).containsExactly(INVITATION, WITHDRAWAL, EMAIL);
        assertThat(owed(withdrawing, declining, true)).containsExactly(INVITATION);
    }

    @Test
    void owesTheOtherwiseBranchToPeopleWithoutAProfile() {
        assertThat(OwedActs.of(TYPICAL, Script.SILENT, false, true)).containsExactly(EMAIL);
    }

    @Test
    void owesNothingBehindAMessageThatNeedsAnUncertainConnection() {
        Sequence blunt = sequence("""
                name: Blunt
                steps:
                  - message: One
                  - email: { subject: S, body: B }
                """);

        assertThat(owed(blunt, Script.SILENT, true)).isEmpty();
    }

    private static List<MessageKind> owed(Sequence sequence, Script script, boolean hasEmail) {
        return OwedActs.of(sequence, script, true, hasEmail);
    }

    private static Script accepting(int seconds) {
        return new Script(Script.Answer.ACCEPT, Duration.ofSeconds(seconds), null);
    }

    private static Sequence sequence(String yaml) {
        return ((SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(yaml)).sequence();
    }
}
