package dev.overture.workflows.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.overture.workflows.Registration;
import dev.overture.workflows.TaskQueues;
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

/** A change that would break prospects in flight fails here, before it is deployed. */
class ProspectWorkflowReplayTest {

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
        return StoredHistories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replaysEveryStoredHistory(Path history) {
        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(
                        WorkflowExecutionHistory.fromJson(Files.readString(history)), worker))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aDeliberatelyBrokenInterpreterIsFoundByEveryStoredHistory(Path history) throws IOException {
        Worker broken = temporal.newWorker("broken");
        broken.registerWorkflowImplementationTypes(HastyProspect.class);
        WorkflowExecutionHistory told = WorkflowExecutionHistory.fromJson(Files.readString(history));

        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(told, broken))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aHistoryThatTodaysCodeWouldNotWriteIsRefused() throws IOException {
        String told =
                Files.readString(Path.of("src/test/resources/histories/asksAgainAtItsSlotAndAgainWhenItWasMoved.json"));
        String untrue = told.replace("\"deliver\"", "\"expire\"");
        assertThat(untrue).isNotEqualTo(told);
        assertThatCode(() ->
                        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(untrue), worker))
                .isInstanceOf(RuntimeException.class);
    }
}
