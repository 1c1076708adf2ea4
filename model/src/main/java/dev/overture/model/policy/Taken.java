package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Instants in order, as nanoseconds since a base, so that thousands of them are looked through in microseconds. */
final class Taken {

    /** What is further back counts in no window any more. */
    private static final long REACH_BACK = Duration.ofDays(9).toSeconds();

    private static final long REACH_AHEAD = Duration.ofDays(36_500).toSeconds();
    private static final long NANOS = 1_000_000_000L;

    private final Instant base;
    private final long baseSecond;
    private final int baseNano;
    private long[] offsets;
    private int size;

    Taken(List<Instant> instants, Instant base) {
        this.base = base;
        this.baseSecond = base.getEpochSecond();
        this.baseNano = base.getNano();
        this.offsets = new long[instants.size()];
        for (Instant instant : instants) {
            long seconds = instant.getEpochSecond() - baseSecond;
            if (seconds > -REACH_BACK && seconds < REACH_AHEAD) {
                offsets[size++] = offset(instant);
            }
        }
        Arrays.sort(offsets, 0, size);
    }

    /** One more. */
    void add(Instant instant) {
        long offset = offset(instant);
        int place = firstFrom(offset);
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(16, size * 2));
        }
        System.arraycopy(offsets, place, offsets, place + 1, size - place);
        offsets[place] = offset;
        size++;
    }

    long offset(Instant instant) {
        return (instant.getEpochSecond() - baseSecond) * NANOS + instant.getNano() - baseNano;
    }

    Instant instant(long offset) {
        return base.plusNanos(offset);
    }

    int size() {
        return size;
    }

    long at(int index) {
        return offsets[index];
    }

    /** The index of the first one not before {@code offset}; {@link #size} where there is none. */
    int firstFrom(long offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many lie in {@code [from, to)}. */
    int count(Instant from, Instant to) {
        return firstFrom(offset(to)) - firstFrom(offset(from));
    }
}
