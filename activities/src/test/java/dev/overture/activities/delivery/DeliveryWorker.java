package dev.overture.activities.delivery;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.StepId;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import dev.overture.workflows.prospect.DeliveryActivities;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** One worker with a clock of its own, on a database that it may share with others. */
final class DeliveryWorker implements AutoCloseable {

    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private final DeliveryActivities activities;

    DeliveryWorker(Jdbi jdbi, ScriptedVendor vendor, InstantSource clock) {
        Templates templates = new Templates();
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
        DeliveryTimes times = new DeliveryTimes(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60));
        temporal.registerActivitiesImplementations(Deliveries.over(
                jdbi,
                new PublishedSequences(new SequenceReader(templates), templates),
                vendor,
                vendor,
                vendor,
                vendor,
                times,
                json,
                clock));
        activities = temporal.newActivityStub(DeliveryActivities.class);
    }

    DeliveryActivities activities() {
        return activities;
    }

    DeliverAnswer deliver(StoredCampaignProspect prospect, String step, Instant since) {
        return activities.deliver(new Delivery(prospect.id(), StepId.of(step), since, null));
    }

    @Override
    public void close() {
        temporal.close();
    }
}
