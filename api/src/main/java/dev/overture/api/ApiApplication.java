package dev.overture.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.accounts.AccountCommandResource;
import dev.overture.api.accounts.AccountCommands;
import dev.overture.api.accounts.AccountResource;
import dev.overture.api.accounts.ReconnectLinks;
import dev.overture.api.approval.ApprovalResource;
import dev.overture.api.approval.Decisions;
import dev.overture.api.approval.Enrolment;
import dev.overture.api.approval.EnrolmentResource;
import dev.overture.api.approval.Sessions;
import dev.overture.api.auth.KeyFeature;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.bodies.BodyLimitFeature;
import dev.overture.api.bodies.NulInAddress;
import dev.overture.api.bodies.NulInBody;
import dev.overture.api.bodies.UnreadBodies;
import dev.overture.api.campaigns.CampaignProspectResource;
import dev.overture.api.campaigns.CampaignResource;
import dev.overture.api.campaigns.DefaultSequence;
import dev.overture.api.campaigns.DefaultSequenceResource;
import dev.overture.api.campaigns.Launch;
import dev.overture.api.campaigns.LiveExecution;
import dev.overture.api.campaigns.LiveExecutionResource;
import dev.overture.api.campaigns.NewCampaigns;
import dev.overture.api.config.FileOrResource;
import dev.overture.api.control.CampaignCommandResource;
import dev.overture.api.control.CampaignCommands;
import dev.overture.api.control.ProspectCommandResource;
import dev.overture.api.control.ProspectCommands;
import dev.overture.api.control.ProspectUpdates;
import dev.overture.api.control.RunCommands;
import dev.overture.api.crm.Companies;
import dev.overture.api.crm.CompanyResource;
import dev.overture.api.crm.Persons;
import dev.overture.api.crm.ProspectResource;
import dev.overture.api.erasure.ErasureResource;
import dev.overture.api.erasure.Erasures;
import dev.overture.api.explain.AccountCalendarResource;
import dev.overture.api.explain.AccountExplanationResource;
import dev.overture.api.explain.CampaignExplanationResource;
import dev.overture.api.explain.Explanations;
import dev.overture.api.export.ExportResource;
import dev.overture.api.feeding.CampaignSettingsResource;
import dev.overture.api.feeding.ReplaceResource;
import dev.overture.api.health.HealthResource;
import dev.overture.api.health.Readiness;
import dev.overture.api.ids.IdParams;
import dev.overture.api.imports.ImportReportResource;
import dev.overture.api.imports.ImportResource;
import dev.overture.api.imports.ImportStarter;
import dev.overture.api.imports.Imports;
import dev.overture.api.inbox.HostedAuthResource;
import dev.overture.api.inbox.HostedAuthSecret;
import dev.overture.api.inbox.Inbox;
import dev.overture.api.inbox.UnipileWebhookResource;
import dev.overture.api.openapi.OpenApiResource;
import dev.overture.api.preview.Preview;
import dev.overture.api.preview.PreviewResource;
import dev.overture.api.problems.JettyProblems;
import dev.overture.api.problems.ProblemMappers;
import dev.overture.api.search.SearchResource;
import dev.overture.api.search.Searches;
import dev.overture.api.segments.SegmentEnrolment;
import dev.overture.api.segments.SegmentResource;
import dev.overture.api.segments.Segments;
import dev.overture.api.suppressions.SuppressionResource;
import dev.overture.api.suppressions.Suppressions;
import dev.overture.api.tasks.TaskDoneResource;
import dev.overture.api.tasks.TaskResource;
import dev.overture.api.tasks.Tasks;
import dev.overture.api.temporal.TemporalConnection;
import dev.overture.api.timeline.TimelineResource;
import dev.overture.api.unsubscribe.UnsubscribeResource;
import dev.overture.api.uploads.BatchResource;
import dev.overture.api.uploads.UploadResource;
import dev.overture.api.uploads.Uploads;
import dev.overture.api.versions.SequenceSchemaResource;
import dev.overture.api.versions.VersionResource;
import dev.overture.api.versions.Versions;
import dev.overture.authoring.imports.ProspectFileReader;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.links.UnsubscribeLinks;
import dev.overture.providers.holidays.Holidays;
import dev.overture.providers.unipile.Unipile;
import dev.overture.providers.unipile.UnipileConfig;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignProspectDao;
import dev.overture.schema.control.ProspectTaskDao;
import dev.overture.schema.erasure.ErasureSecret;
import dev.overture.schema.explain.ExplainDao;
import dev.overture.schema.feeding.AccountReplacement;
import dev.overture.schema.feeding.WatchDao;
import dev.overture.schema.imports.BatchDao;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.suppressions.SuppressionListDao;
import dev.overture.schema.timeline.TimelineDao;
import dev.overture.schema.workspaces.ApiKeyDao;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.forms.MultiPartBundle;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Jdbi;

/** The API process. Started with {@code server} and {@link #CARRIED_CONFIGURATION} or the path of a file. */
public final class ApiApplication extends Application<ApiConfiguration> {

    /** The name of the configuration in this jar. */
    public static final String CARRIED_CONFIGURATION = "api.yml";

    /** So many runs are asked at once to follow another version. */
    private static final int MOVERS = 8;

    /** Runs {@code server api.yml} or whatever the arguments say. */
    public static void main(String... arguments) throws Exception {
        new ApiApplication().run(arguments.length == 0 ? new String[] {"server", CARRIED_CONFIGURATION} : arguments);
    }

    @Override
    public String getName() {
        return "overture-api";
    }

    @Override
    public void initialize(Bootstrap<ApiConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new FileOrResource(CARRIED_CONFIGURATION), new EnvironmentVariableSubstitutor(false)));
        bootstrap.setValidatorFactory(
                Validators.newConfiguration().defaultLocale(Locale.ENGLISH).buildValidatorFactory());
        bootstrap.addBundle(new MultiPartBundle());
    }

    @Override
    public void run(ApiConfiguration configuration, Environment environment) throws IOException {
        InstantSource clock = InstantSource.system();
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        ManagedDataSource pool = configuration.database().build(environment.metrics(), "postgresql");
        Jdbi jdbi = OvertureJdbi.over(pool);
        jdbi.getConfig(ErasureSecret.class).set(configuration.erasureSecret());
        TemporalConnection temporal = TemporalConnection.of(configuration.temporal());
        environment.lifecycle().manage(pool);
        environment.lifecycle().manage(temporal);

        ObjectMapper json = ApiJson.configure(environment.getObjectMapper());
        JerseyEnvironment jersey = environment.jersey();
        speakProblems(configuration, environment);
        guardRequests(jersey, jdbi);

        CampaignDao campaigns = jdbi.onDemand(CampaignDao.class);
        CampaignProspectDao prospects = jdbi.onDemand(CampaignProspectDao.class);
        Templates templates = new Templates();
        Optional<UnsubscribeLinks> links = configuration.links().unsubscribe();
        SequenceReader sequences = new SequenceReader(templates);
        NewCampaigns newCampaigns = new NewCampaigns(jdbi, sequences, json, ids, clock);
        Launch launch = new Launch(jdbi, temporal.client(), clock);
        Uploads uploads = new Uploads(jdbi, json, ids, clock);
        registerAccounts(configuration, environment, jdbi, ids, clock);
        jersey.register(new AccountResource(jdbi, json, configuration.allowDemoPreset(), ids, clock));
        jersey.register(
                new CampaignResource(newCampaigns, launch, campaigns, prospects, jdbi.onDemand(WatchDao.class)));
        jersey.register(new UploadResource(uploads, new ProspectFileReader()));
        jersey.register(new BatchResource(jdbi.onDemand(BatchDao.class)));
        jersey.register(new CampaignProspectResource(prospects, temporal.client(), clock));
        jersey.register(new PreviewResource(new Preview(jdbi, sequences, templates, links, json)));
        jersey.register(new TimelineResource(prospects, jdbi.onDemand(TimelineDao.class)));
        jersey.register(new TaskResource(jdbi.onDemand(ProspectTaskDao.class)));
        jersey.register(new TaskDoneResource(new Tasks(jdbi, ids, clock)));
        jersey.register(new UnsubscribeResource(links, jdbi, ids, clock));
        jersey.register(
                new SuppressionResource(new Suppressions(jdbi, ids, clock), jdbi.onDemand(SuppressionListDao.class)));
        registerControl(jersey, jdbi, json, environment, temporal, sequences, ids, clock);
        registerFeeding(jersey, jdbi, json, ids, clock);
        registerIntake(jersey, jdbi, json, ids, clock);
        Imports imports = new Imports(jdbi, json, new ImportStarter(temporal.client()), ids, clock);
        jersey.register(new ImportResource(imports));
        jersey.register(new ExportResource(jdbi, sequences, json));
        jersey.register(new ImportReportResource(jdbi.onDemand(FileImportDao.class), json));
        jersey.register(new DefaultSequenceResource(new DefaultSequence(jdbi, sequences)));
        jersey.register(new EnrolmentResource(new Enrolment(jdbi, newCampaigns, ids, clock)));
        jersey.register(new LiveExecutionResource(
                new LiveExecution(jdbi, launch, new Explanations(jdbi, json, new Holidays(), clock), clock)));
        jersey.register(new HealthResource(new Readiness(pool, jdbi, temporal)));
        jersey.register(new OpenApiResource(jersey.getResourceConfig()));
        jersey.register(new SequenceSchemaResource());

        Inbox inbox = new Inbox(jdbi, ids, configuration.echoWindow(), clock);
        jersey.register(new UnipileWebhookResource(inbox, configuration.webhookSecret()));
        Background.keepFor(configuration.webhookRetention(), environment, jdbi, clock);
        jersey.register(new HostedAuthResource(inbox, configuration.webhookSecret()));
        Background.manage(configuration, environment, jdbi, temporal.client(), inbox, clock);
    }

    private static void registerAccounts(
            ApiConfiguration configuration,
            Environment environment,
            Jdbi jdbi,
            TimeOrderedIds ids,
            InstantSource clock) {
        Optional<Unipile> unipile =
                configuration.unipile().connection().map(connection -> Unipile.connect(connection, clock));
        unipile.ifPresent(open -> environment.lifecycle().manage(new AutoCloseableManager(open)));
        ReconnectLinks links = new ReconnectLinks(
                jdbi,
                unipile.map(Unipile::hostedAuth).orElse(null),
                configuration.unipile().connection().map(UnipileConfig::baseUrl).orElse(null),
                configuration
                        .unipile()
                        .publicUrl()
                        .map(url -> HostedAuthSecret.notifyUrl(url, configuration.webhookSecret()))
                        .orElse(null),
                clock);
        environment.jersey().register(new AccountCommandResource(new AccountCommands(jdbi, ids, clock), links));
    }

    private static void registerControl(
            JerseyEnvironment jersey,
            Jdbi jdbi,
            ObjectMapper json,
            Environment environment,
            TemporalConnection temporal,
            SequenceReader sequences,
            TimeOrderedIds ids,
            InstantSource clock) {
        ProspectUpdates updates = new ProspectUpdates(
                temporal.client(),
                environment
                        .lifecycle()
                        .scheduledExecutorService("patience-%d", true)
                        .build());
        ProspectCommands commands = new ProspectCommands(jdbi, json, ids, clock);
        jersey.register(new ProspectCommandResource(commands, new RunCommands(jdbi, updates, ids, clock)));
        ExecutorService movers = environment
                .lifecycle()
                .executorService("movers-%d")
                .minThreads(MOVERS)
                .maxThreads(MOVERS)
                .workQueue(new LinkedBlockingQueue<>())
                .build();
        jersey.register(new VersionResource(new Versions(jdbi, sequences, json, updates, movers, ids, clock)));
        jersey.register(new CampaignCommandResource(new CampaignCommands(jdbi, ids, clock)));
    }

    private static void registerFeeding(
            JerseyEnvironment jersey, Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        Explanations explanations = new Explanations(jdbi, json, new Holidays(), clock);
        jersey.register(new CampaignExplanationResource(explanations));
        jersey.register(new AccountExplanationResource(explanations));
        jersey.register(
                new AccountCalendarResource(jdbi.onDemand(AccountDao.class), jdbi.onDemand(ExplainDao.class), clock));
        jersey.register(new CampaignSettingsResource(jdbi, json, clock));
        jersey.register(new ReplaceResource(new AccountReplacement(jdbi, ids), clock));
    }

    private static void registerIntake(
            JerseyEnvironment jersey, Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        jersey.register(new CompanyResource(new Companies(jdbi, json, ids)));
        Erasures erasures = new Erasures(jdbi, json, ids, clock);
        jersey.register(new ProspectResource(new Persons(jdbi, json, ids, clock), erasures));
        jersey.register(new ErasureResource(erasures));
        Sessions sessions = new Sessions(jdbi, json, ids, clock);
        jersey.register(new ApprovalResource(sessions, new Decisions(jdbi, clock)));
        jersey.register(new SearchResource(new Searches(jdbi, sessions, json, clock)));
        Segments segments = new Segments(jdbi, json, ids, clock);
        jersey.register(new SegmentResource(segments, new SegmentEnrolment(jdbi, segments, ids, clock)));
    }

    private static void guardRequests(JerseyEnvironment jersey, Jdbi jdbi) {
        jersey.register(new KeyFeature(jdbi.onDemand(ApiKeyDao.class)));
        jersey.register(new AuthValueFactoryProvider.Binder<>(WorkspacePrincipal.class));
        jersey.register(new BodyLimitFeature());
        jersey.register(new UnreadBodies());
        jersey.register(new NulInBody());
        jersey.register(new NulInAddress());
        jersey.register(new IdParams());
    }

    private static void speakProblems(ApiConfiguration configuration, Environment environment) {
        ((AbstractServerFactory) configuration.getServerFactory()).setRegisterDefaultExceptionMappers(false);
        ProblemMappers.register(environment.jersey().getResourceConfig());
        JettyProblems problems = new JettyProblems(environment.getObjectMapper());
        environment.getApplicationContext().setErrorHandler(problems);
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(problems));
    }
}
