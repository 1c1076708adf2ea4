package dev.overture.sandbox.judge;

import static dev.overture.sandbox.judge.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.sandbox.declare.Cap;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverLimitRuleTest {
    private static CaseBuilder capped(Cap cap) {
        return aCase().account("UTC", Map.of(Kind.MESSAGE, cap), Map.of());
    }

    private static CaseBuilder send(CaseBuilder file, Duration after) {
        return file.sent(after, "li", Kind.MESSAGE, "ada", "text " + after);
    }

    @Test
    void hourRolls() {
        CaseBuilder file = capped(new Cap(2, null, null));
        send(send(file, Duration.ofMinutes(30)), Duration.ofMinutes(59));
        send(file, Duration.ofMinutes(89));
        assertThat(file.judge().overLimit()).isEqualTo(1);
    }

    @Test
    void sendExactlyAnHourLaterIsInTheNextHour() {
        CaseBuilder file = capped(new Cap(1, null, null));
        send(send(file, Duration.ZERO), Duration.ofHours(1));
        assertThat(file.judge().overLimit()).isZero();
        assertThat(send(file, Duration.ofMinutes(119)).judge().overLimit()).isEqualTo(1);
    }

    @Test
    void dayIsTheAccountsLocalDay() {
        // The case starts at 08:00 UTC, which is 23:00 of the day before in Honolulu less an hour, 22:00.
        CaseBuilder file = aCase().account("Pacific/Honolulu", Map.of(Kind.MESSAGE, new Cap(null, 1, null)), Map.of());
        send(send(file, Duration.ZERO), Duration.ofHours(2));
        assertThat(file.judge().overLimit()).isZero();
        CaseBuilder utc = capped(new Cap(null, 1, null));
        send(send(utc, Duration.ZERO), Duration.ofHours(2));
        assertThat(utc.judge().overLimit()).isEqualTo(1);
    }

    @Test
    void weekIsSevenRollingDays() {
        CaseBuilder file = capped(new Cap(null, null, 1));
        send(send(file, Duration.ZERO), Duration.ofDays(7).minusMillis(1));
        assertThat(file.judge().overLimit()).isEqualTo(1);
        CaseBuilder later = capped(new Cap(null, null, 1));
        send(send(later, Duration.ZERO), Duration.ofDays(7));
        assertThat(later.judge().overLimit()).isZero();
    }

    @Test
    void gapIsKeptToTheMillisecond() {
        CaseBuilder file = aCase().account("UTC", Map.of(), Map.of(Kind.MESSAGE, 200L));
        send(send(file, Duration.ZERO), Duration.ofMillis(200));
        assertThat(file.judge().overLimit()).isZero();
        assertThat(send(file, Duration.ofMillis(399)).judge().overLimit()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsOwnCap(Kind kind) {
        CaseBuilder file = aCase().account("UTC", Map.of(kind, new Cap(null, 1, null)), Map.of());
        for (Kind sent : Kind.values()) {
            file.sent(sent, "ada", "one").sent(sent, "bob", "two");
        }
        assertThat(file.judge().overLimit()).isEqualTo(1);
    }

    @Test
    void kindsAndAccountsAreCountedApart() {
        CaseBuilder file = capped(new Cap(1, 1, 1))
                .sent(Kind.MESSAGE, "ada", "one")
                .sent(Kind.EMAIL, "ada", "two")
                .sent(Duration.ofMinutes(5), "other", Kind.MESSAGE, "ada", "three");
        assertThat(file.judge().overLimit()).isZero();
    }

    @Test
    void oneSendBreakingAllLimitsCountsOnce() {
        CaseBuilder file =
                aCase().account("UTC", Map.of(Kind.MESSAGE, new Cap(1, 1, 1)), Map.of(Kind.MESSAGE, 60_000L));
        send(send(file, Duration.ZERO), Duration.ofSeconds(1));
        assertThat(file.judge().overLimit()).isEqualTo(1);
    }
}
