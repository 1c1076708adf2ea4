package dev.overture.activities.delivery;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.control.CampaignControl;
import dev.overture.schema.control.CommandOutcome;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several who use one account at once: workers whose clocks disagree, campaigns, and people who pause. */
class SharedAccountIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String STEPS = """
            name: a test
            steps:
              - { invite: "Hello", id: invite }
              - { end: done, id: over }
            """;

    private static final Instant START = Instant.parse("2040-01-09T10:00:00Z");
    private static final Duration GAP = Duration.ofMinutes(10);

    private final Jdbi jdbi = POSTGRES.jdbi();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final WorkspaceId workspace = aWorkspace(jdbi);
    private final Skeleton skeleton = SkeletonCompiler.compile(
            ((SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(STEPS)).sequence());

    @Test
    void workersWhoseClocksAreAMinuteOffKeepGapsAndCapsTogether() {
        StoredAccount account = anAccount().in(workspace).with(perDay(12)).insert(jdbi);
        List<StoredCampaignProspect> waiting = new ArrayList<>(prospects(campaign(), account, 14));
        try (DeliveryWorker right = new DeliveryWorker(jdbi, vendor, now::get);
                DeliveryWorker slow = new DeliveryWorker(jdbi, vendor, off(Duration.ofMinutes(-1)));
                DeliveryWorker fast = new DeliveryWorker(jdbi, vendor, off(Duration.ofMinutes(1)))) {
            List<DeliveryWorker> workers = List.of(right, slow, fast);
            for (int i = 0; now.get().isBefore(START.plus(Duration.ofHours(8))); i++) {
                DeliveryWorker worker = workers.get(i % workers.size());
                waiting.removeIf(prospect -> worker.deliver(prospect, "invite", START) instanceof DeliverAnswer.Over);
                now.updateAndGet(before -> before.plus(Duration.ofMinutes(7)));
            }
        }

        List<Instant> claims = claims(account);
        assertThat(claims).hasSize(12);
        assertThat(waiting).hasSize(2);
        assertThat(vendor.written()).hasSize(12);
        for (int i = 1; i < claims.size(); i++) {
            assertThat(Duration.between(claims.get(i - 1), claims.get(i))).isGreaterThanOrEqualTo(GAP);
        }
    }

    @Test
    void twoHundredOverdueProspectsOfTwoCampaignsLeaveWithinTheLimitsAfterAnOutage() {
        StoredAccount account = anAccount().in(workspace).with(perDay(20)).insert(jdbi);
        List<StoredCampaignProspect> overdue = new ArrayList<>(prospects(campaign(), account, 100));
        overdue.addAll(prospects(campaign(), account, 100));
        try (DeliveryWorker worker = new DeliveryWorker(jdbi, vendor, now::get)) {
            overdue.forEach(prospect -> worker.deliver(prospect, "invite", START));
            Instant back = START.plus(Duration.ofDays(3));
            now.set(back);

            Map<StoredCampaignProspect, Instant> slots = new HashMap<>();
            overdue.forEach(prospect -> slots.put(prospect, back));
            while (now.get().isBefore(back.plus(Duration.ofDays(1)))) {
                slots.entrySet().stream()
                        .filter(slot -> !slot.getValue().isAfter(now.get()))
                        .forEach(slot -> slot.setValue(next(worker.deliver(slot.getKey(), "invite", START))));
                now.updateAndGet(before -> before.plus(Duration.ofMinutes(10)));
            }
        }

        List<Instant> claims = claims(account);
        for (int i = 1; i < claims.size(); i++) {
            assertThat(Duration.between(claims.get(i - 1), claims.get(i))).isGreaterThanOrEqualTo(GAP);
        }
        Map<LocalDate, Long> perDay = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.atZone(ZoneOffset.UTC).toLocalDate(), Collectors.counting()));
        assertThat(perDay.values()).allMatch(sent -> sent <= 20);
        assertThat(perDay).containsEntry(LocalDate.of(2040, 1, 12), 20L);
    }

    private static Instant next(DeliverAnswer answer) {
        return answer instanceof DeliverAnswer.Scheduled scheduled ? scheduled.slot() : Instant.MAX;
    }

    /** What leaves after the pause was recorded had left its slot before, and the person who paused was told of it. */
    @Test
    void aPauseInTheVerySecondOfASlotNamesWhateverStillLeaves() throws Exception {
        StoredAccount account = anAccount().in(workspace).with(perDay(10_000)).insert(jdbi);
        int named = 0;
        try (DeliveryWorker worker = new DeliveryWorker(jdbi, vendor, now::get)) {
            for (int round = 0; round < 15; round++) {
                now.updateAndGet(before -> before.plus(GAP));
                StoredCampaign campaign = campaign();
                StoredCampaignProspect prospect =
                        prospects(campaign, account, 1).get(0);
                CyclicBarrier start = new CyclicBarrier(2);
                CompletableFuture<DeliverAnswer> delivery = CompletableFuture.supplyAsync(() -> {
                    together(start);
                    return worker.deliver(prospect, "invite", START);
                });
                together(start);
                CommandOutcome pause = pause(campaign);
                int before = vendor.written().size();
                DeliverAnswer answer = delivery.join();

                assertThat(vendor.written().size() - before)
                        .isLessThanOrEqualTo(pause.inFlight().size());
                assertThat(answer).isInstanceOfAny(DeliverAnswer.Over.class, DeliverAnswer.Held.class);
                named += answer instanceof DeliverAnswer.Held ? 0 : 1;
            }
        }
        assertThat(vendor.written()).hasSize(named);
    }

    private CommandOutcome pause(StoredCampaign campaign) {
        CampaignControl control = new CampaignControl(new TimeOrderedIds(now::get));
        return jdbi.inTransaction(handle -> {
            control.lock(handle, workspace, campaign.id());
            return control.pause(handle, workspace, campaign.id(), CampaignStatus.ACTIVE, "jo", now.get());
        });
    }

    private static void together(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private InstantSource off(Duration difference) {
        return () -> now.get().plus(difference);
    }

    private StoredCampaign campaign() {
        return aCampaign().in(workspace).publishing(skeleton, STEPS).insert(jdbi);
    }

    private List<StoredCampaignProspect> prospects(StoredCampaign campaign, StoredAccount account, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aCampaignProspect()
                        .in(campaign)
                        .sendingWith(account)
                        .started()
                        .insert(jdbi))
                .toList();
    }

    private static SendPolicy perDay(int cap) {
        return new SendPolicy(
                Map.of(MessageKind.INVITATION, new KindLimits(cap, null, null, GAP, GAP)), WorkingHours.ALWAYS, null);
    }

    private List<Instant> claims(StoredAccount account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select claimed_at from campaign_messages where account_id = :account and claimed_at is not null order by 1")
                .bind("account", account.id())
                .mapTo(Instant.class)
                .list());
    }
}
