package dev.overture.bench.reaction;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Parallel;
import dev.overture.bench.plain.BareWorkflow;
import dev.overture.bench.plain.PlainCommand;
import dev.overture.bench.plain.PlainWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Signals bare workflows, one after the other. */
final class BareSignals {

    private static final long PATIENCE_SECONDS = 60;

    private final WorkflowClient temporal;
    private final Deque<BareWorkflow> waiting = new ArrayDeque<>();

    /** @param name unique over the run */
    BareSignals(Bed bed, String name, int many) throws InterruptedException {
        bed.own(PlainCommand.PROCESS, PlainCommand.NAME);
        this.temporal = bed.temporal();
        IntStream.range(0, many).forEach(i -> waiting.add(stub(name + "/" + i)));
        Parallel.run(waiting.stream()
                .<Runnable>map(workflow -> () -> WorkflowClient.start(workflow::run))
                .toList());
    }

    private BareWorkflow stub(String id) {
        return temporal.newWorkflowStub(
                BareWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId("bare/" + id)
                        .setTaskQueue(PlainWorkflow.EMPTY_QUEUE)
                        .build());
    }

    /** Signals the next one; answers the milliseconds until its activity began. */
    double next() {
        BareWorkflow workflow = waiting.remove();
        Instant told = Instant.now();
        workflow.go();
        try {
            long began = WorkflowStub.fromTyped(workflow).getResult(PATIENCE_SECONDS, TimeUnit.SECONDS, Long.class);
            return (began - ChronoUnit.MICROS.between(Instant.EPOCH, told)) / 1000.0;
        } catch (TimeoutException e) {
            throw new BenchFailure("a bare workflow does not react", e);
        }
    }
}
