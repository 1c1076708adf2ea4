package dev.overture.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.MessageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyPresetTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            INVITATION,   20, 5, 80, 8, 30
            MESSAGE,      50,  ,   , 2, 10
            EMAIL,        30,  ,   , 2, 10
            INMAIL,       20,  ,   , 2, 10
            WHATSAPP,     20,  ,   , 1,  5
            WITHDRAWAL,   20,  ,   , 2, 10
            PROFILE_VIEW, 80,  ,   , 0,  0
            """)
    void isConservativeByDefault(
            MessageKind kind, int perDay, Integer perHour, Integer perSevenDays, int minGap, int maxGap) {
        assertThat(PolicyPreset.CONSERVATIVE.policy().limits(kind))
                .isEqualTo(new KindLimits(
                        perDay, perHour, perSevenDays, Duration.ofMinutes(minGap), Duration.ofMinutes(maxGap)));
    }

    @Test
    void growsFromFiveADayByOneOnlyWhenConservative() {
        assertThat(PolicyPreset.CONSERVATIVE.policy().rampUp()).isEqualTo(new RampUp(5, 1));
        assertThat(Arrays.stream(PolicyPreset.values())
                        .filter(preset -> preset.policy().rampUp() != null))
                .containsExactly(PolicyPreset.CONSERVATIVE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
    void keepsOfficeHours(PolicyPreset preset) {
        WorkingHours hours = preset.policy().hours();

        assertThat(hours.from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(hours.to()).isEqualTo(LocalTime.of(17, 0));
        assertThat(hours.weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(hours.holidaysOff()).isTrue();
    }

    @Test
    void sendsAsTheSeedDid() {
        SendPolicy seed = PolicyPreset.SEED.policy();

        assertThat(seed.limits(MessageKind.INVITATION))
                .isEqualTo(new KindLimits(40, null, 100, Duration.ofMinutes(2), Duration.ofMinutes(2)));
        assertThat(seed.limits(MessageKind.MESSAGE))
                .isEqualTo(new KindLimits(40, null, null, Duration.ofMinutes(2), Duration.ofMinutes(2)));
    }

    @Test
    void staysWithinWhatTheVendorPublishes() {
        KindLimits invitations = PolicyPreset.VENDOR.policy().limits(MessageKind.INVITATION);

        assertThat(invitations.perDay()).isBetween(80, 100);
        assertThat(invitations.perSevenDays()).isEqualTo(200);
        assertThat(invitations.minGap()).isEqualTo(Duration.ofMinutes(2));
        assertThat(invitations.maxGap()).isEqualTo(Duration.ofMinutes(5));
        assertThat(PolicyPreset.VENDOR.policy().limits(MessageKind.MESSAGE).perDay())
                .isBetween(100, 150);
    }

    @ParameterizedTest
    @EnumSource
    void demoIsAlwaysOpenWithShortGaps(MessageKind kind) {
        SendPolicy demo = PolicyPreset.DEMO.policy();

        assertThat(demo.limits(kind).perDay()).isEqualTo(10_000);
        assertThat(demo.limits(kind).maxGap()).isLessThan(Duration.ofMillis(200));
        assertThat(demo.hours()).isEqualTo(WorkingHours.ALWAYS);
    }

    @Test
    void hasCodesWhateverTheMachinesLanguage() {
        assertThat(Arrays.stream(PolicyPreset.values()).map(PolicyPreset::code))
                .containsExactly("conservative", "vendor", "seed", "demo");
    }

    @Test
    void keepsTheWeekendOfTheCountry() {
        assertThat(PolicyPreset.CONSERVATIVE.policy("eg").hours().weekend())
                .containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(PolicyPreset.VENDOR.policy("IL").hours().weekend())
                .containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(PolicyPreset.SEED.policy("DE")).isEqualTo(PolicyPreset.SEED.policy());
        assertThat(PolicyPreset.SEED.policy(null)).isEqualTo(PolicyPreset.SEED.policy());
        assertThat(PolicyPreset.DEMO.policy("SA")).isEqualTo(PolicyPreset.DEMO.policy());
    }
}
