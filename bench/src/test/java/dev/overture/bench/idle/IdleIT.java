package dev.overture.bench.idle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.StatementLog;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.Fact;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.client.WorkflowClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The budget of a prospect that waits: nothing, until something is due. */
class IdleIT {

    private static final int PEOPLE = 1_000;

    /** Started, a workflow task's three events, the timer of the wait. */
    private static final long EVENTS_OF_A_WAITING_RUN = 5;

    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final int STATEMENTS_OF_A_SWEEP = 20;
    private static final String ACCOUNT = "acc_idle_1";

    @TempDir
    private Path folder;

    @Test
    void aThousandWaitingProspectsAskTheDatabaseNothingAndWakeNobody() throws Exception {
        RunFolder runs = RunFolder.create(folder.resolve("runs"), Instant.now());
        try (Bed bed = new Bed(runs, System.getenv(), line -> {}).start()) {
            bed.vendor().declareAccounts(List.of(ACCOUNT));
            new Campaigns(bed).registerAccounts(List.of(ACCOUNT));
            WorkflowClient temporal = bed.temporal();
            try (StatementLog statements = bed.logStatements()) {
                List<CampaignProspectId> crowd = new WaitingCrowd(bed).gather(PEOPLE);
                assertThat(crowd).hasSize(PEOPLE);
                awaitWaiting(temporal, crowd);

                checkCalm(statements);
                assertThat(historyLengths(temporal, crowd).values()).containsOnly(EVENTS_OF_A_WAITING_RUN);

                checkSignalIsSeen(statements, temporal, crowd.get(0));
            }
        }
    }

    private static void awaitWaiting(WorkflowClient temporal, List<CampaignProspectId> crowd) {
        Set<CampaignProspectId> busy = new HashSet<>(crowd);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            busy.removeIf(id -> {
                DescribeWorkflowExecutionResponse run = describe(temporal, id);
                return !run.hasPendingWorkflowTask()
                        && run.getWorkflowExecutionInfo().getHistoryLength() == EVENTS_OF_A_WAITING_RUN;
            });
            assertThat(busy).isEmpty();
        });
        assertThat(temporal.newWorkflowStub(ProspectWorkflow.class, WorkflowIds.of(crowd.get(0)))
                        .status()
                        .state())
                .isEqualTo("waiting_for_event");
    }

    /** The campaign's own workflow may still have its last word; then there must be silence. */
    private static void checkCalm(StatementLog statements) {
        int[] before = {-1};
        await("the worker's last statement")
                .atMost(Duration.ofSeconds(30))
                .during(Duration.ofSeconds(2))
                .until(() -> {
                    int last = before[0];
                    before[0] = statements.by(StatementLog.WORKER).size();
                    return before[0] == last;
                });
        List<String> byWorker = statements.by(StatementLog.WORKER);
        int byApi = statements.by(StatementLog.API).size();
        await("silence")
                .atMost(WINDOW.plusSeconds(5))
                .during(WINDOW)
                .untilAsserted(
                        () -> assertThat(statements.by(StatementLog.WORKER)).containsExactlyElementsOf(byWorker));
        assertThat(statements.by(StatementLog.API))
                .as("one sweep of the api at most, however many wait")
                .hasSizeLessThanOrEqualTo(byApi + STATEMENTS_OF_A_SWEEP);
    }

    /** The log would have shown it. */
    private static void checkSignalIsSeen(
            StatementLog statements, WorkflowClient temporal, CampaignProspectId somebody) {
        int before = statements.by(StatementLog.WORKER).size();
        temporal.newWorkflowStub(ProspectWorkflow.class, WorkflowIds.of(somebody))
                .connectionAccepted(new Fact(new EventId(UUID.randomUUID()), Instant.EPOCH));
        await().untilAsserted(
                        () -> assertThat(statements.by(StatementLog.WORKER)).hasSizeGreaterThan(before));
    }

    private static Map<CampaignProspectId, Long> historyLengths(
            WorkflowClient temporal, List<CampaignProspectId> crowd) {
        return crowd.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> describe(temporal, id).getWorkflowExecutionInfo().getHistoryLength()));
    }

    private static DescribeWorkflowExecutionResponse describe(WorkflowClient temporal, CampaignProspectId id) {
        return temporal.newUntypedWorkflowStub(WorkflowIds.of(id)).describe().getRawDescription();
    }
}
