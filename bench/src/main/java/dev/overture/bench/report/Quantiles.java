package dev.overture.bench.report;

import java.util.Collection;
import java.util.List;

/** Quantiles of what was measured, by the nearest rank. */
public final class Quantiles {

    private Quantiles() {}

    /** The middle one, or the lower of the two in the middle. */
    public static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /**
     * The smallest value that is not exceeded by this share of all.
     *
     * @param share above 0, at most 1
     * @throws IllegalArgumentException if there are no values
     */
    public static double quantile(Collection<Double> values, double share) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }
}
