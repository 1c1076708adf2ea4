package dev.overture.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.api.background.AnnouncedLoop;
import dev.overture.api.erasure.Erasures;
import dev.overture.api.imports.AbandonedPreviews;
import dev.overture.api.inbox.Inbox;
import dev.overture.api.inbox.InboxProcessor;
import dev.overture.api.inbox.Retention;
import dev.overture.api.intake.IntakeSweep;
import dev.overture.api.outbox.AccountSweep;
import dev.overture.api.outbox.CampaignSweep;
import dev.overture.api.outbox.Forwarder;
import dev.overture.schema.TimeOrderedIds;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/** What this process does without being asked over HTTP. */
final class Background {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(30);
    private static final int SENDERS = 8;
    private static final Duration FIRST_RETENTION_AFTER = Duration.ofMinutes(10);
    private static final Duration RETENTION_EVERY = Duration.ofHours(1);

    private Background() {}

    static void manage(
            ApiConfiguration configuration,
            Environment environment,
            Jdbi jdbi,
            WorkflowClient temporal,
            Inbox inbox,
            InstantSource clock) {
        // Listening takes a connection each for good, which requests must not lack.
        ManagedDataSource listeners = configuration.database().build(environment.metrics(), "announcements");
        ExecutorService senders = environment
                .lifecycle()
                .executorService("outbox-sender-%d")
                .minThreads(SENDERS)
                .maxThreads(SENDERS)
                .build();
        // Lenient: another version of Overture may have written more.
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        environment.lifecycle().manage(listeners);
        manage(environment, listeners, "workflow_outbox", new Forwarder(jdbi, temporal, json, senders, clock));
        manage(environment, listeners, "webhook_events", new InboxProcessor(jdbi, inbox, clock));
        manage(environment, listeners, "campaign_prospect_ended", new CampaignSweep(jdbi, clock));
        manage(environment, listeners, "account_created", new AccountSweep(jdbi, clock));
        manage(environment, listeners, "intake_begun", new IntakeSweep(jdbi, temporal, clock));
        manage(environment, listeners, "erasure_asked", new Erasures(jdbi, json, new TimeOrderedIds(clock), clock));
    }

    /** Drops raw deliveries that are older, and previews that nobody confirmed, every hour. */
    static void keepFor(Duration kept, Environment environment, Jdbi jdbi, InstantSource clock) {
        ScheduledExecutorService schedule = environment
                .lifecycle()
                .scheduledExecutorService("retention-%d", true)
                .build();
        ScheduledFuture<?> unused = schedule.scheduleWithFixedDelay(
                new Retention(jdbi, kept, clock),
                FIRST_RETENTION_AFTER.toMinutes(),
                RETENTION_EVERY.toMinutes(),
                TimeUnit.MINUTES);
        ScheduledFuture<?> unusedToo = schedule.scheduleWithFixedDelay(
                new AbandonedPreviews(jdbi, clock),
                FIRST_RETENTION_AFTER.toMinutes(),
                RETENTION_EVERY.toMinutes(),
                TimeUnit.MINUTES);
    }

    private static void manage(
            Environment environment, ManagedDataSource listeners, String channel, AnnouncedLoop.Work work) {
        environment.lifecycle().manage(new AnnouncedLoop(channel, listeners, channel, SWEEP_EVERY, work));
    }
}
