package dev.overture.workflows.campaign;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that would break campaigns in flight fails here, before it is deployed. */
class CampaignWorkflowReplayTest {

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
        try (Stream<Path> files = Files.list(CampaignRun.HISTORIES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replaysEveryStoredHistory(Path history) {
        assertThatCode(() -> replay(Files.readString(history))).doesNotThrowAnyException();
    }

    @Test
    void aHistoryThatTodaysCodeWouldNotWriteIsRefused() throws IOException {
        String told = Files.readString(CampaignRun.HISTORIES.resolve("looksForRoomAgainWhenThereShouldBeSome.json"));

        assertThatCode(() -> replay(told.replace("\"feed\"", "\"complete\""))).isInstanceOf(RuntimeException.class);
    }

    private void replay(String history) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(history), worker);
    }
}
