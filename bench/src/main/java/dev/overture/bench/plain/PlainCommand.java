package dev.overture.bench.plain;

import com.codahale.metrics.MetricRegistry;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.Unipile;
import dev.overture.providers.unipile.UnipileConfig;
import dev.overture.quickstart.commands.Server;
import io.dropwizard.db.DataSourceFactory;
import io.temporal.client.WorkflowClient;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;

/** Runs the rival Temporal programs and their webhook in this process; configured by the variables of ours. */
@Command(name = PlainCommand.NAME, hidden = true, mixinStandardHelpOptions = true)
public final class PlainCommand implements Callable<Integer> {

    /** The name of the subcommand. */
    public static final String NAME = "bench-plain";

    /** The variable that names its port. */
    public static final String PORT = "BENCH_PLAIN_PORT";

    /** Where the vendor reports. */
    public static final String WEBHOOK = "/webhook";

    /** Answers as soon as everything polls. */
    public static final String HEALTH = "/health";

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
        Unipile unipile = Unipile.connect(
                UnipileConfig.of(
                        URI.create(required(environment, "UNIPILE_BASE_URL")),
                        Secret.of(required(environment, "UNIPILE_API_KEY"))),
                InstantSource.system());
        ExecutorService threads = Executors.newFixedThreadPool(WEBHOOK_THREADS);

        WorkerFactory factory = WorkerFactory.newInstance(temporal);
        worker(factory, PlainWorkflow.PLAIN_QUEUE)
                .registerActivitiesImplementations(new VendorActivities(unipile, database(environment)));
        BareActivity clock = () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        worker(factory, PlainWorkflow.EMPTY_QUEUE)
                .registerActivitiesImplementations(new EmptyActivities(temporal, threads), clock);
        factory.start();
        WebhookServer.start(Integer.parseInt(required(environment, PORT)), temporal, threads);
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

    /** The pool of our worker, with its settings. */
    private static Jdbi database(Map<String, String> environment) {
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(required(environment, "OVERTURE_DATABASE_URL"));
        pool.setUser(required(environment, "OVERTURE_DATABASE_USER"));
        pool.setPassword(required(environment, "OVERTURE_DATABASE_PASSWORD"));
        pool.setInitialSize(0);
        pool.setMinSize(0);
        pool.setMaxSize(CONNECTIONS);
        pool.setProperties(Map.of("ApplicationName", NAME));
        return Jdbi.create(pool.build(new MetricRegistry(), NAME));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
