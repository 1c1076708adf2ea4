package dev.overture.bench.pacing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.activities.delivery.Deliveries;
import dev.overture.activities.delivery.DeliveryTimes;
import dev.overture.activities.delivery.PublishedSequences;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.SentReader;
import dev.overture.workflows.prospect.Delivery;
import dev.overture.workflows.prospect.DeliveryActivities;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A worker's {@code deliver}, called without workflows, at a vendor that takes no time. For one thread. */
final class Desk implements AutoCloseable {

    private static final StepId INVITE = new StepId("invite");

    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private final DeliveryActivities activities;

    Desk(Jdbi jdbi, ObjectMapper json) {
        Templates templates = new Templates();
        Duration usual = Duration.ofSeconds(60);
        temporal.registerActivitiesImplementations(Deliveries.over(
                jdbi,
                new PublishedSequences(new SequenceReader(templates), templates),
                (message, until) -> new WriteOutcome.Accepted(UUID.randomUUID().toString(), null, null, null),
                account -> new InmailCredits.Credits.NotTold(),
                (message, notBefore) -> new SentReader.Sighting.Absent(),
                (account, identifier) -> new ProfileReader.ProfileLookup.Nobody(),
                new DeliveryTimes(Duration.ofSeconds(30), usual, usual),
                json,
                InstantSource.system()));
        this.activities = temporal.newActivityStub(DeliveryActivities.class);
    }

    /** Asks for the invitation of this person, and says how many milliseconds that took. */
    double deliver(CampaignProspectId person) {
        long began = System.nanoTime();
        activities.deliver(new Delivery(person, INVITE, Instant.now(), null));
        return (System.nanoTime() - began) / 1e6;
    }

    @Override
    public void close() {
        temporal.close();
    }
}
