package dev.overture.workflows.account;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that would break the workflows of accounts fails here, before it is deployed. */
class AccountWorkflowReplayTest {

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
        return AccountHistories.all();
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
    void aHistoryThatTodaysCodeWouldNotWriteIsRefused(Path history) throws IOException {
        String untrue = Files.readString(history).replace("\"releaseHeld\"", "\"liftDisconnection\"");

        assertThatCode(() ->
                        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(untrue), worker))
                .isInstanceOf(RuntimeException.class);
    }
}
