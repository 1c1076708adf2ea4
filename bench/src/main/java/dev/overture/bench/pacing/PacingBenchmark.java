package dev.overture.bench.pacing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.bench.bed.Bed;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Quantiles;
import dev.overture.bench.report.Report;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.policy.Calendar;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code deliver} costs without workflows: an account with a long queue, many accounts with short ones, two workers on one
 * account, and how campaigns share an account.
 */
public final class PacingBenchmark {

    private static final KindLimits UNLIMITED = new KindLimits(1_000_000, null, null, Duration.ZERO, Duration.ZERO);
    private static final KindLimits PACED =
            new KindLimits(250, null, null, Duration.ofMinutes(1), Duration.ofMinutes(3));
    private static final int PEOPLE_OF_A_SHORT_QUEUE = 50;
    private static final int ROUNDS = 3;
    private static final int SEARCHES = 101;
    private static final double SEARCH_TARGET_MILLISECONDS = 1;
    private static final double OWN_TIME_TARGET_MILLISECONDS = 10;
    private static final double OTHERS_TARGET = 1.2;
    private static final double FAIRNESS_TARGET = 0.8;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    private final Bed bed;
    private final int prospects;
    private final Consumer<String> say;

    /** @param prospects in the long queue; a fifth as many accounts have short ones */
    public PacingBenchmark(Bed bed, int prospects, Consumer<String> say) {
        this.bed = bed;
        this.prospects = prospects;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        Report report = new Report("pacing").with("prospects", prospects);
        try (PacingDatabase database = PacingDatabase.on(bed, json)) {
            try (Desk desk = new Desk(database.jdbi(), json)) {
                longQueue(database, desk, report);
                shortQueues(database, desk, report);
            }
        }
        say.accept("Two campaigns on one account");
        double fairness = new Fairness(bed).smallerShareByLarger();
        return report.with(Measure.atLeast("fairness", fairness, FAIRNESS_TARGET));
    }

    private void longQueue(PacingDatabase database, Desk desk, Report report) {
        say.accept("One account, " + prospects + " queued");
        List<Double> times = database.queue(1, prospects, policy(PACED)).get(0).people().stream()
                .map(desk::deliver)
                .toList();
        List<Double> fullest = times.subList(times.size() - Math.max(1, times.size() / 10), times.size());
        report.with(Measure.atMost("slot_search_ms", slotSearch(), SEARCH_TARGET_MILLISECONDS))
                .with("queued_p50_ms", Quantiles.median(times))
                .with("queued_behind_all_others_p50_ms", Quantiles.median(fullest))
                .with("queued_behind_all_others_p99_ms", Quantiles.quantile(fullest, 0.99));
    }

    /** The search alone, by a calendar on which so many slots are taken. */
    private double slotSearch() {
        Calendar calendar = new Calendar(
                policy(PACED), MessageKind.INVITATION, ZoneId.of("Europe/Berlin"), LocalDate.EPOCH, Set.of());
        Instant now = Instant.now();
        List<Instant> taken = new ArrayList<>();
        for (int i = 0; i < prospects; i++) {
            calendar.choose(taken, now, i).ifPresent(taken::add);
        }
        List<Double> times = IntStream.range(0, SEARCHES)
                .mapToObj(i -> {
                    long began = System.nanoTime();
                    calendar.choose(taken, now, i);
                    return (System.nanoTime() - began) / 1e6;
                })
                .toList();
        return Quantiles.median(times);
    }

    private void shortQueues(PacingDatabase database, Desk desk, Report report) throws InterruptedException {
        int accounts = Math.max(4, prospects / 5);
        say.accept(accounts + " accounts, " + PEOPLE_OF_A_SHORT_QUEUE + " queued at each");
        List<PacingDatabase.Queue> queues = database.queue(accounts, PEOPLE_OF_A_SHORT_QUEUE, policy(UNLIMITED));
        List<PacingDatabase.Queue> busy = queues.subList(0, 2);
        Iterator<CampaignProspectId> others = queues.subList(2, queues.size()).stream()
                .flatMap(queue -> queue.people().stream())
                .iterator();
        int each = Math.max(2, prospects / 10);
        List<Double> alone = IntStream.range(0, each)
                .mapToObj(i -> desk.deliver(others.next()))
                .toList();
        report.with(Measure.atMost("deliver_p50_ms", Quantiles.median(alone), OWN_TIME_TARGET_MILLISECONDS))
                .with("deliver_p99_ms", Quantiles.quantile(alone, 0.99));

        Contention contention = new Contention(desk, () -> new Desk(database.jdbi(), json));
        List<Double> besideOneLock = new ArrayList<>();
        List<Double> besideTwo = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            besideTwo.add(contention.medianBeside(busy, some(others, each)));
            try (LockWaits locks = new LockWaits(database.jdbi())) {
                besideOneLock.add(contention.medianBeside(busy.subList(0, 1), some(others, each)));
                waits.add(locks.sessions());
            }
        }
        double oneLock = Quantiles.median(besideOneLock);
        double two = Quantiles.median(besideTwo);
        report.with("others_beside_two_accounts_p50_ms", two)
                .with("others_beside_one_lock_p50_ms", oneLock)
                .with("sessions_waiting_for_the_lock", Quantiles.median(waits))
                .with(Measure.atMost("others_p50_ratio", oneLock / two, OTHERS_TARGET));
    }

    private static Stream<CampaignProspectId> some(Iterator<CampaignProspectId> people, int count) {
        return IntStream.range(0, count).mapToObj(i -> people.next());
    }

    private static SendPolicy policy(KindLimits invitations) {
        return new SendPolicy(Map.of(MessageKind.INVITATION, invitations), WorkingHours.ALWAYS, null);
    }
}
