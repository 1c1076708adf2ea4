package dev.overture.bench.plain;

import dev.overture.bench.bed.OwnParts;
import dev.overture.bench.bed.OwnRival;
import dev.overture.providers.unipile.Unipile;
import dev.overture.quickstart.commands.Server;
import io.temporal.client.WorkflowClient;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;

/** Runs the rival Temporal programs and their webhook in this process; configured by the variables of ours. */
@Command(name = PlainCommand.NAME, hidden = true, mixinStandardHelpOptions = true)
public final class PlainCommand implements Callable<Integer> {

    /** The name of the subcommand. */
    public static final String NAME = "bench-plain";

    /** The name of its process. */
    public static final String PROCESS = "plain";

    /** Where the vendor reports. */
    public static final String WEBHOOK = "/webhook";

    /** As many as our worker runs at once. */
    private static final int ACTIVITIES = 32;

    private static final int WEBHOOK_THREADS = 32;
    private static final int CONNECTIONS = 16;

    @Override
    public Integer call() throws IOException {
        Map<String, String> environment = System.getenv();
        ClientConfigProfile profile = ClientConfigProfile.load();
        WorkflowClient temporal = WorkflowClient.newInstance(
                WorkflowServiceStubs.newServiceStubs(profile.toWorkflowServiceStubsOptions()),
                profile.toWorkflowClientOptions());
        Unipile unipile = OwnParts.vendor(environment);
        ExecutorService threads = Executors.newFixedThreadPool(WEBHOOK_THREADS);

        WorkerFactory factory = WorkerFactory.newInstance(temporal);
        worker(factory, PlainWorkflow.PLAIN_QUEUE)
                .registerActivitiesImplementations(
                        new VendorActivities(unipile, OwnParts.database(environment, NAME, CONNECTIONS)));
        BareActivity clock = () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        worker(factory, PlainWorkflow.EMPTY_QUEUE)
                .registerActivitiesImplementations(new EmptyActivities(temporal, threads), clock);
        factory.start();
        WebhookServer.start(Integer.parseInt(OwnParts.required(environment, OwnRival.PORT)), temporal, threads);
        return Server.STILL_RUNNING;
    }

    private static Worker worker(WorkerFactory factory, String queue) {
        Worker worker = factory.newWorker(
                queue,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentActivityExecutionSize(ACTIVITIES)
                        .build());
        worker.registerWorkflowImplementationTypes(PlainWorkflowImpl.class, BareWorkflowImpl.class);
        return worker;
    }
}
