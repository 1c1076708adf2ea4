package dev.overture.quickstart.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorturePlanTest {

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherOneAnother() {
        TorturePlan plan = TorturePlan.of(7, 200, 50, 600);

        assertThat(TorturePlan.of(7, 200, 50, 600)).isEqualTo(plan);
        assertThat(TorturePlan.of(8, 200, 50, 600)).isNotEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 600", "12, 3, 40", "1, 1, 4"})
    void holdsEveryKindOfFaultAndAsManyKillsAsAreAskedFor(int prospects, int kills, int sends) {
        Map<String, Long> kinds = TorturePlan.of(7, prospects, kills, sends).injections().stream()
                .collect(Collectors.groupingBy(planned -> planned.fault().kind(), Collectors.counting()));

        assertThat(kinds)
                .containsOnlyKeys(
                        "worker_kill",
                        "worker_freeze",
                        "api_kill",
                        "database_restart",
                        "temporal_restart",
                        "account_outage",
                        "vendor_fault",
                        "webhook_fault")
                .containsEntry("worker_kill", (long) kills);
    }

    @Test
    void killsBeforeDuringAndAfterTheEffectOfASend() {
        assertThat(faults(TorturePlan.of(7, 12, 3, 40), Fault.WorkerKill.class))
                .extracting(Fault.WorkerKill::moment)
                .containsExactlyInAnyOrder(Fault.Moment.values());
    }

    @Test
    void thawsBeforeAndBehindTheTimeOutOfAnAttempt() {
        assertThat(faults(TorturePlan.of(7, 200, 50, 600), Fault.WorkerFreeze.class))
                .extracting(Fault.WorkerFreeze::length)
                .contains(TortureTimes.SHORT_FREEZE, TortureTimes.LONG_FREEZE);
    }

    @Test
    void aLargeRunHasEveryFaultOfTheVendorAndOfItsWebhooks() {
        TorturePlan plan = TorturePlan.of(7, 200, 50, 600);

        assertThat(faults(plan, Fault.VendorFault.class)).containsAll(Catalogue.vendor());
        assertThat(faults(plan, Fault.WebhookFault.class)).containsAll(Catalogue.webhooks());
    }

    @Test
    void spreadsFaultsOverTheSendsAndLeavesTheEndQuiet() {
        List<Integer> places = TorturePlan.of(7, 200, 50, 600).injections().stream()
                .map(Planned::afterSends)
                .toList();

        assertThat(places).isSorted().first().isEqualTo(18);
        assertThat(places).last().satisfies(last -> assertThat(last).isBetween(480, 510));
    }

    @Test
    void anAnswerThatProvesNothingHappenedNeverComesAfterTheEffect() {
        assertThat(Catalogue.vendor())
                .filteredOn(fault -> List.of("429", "422", "301").contains(fault.answer()))
                .isNotEmpty()
                .noneMatch(Fault.VendorFault::afterEffect);
    }

    private static <T extends Fault> List<T> faults(TorturePlan plan, Class<T> kind) {
        return plan.injections().stream()
                .map(Planned::fault)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
