package dev.overture.bench.recovery;

import dev.overture.bench.bed.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When sends arrived at the vendor, in their order. */
record Arrivals(List<Vendor.Arrival> all) {

    Arrivals {
        all = all.stream().sorted(Comparator.comparing(Vendor.Arrival::at)).toList();
    }

    /** In this time, both ends included. */
    long between(Instant from, Instant to) {
        return all.stream()
                .filter(arrival -> !arrival.at().isBefore(from) && !arrival.at().isAfter(to))
                .count();
    }

    /** How many a second, from the first to this instant. */
    double rateUntil(Instant end) {
        Instant first = all.isEmpty() ? end : all.get(0).at();
        double seconds = Math.max(1, Duration.between(first, end).toMillis() / 1e3);
        return between(first, end) / seconds;
    }

    /** The first arrival from which on, for this long, at least this many a second arrive. */
    Optional<Instant> steadyFrom(Instant begin, Duration length, double rate) {
        return all.stream()
                .map(Vendor.Arrival::at)
                .filter(at -> !at.isBefore(begin))
                .filter(at -> between(at, at.plus(length)) >= rate * length.toMillis() / 1e3)
                .findFirst();
    }

    /** The most sends of one account in any stretch of this length. */
    long largestBurst(Duration length) {
        Map<String, List<Vendor.Arrival>> byAccount =
                all.stream().collect(Collectors.groupingBy(Vendor.Arrival::account));
        return byAccount.values().stream()
                .map(Arrivals::new)
                .flatMap(own -> own.all().stream()
                        .map(each -> own.between(each.at(), each.at().plus(length))))
                .max(Long::compare)
                .orElse(0L);
    }

    Instant last() {
        return all.get(all.size() - 1).at();
    }
}
