package dev.overture.activities.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FairShareTest {

    @Test
    void givesEverythingToWhoeverIsAlone() {
        assertThat(FairShare.of(40, List.of())).isEqualTo(40);
        assertThat(FairShare.of(40, List.of(0, 0))).isEqualTo(40);
    }

    @Test
    void sharesEquallyAmongThoseWhoWantMore() {
        assertThat(FairShare.of(40, List.of(1_000))).isEqualTo(20);
        assertThat(FairShare.of(40, List.of(1_000, 500, 90))).isEqualTo(10);
    }

    @Test
    void givesToTheOthersWhatSomebodyLeaves() {
        assertThat(FairShare.of(40, List.of(3))).isEqualTo(37);
        assertThat(FairShare.of(40, List.of(3, 1_000))).isEqualTo(19);
    }

    @Test
    void keepsNobodyOutForGood() {
        assertThat(FairShare.of(1, List.of(5, 5, 5))).isEqualTo(1);
        assertThat(FairShare.of(0, List.of(5))).isEqualTo(0);
    }
}
