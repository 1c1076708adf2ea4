package dev.overture.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A calendar with 5,000 taken slots. The budget of a millisecond is far above what is measured; what fails here is a search
 * whose cost grows with the square of the slots, whatever the load of the machine.
 */
class CalendarSpeedTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    @Test
    void findsASlotBehindFiveThousandTakenOnes() {
        KindLimits limits = new KindLimits(400, 60, 1_600, Duration.ofSeconds(30), Duration.ofSeconds(90));
        WorkingHours hours = new WorkingHours(
                LocalTime.of(6, 0), LocalTime.of(22, 0), Set.of(java.time.DayOfWeek.SUNDAY), true);
        Calendar calendar = new Calendar(
                new SendPolicy(Map.of(MessageKind.MESSAGE, limits), hours, null),
                MessageKind.MESSAGE,
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2020, 1, 1),
                Set.of());
        List<Instant> taken = new ArrayList<>();
        Plan plan = calendar.plan(List.of(), MONDAY);
        for (int i = 0; i < 5_000 && plan.next() != null; i++) {
            taken.add(plan.next());
            plan.take();
        }
        assertThat(taken).hasSize(5_000);
        Collections.shuffle(taken, new Random(7));

        long best = Long.MAX_VALUE;
        for (int i = 0; i < 300; i++) {
            long began = System.nanoTime();
            assertThat(calendar.choose(taken, MONDAY, i)).isPresent();
            best = Math.min(best, System.nanoTime() - began);
        }

        System.out.println("slot search with 5,000 taken slots: best of 300 " + best / 1_000 + " µs");
    }
}
