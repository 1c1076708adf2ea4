package dev.overture.quickstart.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.quickstart.demo.Verdict;
import dev.overture.quickstart.temporal.TemporalServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TortureReportTest {

    private static final Verdict CLEAN = new Verdict(40, 0, 0, 0, 0, 0);
    private static final Map<String, Long> ENDED = Map.of("completed", 9L, "replied", 3L);

    @Test
    void isCleanWhereTheJudgeFindsNothingEverybodyEndedAndEveryKillWasDone() {
        assertThat(report(CLEAN, ENDED, 3, 0).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 0, sent twice",
        "0, 2, 0, 0, 0, owed and never sent",
        "0, 0, 3, 0, 0, sent after a reply",
        "0, 0, 0, 4, 0, sent over a limit",
        "0, 0, 0, 0, 5, sent to the wrong person"
    })
    void oneFindingOfTheJudgeIsEnough(
            long doubles, long lost, long afterReply, long overLimit, long wrongPerson, String words) {
        Verdict verdict = new Verdict(40, doubles, lost, afterReply, overLimit, wrongPerson);

        assertThat(report(verdict, ENDED, 3, 0).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).endsWith(words));
    }

    @Test
    void aKillThatWasNotDoneIsNoPass() {
        assertThat(report(CLEAN, ENDED, 2, 1).problems()).containsExactly("only 2 of 3 workers were killed");
        assertThat(report(CLEAN, ENDED, 0, 3).problems()).containsExactly("only 0 of 3 workers were killed");
    }

    @Test
    void whoHasNotEndedOrIsMissingIsNoPass() {
        assertThat(report(CLEAN, Map.of("completed", 10L, "messaging", 1L, "needs_review", 1L), 3, 0)
                        .problems())
                .containsExactly("2 prospects have not ended");
        assertThat(report(CLEAN, Map.of("completed", 11L), 3, 0).problems())
                .containsExactly("12 prospects were asked for, 11 have a status");
    }

    @Test
    void aFaultThatWasNotInjectedIsReportedAsSuchAndNeverAsPassed() {
        JsonNode json = new ObjectMapper().valueToTree(report(CLEAN, ENDED, 3, 0));

        assertThat(json.at("/faults/temporal_restart/planned").asInt()).isEqualTo(2);
        assertThat(json.at("/faults/temporal_restart/injected").asInt()).isEqualTo(1);
        assertThat(json.at("/faults/temporal_restart/not_run").asInt()).isEqualTo(1);
        assertThat(json.at("/faults/temporal_restart/reasons").toString()).contains("not ours");
        assertThat(report(CLEAN, ENDED, 3, 0).notRun()).isEqualTo(Map.of("temporal_restart", 1));
    }

    @Test
    void holdsWhatWasPromised() {
        JsonNode json = new ObjectMapper().valueToTree(report(CLEAN, ENDED, 3, 0));

        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "doubles",
                        "lost",
                        "over_limit",
                        "after_reply",
                        "kills",
                        "faults",
                        "prospects",
                        "by_status",
                        "seconds");
        assertThat(json.path("kills").asInt()).isEqualTo(3);
        assertThat(json.path("prospects").asInt()).isEqualTo(12);
        assertThat(json.path("seconds").asDouble()).isEqualTo(61.2);
        assertThat(json.at("/by_status/completed").asInt()).isEqualTo(9);
        assertThat(json.path("faults").path("worker_kill").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("planned", "injected", "not_run", "what", "reasons");
    }

    private static TortureReport report(Verdict verdict, Map<String, Long> byStatus, int killed, int spared) {
        FaultTally tally = new FaultTally();
        Fault kill = new Fault.WorkerKill(Fault.Moment.ANY, Duration.ZERO);
        for (int i = 0; i < killed; i++) {
            tally.note(kill, new Outcome.Injected());
        }
        for (int i = 0; i < spared; i++) {
            tally.note(kill, new Outcome.NotRun("the time was up"));
        }
        tally.note(new Fault.TemporalRestart(), new Outcome.Injected());
        tally.note(new Fault.TemporalRestart(), new Outcome.NotRun("not ours to restart"));
        tally.note(new Fault.VendorFault("any_write", "504", true, null, null), new Outcome.Armed());
        return TortureReport.of(
                new TortureOptions(12, 3, 7, null, Duration.ofMinutes(5)),
                verdict,
                byStatus,
                new TortureReport.Endured(
                        tally.counts(), 1, Map.of(), new TortureReport.AtTheLimit(4, 2, 2), TemporalServer.Kind.SERVER),
                61.23);
    }
}
