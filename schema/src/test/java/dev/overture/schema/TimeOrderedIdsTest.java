package dev.overture.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
    private final TimeOrderedIds ids = new TimeOrderedIds(now::get);

    @Test
    void sortInTheOrderInWhichTheyWereMadeAlsoWithinAMillisecond() {
        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();

        assertThat(made).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(UUID::toString));
    }

    @Test
    void sortInOrderAlsoWhenTheClockIsSetBack() {
        UUID before = ids.next();
        now.updateAndGet(instant -> instant.minusSeconds(60));

        assertThat(ids.next().toString()).isGreaterThan(before.toString());
    }

    @Test
    void areOfVersionSevenAndCarryTheTime() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.get().toEpochMilli());
    }

    @Test
    void differBetweenThreadsAndMakers() {
        TimeOrderedIds other = new TimeOrderedIds(InstantSource.fixed(now.get()));

        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> (i % 2 == 0 ? ids : other).next())
                        .toList())
                .doesNotHaveDuplicates();
    }
}
