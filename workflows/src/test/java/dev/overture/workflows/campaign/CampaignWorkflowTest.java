package dev.overture.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CampaignWorkflowTest extends CampaignRun {

    @Test
    void feedsUntilEverybodyIsStartedAndCompletesWhenItIsDrained() {
        feeder.feeding(new Fed(50, true, null)).feeding(new Fed(7, false, null));
        start();
        after(hours(30), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked()).containsExactly("feed at 0h", "feed at 0h", "watch at 0h", "complete at 30h");
    }

    @Test
    void looksForRoomAgainWhenThereShouldBeSome() {
        feeder.feeding(new Fed(3, true, feeder.in(hours(5))));
        start();
        after(hours(8), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly("feed at 0h", "watch at 0h", "feed at 5h", "watch at 5h", "complete at 8h");
    }

    @Test
    void looksAtOnceWhenItIsToldThatPeopleCame() {
        start();
        after(hours(2), () -> workflow.roomFreed());
        after(hours(1), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly("feed at 0h", "watch at 0h", "feed at 2h", "watch at 2h", "complete at 3h");
    }

    @Test
    void goesOnWhereSomebodyCameBetweenTheLastEndAndTheCompletion() {
        feeder.completing(false);
        start();
        after(hours(1), () -> workflow.drained());
        after(hours(4), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly(
                        "feed at 0h", "watch at 0h", "complete at 1h", "feed at 1h", "watch at 1h", "complete at 5h");
    }

    @Test
    void tellsSinceWhenTheCampaignIsSilentUntilItSends() {
        Instant since = feeder.in(hours(-9));
        feeder.watching(new Watched(true, null, feeder.in(hours(8))))
                .watching(new Watched(true, since, feeder.in(hours(9))));
        start();
        after(hours(7), () -> assertThat(workflow.status().silentSince()).isNull());
        temporal.sleep(Duration.ofMinutes(90));
        assertThat(workflow.status()).isEqualTo(new CampaignState("all_started", 0, feeder.in(hours(9)), since));
        temporal.sleep(hours(1));
        assertThat(workflow.status().silentSince()).isNull();
        workflow.drained();

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly(
                        "feed at 0h",
                        "watch at 0h",
                        "feed at 8h",
                        "watch at 8h",
                        "feed at 9h",
                        "watch at 9h",
                        "complete at 9h");
    }

    @Test
    void startsNobodyAndLooksForNothingWhileItIsPausedAndGoesOnWhenResumed() {
        feeder.watching(new Watched(false, null, null));
        start();
        after(hours(200), () -> assertThat(workflow.status().state()).isEqualTo("paused"));
        feeder.feeding(new Fed(4, false, null));
        workflow.roomFreed();
        after(hours(1), () -> assertThat(workflow.status()).isEqualTo(new CampaignState("all_started", 4, null, null)));
        workflow.drained();

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly("feed at 0h", "watch at 0h", "feed at 200h", "watch at 200h", "complete at 201h");
    }

    @Test
    void wakesUpForWhateverComesFirstRoomOrSilence() {
        feeder.feeding(new Fed(3, true, feeder.in(hours(5))))
                .watching(new Watched(true, null, feeder.in(hours(2))))
                .feeding(new Fed(0, true, feeder.in(hours(3))))
                .watching(new Watched(true, null, feeder.in(hours(10))));
        start();
        after(hours(4), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly(
                        "feed at 0h",
                        "watch at 0h",
                        "feed at 2h",
                        "watch at 2h",
                        "feed at 3h",
                        "watch at 3h",
                        "complete at 4h");
    }
}
