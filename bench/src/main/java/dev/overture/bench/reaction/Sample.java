package dev.overture.bench.reaction;

import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.report.Quantiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reactions in milliseconds.
 *
 * @param ours from the commit that stored the fact to the arrival of the next call at the vendor
 * @param bare from the call that signals to the first line of the activity
 * @param stored from the acceptance at the vendor to the commit that stored the fact; not part of the ratio
 * @param hops where the time of ours goes
 */
record Sample(List<Double> ours, List<Double> bare, List<Double> stored, Hops hops) {

    /** @throws BenchFailure if a fact or a call cannot be found again, or nothing was measured */
    Sample {
        if (ours.isEmpty() || ours.size() != bare.size()) {
            throw new BenchFailure("of " + bare.size() + " reactions " + ours.size() + " can be told", null);
        }
        ours = List.copyOf(ours);
        bare = List.copyOf(bare);
        stored = List.copyOf(stored);
    }

    double ratio() {
        return Quantiles.median(ours) / Quantiles.median(bare);
    }

    Map<String, Object> describe() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("prospects", ours.size());
        all.put("overture_p50_ms", Quantiles.median(ours));
        all.put("overture_p99_ms", Quantiles.quantile(ours, 0.99));
        all.put("bare_p50_ms", Quantiles.median(bare));
        all.put("bare_p99_ms", Quantiles.quantile(bare, 0.99));
        all.put("p50_ratio", ratio());
        all.put("accepted_to_stored_p50_ms", Quantiles.median(stored));
        all.put("overture_p50_ms_by_hop", hops.medians());
        return all;
    }
}
