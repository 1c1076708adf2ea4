package dev.overture.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that would break imports, searches or approval sessions in flight fails here, before it is deployed. */
class IntakeWorkflowReplayTest {

    private TestWorkflowEnvironment temporal;
    private Worker worker;

    @BeforeEach
    void startTemporal() {
        temporal = TestWorkflowEnvironment.newInstance();
        worker = temporal.newWorker(TaskQueues.OUTREACH);
        Registration.register(worker, Duration.ofMinutes(2));
    }

    @AfterEach
    void stopTemporal() {
        temporal.close();
    }

    static List<Path> histories() throws IOException {
        return IntakeHistories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replaysEveryStoredHistory(Path history) {
        assertThatCode(() -> replay(Files.readString(history))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aHistoryThatTodaysCodeWouldNotWriteIsRefused(Path history) throws IOException {
        String untrue = Files.readString(history)
                .replace("\"importRows\"", "\"lookAtSession\"")
                .replace("\"searchOn\"", "\"importRows\"")
                .replace("\"lookAtSession\"", "\"searchOn\"");

        assertThatCode(() -> replay(untrue)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void everyKindOfIntakeHasAStoredHistory() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path history : IntakeHistories.all()) {
            all.append(Files.readString(history));
        }

        assertThat(all).contains("\"ImportWorkflow\"", "\"SearchWorkflow\"", "\"ApprovalWorkflow\"");
    }

    private void replay(String history) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(history), worker);
    }
}
