package dev.overture.bench.polling;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.Vendor;
import dev.overture.bench.report.Quantiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** How long the polling design takes from an acceptance to the next message, in minutes of its own clock. */
public final class PollingReaction {

    private static final int LONGEST_HOURS = 48;
    private static final int SPREAD_MINUTES = 120;

    private final Bed bed;
    private final int prospects;

    /** @param prospects who accept, each with an account of their own: nobody waits behind another */
    public PollingReaction(Bed bed, int prospects) {
        this.bed = bed;
        this.prospects = prospects;
    }

    /** Measures. */
    public Map<String, Object> run() throws InterruptedException {
        Crowd crowd = Crowd.of("hopeful", prospects);
        List<String> accounts = IntStream.rangeClosed(1, prospects)
                .mapToObj(i -> "acc_polling_" + i)
                .toList();
        Vendor vendor = bed.vendor();
        vendor.declareAccounts(accounts);
        vendor.declare(crowd, false, 2);
        try (PollingDesign design = new PollingDesign(bed, accounts)) {
            design.tables().upload(crowd, accounts, design.now());
            List<Double> minutes = new Acceptances(design, crowd, accounts, vendor).untilAllAreDone();
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("prospects", minutes.size());
            result.put("p50_minutes", Quantiles.median(minutes));
            result.put("p99_minutes", Quantiles.quantile(minutes, 0.99));
            return result;
        }
    }

    private final class Acceptances {

        private final PollingDesign design;
        private final Crowd crowd;
        private final List<String> accounts;
        private final Vendor vendor;
        private final Map<String, Instant> acceptedAt = new HashMap<>();
        private final Map<String, Integer> messages = new HashMap<>();
        private final List<Double> minutes = new ArrayList<>();

        Acceptances(PollingDesign design, Crowd crowd, List<String> accounts, Vendor vendor) {
            this.design = design;
            this.crowd = crowd;
            this.accounts = accounts;
            this.vendor = vendor;
        }

        List<Double> untilAllAreDone() throws InterruptedException {
            // The first round of the jobs invites everybody.
            IntStream.range(0, 2 * (int) PollingJobs.QUEUE_EVERY.toMinutes()).forEach(i -> design.minute());
            Instant invited = design.now();
            Random spread = new Random(1);
            Map<String, Instant> willAccept = new HashMap<>();
            crowd.slugs()
                    .forEach(slug -> willAccept.put(
                            slug, invited.plus(Duration.ofSeconds(spread.nextInt(SPREAD_MINUTES * 60)))));
            while (messages.values().stream().filter(sent -> sent == 2).count() < prospects) {
                bed.check();
                if (design.now().isAfter(invited.plus(Duration.ofHours(LONGEST_HOURS)))) {
                    throw new BenchFailure("the polling design does not come to an end", null);
                }
                accept(willAccept);
                design.minute().followedUp().forEach(this::note);
            }
            return minutes;
        }

        /** Who would accept before the minute is over does so before its jobs run. */
        private void accept(Map<String, Instant> willAccept) throws InterruptedException {
            Instant until = design.now().plus(Duration.ofMinutes(1));
            for (int i = 0; i < prospects; i++) {
                String slug = crowd.slugs().get(i);
                Instant at = willAccept.getOrDefault(slug, Instant.MAX);
                if (at.isBefore(until) && acceptedAt.putIfAbsent(slug, at) == null) {
                    vendor.accept(slug, accounts.get(i));
                }
            }
        }

        private void note(String slug) {
            Instant accepted = acceptedAt.get(slug);
            if (messages.merge(slug, 1, Integer::sum) == 1 && accepted != null) {
                minutes.add(Duration.between(accepted, design.now()).toSeconds() / 60.0);
            }
        }
    }
}
