package dev.overture.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    private static Plan aDay(int most) {
        KindLimits limits = new KindLimits(most, null, null, Duration.ofHours(1), Duration.ofHours(1));
        return new Calendar(
                        new SendPolicy(Map.of(MessageKind.INVITATION, limits), WorkingHours.ALWAYS, null),
                        MessageKind.INVITATION,
                        ZoneOffset.UTC,
                        LocalDate.of(2020, 1, 1),
                        Set.of())
                .plan(List.of(), MONDAY);
    }

    @Test
    void fillsDayAfterDay() {
        assertThat(new Forecast(List.of(aDay(2))).last(5, List.of())).contains(MONDAY.plus(Duration.ofDays(2)));
        assertThat(new Forecast(List.of(aDay(2))).last(100, List.of()))
                .contains(MONDAY.plus(Duration.ofDays(49)).plus(Duration.ofHours(1)));
    }

    @Test
    void usesEveryAccount() {
        assertThat(new Forecast(List.of(aDay(2), aDay(3))).last(10, List.of()))
                .contains(MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofHours(2)));
    }

    @Test
    void leavesTheOthersTheirTurns() {
        assertThat(new Forecast(List.of(aDay(2))).last(5, List.of(100))).contains(MONDAY.plus(Duration.ofDays(4)));
        assertThat(new Forecast(List.of(aDay(2))).last(5, List.of(1)))
                .contains(MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(1)));
    }

    @Test
    void saysNothingWhereThereIsNoRoom() {
        assertThat(new Forecast(List.of(aDay(0))).last(1, List.of())).isEmpty();
        assertThat(new Forecast(List.of()).last(1, List.of())).isEmpty();
    }
}
