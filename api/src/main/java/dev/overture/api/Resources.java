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
import dev.overture.api.campaigns.CampaignProspectResource;
import dev.overture.api.campaigns.CampaignResource;
import dev.overture.api.campaigns.DefaultSequence;
import dev.overture.api.campaigns.DefaultSequenceResource;
import dev.overture.api.campaigns.Launch;
import dev.overture.api.campaigns.LiveExecution;
import dev.overture.api.campaigns.LiveExecutionResource;
import dev.overture.api.campaigns.NewCampaigns;
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
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignProspectDao;
import dev.overture.schema.control.ProspectTaskDao;
import dev.overture.schema.explain.ExplainDao;
import dev.overture.schema.feeding.AccountReplacement;
import dev.overture.schema.feeding.SilenceDao;
import dev.overture.schema.imports.BatchDao;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.suppressions.SuppressionListDao;
import dev.overture.schema.timeline.TimelineDao;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import io.temporal.client.WorkflowClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Jdbi;

/** What this process answers to over HTTP. */
final class Resources {

    /** So many runs are asked at once to follow another version. */
    private static final int MOVERS = 8;

    private final ApiConfiguration configuration;
    private final Environment environment;
    private final JerseyEnvironment jersey;
    private final Jdbi jdbi;
    private final WorkflowClient temporal;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;
    private final Templates templates = new Templates();
    private final SequenceReader sequences = new SequenceReader(templates);

    Resources(
            ApiConfiguration configuration,
            Environment environment,
            Jdbi jdbi,
            WorkflowClient temporal,
            TimeOrderedIds ids,
            InstantSource clock) {
        this.configuration = configuration;
        this.environment = environment;
        this.jersey = environment.jersey();
        this.jdbi = jdbi;
        this.temporal = temporal;
        this.json = environment.getObjectMapper();
        this.ids = ids;
        this.clock = clock;
    }

    /** @param inbox takes the vendor's deliveries */
    void register(Inbox inbox) {
        accounts();
        campaigns();
        prospects();
        control();
        crm();
        files();
        intake();
        deliveries(inbox);
        descriptions();
    }

    private void accounts() {
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
        jersey.register(new AccountCommandResource(new AccountCommands(jdbi, ids, clock), links));
        jersey.register(new AccountResource(jdbi, json, configuration.allowDemoPreset(), ids, clock));
        jersey.register(
                new AccountCalendarResource(jdbi.onDemand(AccountDao.class), jdbi.onDemand(ExplainDao.class), clock));
        jersey.register(new ReplaceResource(new AccountReplacement(jdbi, ids), clock));
    }

    private void campaigns() {
        NewCampaigns campaigns = new NewCampaigns(jdbi, sequences, json, ids, clock);
        Launch launch = new Launch(jdbi, temporal, clock);
        Explanations explanations = new Explanations(jdbi, json, new Holidays(), clock);
        jersey.register(new CampaignResource(
                campaigns,
                launch,
                jdbi.onDemand(CampaignDao.class),
                jdbi.onDemand(CampaignProspectDao.class),
                jdbi.onDemand(SilenceDao.class)));
        jersey.register(new CampaignSettingsResource(jdbi, json, clock));
        jersey.register(new DefaultSequenceResource(new DefaultSequence(jdbi, sequences)));
        jersey.register(new EnrolmentResource(new Enrolment(jdbi, campaigns, ids, clock)));
        jersey.register(new LiveExecutionResource(new LiveExecution(jdbi, launch, explanations, clock)));
        jersey.register(new CampaignExplanationResource(explanations));
        jersey.register(new AccountExplanationResource(explanations));
    }

    private void prospects() {
        CampaignProspectDao prospects = jdbi.onDemand(CampaignProspectDao.class);
        Optional<UnsubscribeLinks> links = configuration.links().unsubscribe();
        jersey.register(new CampaignProspectResource(prospects, temporal, clock));
        jersey.register(new PreviewResource(new Preview(jdbi, sequences, templates, links, json)));
        jersey.register(new TimelineResource(prospects, jdbi.onDemand(TimelineDao.class)));
        jersey.register(new TaskResource(jdbi.onDemand(ProspectTaskDao.class)));
        jersey.register(new TaskDoneResource(new Tasks(jdbi, ids, clock)));
        jersey.register(new UnsubscribeResource(links, jdbi, ids, clock));
        jersey.register(
                new SuppressionResource(new Suppressions(jdbi, ids, clock), jdbi.onDemand(SuppressionListDao.class)));
    }

    private void control() {
        ProspectUpdates updates = new ProspectUpdates(
                temporal,
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

    private void crm() {
        Erasures erasures = new Erasures(jdbi, json, ids, clock);
        jersey.register(new CompanyResource(new Companies(jdbi, json, ids)));
        jersey.register(new ProspectResource(new Persons(jdbi, json, ids, clock), erasures));
        jersey.register(new ErasureResource(erasures));
        Segments segments = new Segments(jdbi, json, ids, clock);
        jersey.register(new SegmentResource(segments, new SegmentEnrolment(jdbi, segments, ids, clock)));
    }

    private void files() {
        jersey.register(new UploadResource(new Uploads(jdbi, json, ids, clock), new ProspectFileReader()));
        jersey.register(new BatchResource(jdbi.onDemand(BatchDao.class)));
        jersey.register(new ImportResource(new Imports(jdbi, json, new ImportStarter(temporal), ids, clock)));
        jersey.register(new ImportReportResource(jdbi.onDemand(FileImportDao.class), json));
        jersey.register(new ExportResource(jdbi, sequences, json));
    }

    private void intake() {
        Sessions sessions = new Sessions(jdbi, json, ids, clock);
        jersey.register(new ApprovalResource(sessions, new Decisions(jdbi, clock)));
        jersey.register(new SearchResource(new Searches(jdbi, sessions, json, clock)));
    }

    private void deliveries(Inbox inbox) {
        jersey.register(new UnipileWebhookResource(inbox, configuration.webhookSecret()));
        jersey.register(new HostedAuthResource(inbox, configuration.webhookSecret()));
    }

    private void descriptions() {
        jersey.register(new OpenApiResource(jersey.getResourceConfig()));
        jersey.register(new SequenceSchemaResource());
    }
}
