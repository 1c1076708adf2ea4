package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.quickstart.temporal.TemporalServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoReportTest {

    private static final Verdict CLEAN = new Verdict(5, 0, 0, 0, 0, 0);
    private static final Map<String, Long> ENDED = Map.of("completed", 2L, "replied", 1L);

    @Test
    void findsNothingToBlameWhereEverythingAgrees() {
        assertThat(report(3, ENDED, 5, CLEAN).faults()).isEmpty();
    }

    @Test
    void takesWaitingForAHumanForAnEnd() {
        assertThat(report(1, Map.of("needs_review", 1L), 5, CLEAN).faults()).isEmpty();
    }

    @Test
    void blamesALedgerThatDiffersFromTheJudge() {
        assertThat(report(3, ENDED, 6, CLEAN).faults()).containsExactly("the ledger says 6 were sent, the judge saw 5");
    }

    @Test
    void blamesWhateverTheJudgeBlames() {
        assertThat(report(3, ENDED, 5, new Verdict(5, 1, 2, 3, 4, 6)).faults())
                .containsExactly(
                        "1 sent twice",
                        "2 owed and never sent",
                        "3 sent after a reply",
                        "4 sent over a limit",
                        "6 sent to the wrong person");
    }

    @Test
    void blamesPeopleWhoHaveNotEnded() {
        assertThat(report(3, Map.of("completed", 1L, "messaging", 1L, "pending", 1L), 5, CLEAN)
                        .faults())
                .containsExactly("2 prospects have not ended");
    }

    @Test
    void blamesPeopleWhoAreMissing() {
        assertThat(report(4, ENDED, 5, CLEAN).faults()).containsExactly("4 prospects were stored, 3 have a status");
    }

    @Test
    void isWrittenUnderItsPublishedNames() throws Exception {
        ObjectMapper json = new ObjectMapper();

        JsonNode written = json.readTree(json.writeValueAsBytes(report(3, ENDED, 5, CLEAN)));

        assertThat(written).isEqualTo(json.readTree("""
                {"prospects": 3, "by_status": {"completed": 2, "replied": 1}, "messages_sent": 5,
                 "verdict": {"sent": 5, "doubles": 0, "lost": 0, "after_reply": 0, "over_limit": 0, "wrong_person": 0},
                 "seconds": 12.5, "temporal": "server"}"""));
    }

    private static DemoReport report(long prospects, Map<String, Long> byStatus, long sent, Verdict verdict) {
        return new DemoReport(prospects, byStatus, sent, verdict, 12.5, TemporalServer.Kind.SERVER);
    }
}
