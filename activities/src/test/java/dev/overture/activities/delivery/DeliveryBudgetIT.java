package dev.overture.activities.delivery;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.RoundTrips;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one delivery costs in round trips to PostgreSQL; prints its own time, which depends on the machine. */
class DeliveryBudgetIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String STEPS = """
            name: a test
            steps:
              - { invite: "Hello {{ first_name }}", id: invite }
              - { wait_for: connection_accepted, id: wait, within: 14d, otherwise: [ { end: not accepted, id: nobody } ] }
              - { message: "Hello", id: message, skip_if: replied }
              - { delay: 2d, id: pause }
              - { email: { subject: "Hello", body: "Hello" }, id: email, skip_if: no_email }
              - { message: "Last", id: last }
            """;
    private static final int WARM_UP = 20;
    private static final int DELIVERIES = 100;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2040-01-09T10:00:00Z"));
    private final Jdbi jdbi = POSTGRES.jdbi();
    private final WorkspaceId workspace = aWorkspace(jdbi);
    private final StoredAccount profile = anAccount().in(workspace).insert(jdbi);
    private final StoredAccount mailbox =
            anAccount().in(workspace).of(Channel.EMAIL).insert(jdbi);
    private final StoredCampaign campaign = aCampaign()
            .in(workspace)
            .publishing(
                    SkeletonCompiler.compile(
                            ((SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(STEPS)).sequence()),
                    STEPS)
            .insert(jdbi);

    private RoundTrips roundTrips;
    private DeliveryWorker worker;

    @BeforeEach
    void startAWorker() throws Exception {
        roundTrips = RoundTrips.to(POSTGRES);
        worker = new DeliveryWorker(roundTrips.jdbi(), new ScriptedVendor(), now::get);
    }

    @AfterEach
    void stopTheWorker() throws Exception {
        worker.close();
        roundTrips.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invite", "message", "email", "last"})
    void anUncontendedDeliveryAsksPostgresAtMostFourTimes(String step) {
        List<Integer> trips = new ArrayList<>();
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + DELIVERIES; i++) {
            StoredCampaignProspect prospect = prospect(step);
            now.updateAndGet(before -> before.plusSeconds(1));
            long began = System.nanoTime();
            trips.add(roundTrips.of(() -> assertThat(worker.deliver(prospect, step, now.get()))
                    .isInstanceOfAny(DeliverAnswer.Sent.class, DeliverAnswer.Over.class)));
            times.add(Duration.ofNanos(System.nanoTime() - began));
        }

        List<Integer> warm = trips.subList(WARM_UP, trips.size());
        System.out.printf(
                "deliver %s: %s round trips, %.1f ms at the median%n",
                step,
                warm.stream().distinct().toList(),
                times.stream()
                                .skip(WARM_UP)
                                .sorted()
                                .toList()
                                .get(DELIVERIES / 2)
                                .toNanos()
                        / 1e6);
        assertThat(warm).allMatch(trip -> trip <= 4);
    }

    @Test
    void aContendedDeliveryAsksPostgresAtMostThreeTimes() {
        List<Integer> trips = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            StoredCampaignProspect prospect = prospect("invite");
            trips.add(roundTrips.of(() -> worker.deliver(prospect, "invite", now.get())));
        }

        assertThat(trips.subList(WARM_UP / 2, WARM_UP)).allMatch(trip -> trip <= 3);
        assertThat(worker.deliver(prospect("invite"), "invite", now.get())).isInstanceOf(DeliverAnswer.Scheduled.class);
    }

    private StoredCampaignProspect prospect(String step) {
        CampaignProspectStatus status =
                step.equals("invite") ? CampaignProspectStatus.PENDING : CampaignProspectStatus.CONNECTED;
        return aCampaignProspect()
                .in(campaign)
                .of(aProspect().in(workspace).insert(jdbi))
                .sendingWith(profile)
                .sendingWith(mailbox)
                .status(status)
                .connectedAt(status == CampaignProspectStatus.CONNECTED ? now.get() : null)
                .started()
                .insert(jdbi);
    }
}
