package dev.overture.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.activities.accounts.AccountActivitiesImpl;
import dev.overture.activities.approval.ApprovalActivitiesImpl;
import dev.overture.activities.campaign.AccountAssignment;
import dev.overture.activities.campaign.CampaignActivitiesImpl;
import dev.overture.activities.campaign.ProspectStarter;
import dev.overture.activities.campaign.SilenceWatch;
import dev.overture.activities.delivery.Deliveries;
import dev.overture.activities.delivery.PublishedSequences;
import dev.overture.activities.imports.ImportActivitiesImpl;
import dev.overture.activities.imports.ImportDesk;
import dev.overture.activities.search.PageDesk;
import dev.overture.activities.search.SearchActivitiesImpl;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.providers.holidays.Holidays;
import dev.overture.providers.unipile.Unipile;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.erasure.ErasureSecret;
import dev.overture.workflows.Registration;
import dev.overture.workflows.TaskQueues;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The process that runs workflows and activities: wiring only. Started with {@code server} and
 * {@link #CARRIED_CONFIGURATION} or the path of a file.
 */
public final class WorkerApplication extends Application<WorkerConfiguration> {

    /** The name of the configuration in this jar. */
    public static final String CARRIED_CONFIGURATION = "worker.yml";

    /** Runs {@code server worker.yml}, or what the arguments say. */
    public static void main(String... arguments) throws Exception {
        new WorkerApplication().run(arguments.length == 0 ? new String[] {"server", CARRIED_CONFIGURATION} : arguments);
    }

    @Override
    public String getName() {
        return "overture-worker";
    }

    @Override
    public void initialize(Bootstrap<WorkerConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new FileOrResource(CARRIED_CONFIGURATION), new EnvironmentVariableSubstitutor(true)));
    }

    @Override
    public void run(WorkerConfiguration configuration, Environment environment) {
        InstantSource clock = InstantSource.system();
        ManagedDataSource database = configuration.database().build(environment.metrics(), "postgresql");
        Jdbi jdbi = OvertureJdbi.over(database);
        jdbi.getConfig(ErasureSecret.class).set(configuration.erasureSecret());
        Unipile unipile = Unipile.connect(configuration.unipile(), clock);
        WorkflowClient temporal = Temporal.connect();

        WorkerFactory factory = WorkerFactory.newInstance(temporal);
        Worker worker = factory.newWorker(TaskQueues.OUTREACH, options(configuration.capacity()));
        Registration.register(worker, configuration.deliveryTimes().startToClose());
        registerActivities(worker, configuration, jdbi, unipile, temporal, environment.getObjectMapper(), clock);

        environment.lifecycle().manage(database);
        environment.lifecycle().manage(new Closing(unipile));
        environment
                .lifecycle()
                .manage(new ManagedWorkers(
                        factory, configuration.capacity().stopWithin().toJavaDuration()));
        environment.jersey().register(new HealthResource(database, jdbi, temporal, clock));
    }

    private static WorkerOptions options(WorkerConfiguration.Capacity capacity) {
        return WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(capacity.activities())
                .build();
    }

    private static void registerActivities(
            Worker worker,
            WorkerConfiguration configuration,
            Jdbi jdbi,
            Unipile unipile,
            WorkflowClient temporal,
            ObjectMapper json,
            InstantSource clock) {
        Templates templates = new Templates();
        Holidays holidays = new Holidays();
        PublishedSequences sequences = new PublishedSequences(new SequenceReader(templates), templates);
        worker.registerActivitiesImplementations(
                Deliveries.over(
                        jdbi,
                        sequences,
                        unipile.sender(),
                        unipile.inmailCredits(),
                        unipile.sentReader(),
                        unipile.profileReader(),
                        configuration.deliveryTimes(),
                        configuration.coolDowns(),
                        configuration.links(),
                        json,
                        clock),
                new ApprovalActivitiesImpl(jdbi, clock),
                new SearchActivitiesImpl(
                        jdbi, unipile.peopleSearch(), new PageDesk(jdbi, new TimeOrderedIds(clock)), json, clock),
                new ImportActivitiesImpl(new ImportDesk(jdbi, json, clock)),
                new AccountActivitiesImpl(jdbi, unipile.accountReader(), unipile.profileReader(), json, clock),
                new CampaignActivitiesImpl(
                        jdbi,
                        sequences,
                        new AccountAssignment(jdbi, json, holidays),
                        new ProspectStarter(jdbi, temporal, clock),
                        new SilenceWatch(jdbi, json, holidays, new TimeOrderedIds(clock)),
                        clock));
    }
}
