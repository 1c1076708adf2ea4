package dev.overture.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CampaignWorkflowTest extends CampaignRun {

    @Test
    void feedsUntilEverybodyIsStartedAndCompletesWhenItIsDrained() {
        feeder.feeding(new Fed(50, true, null)).feeding(new Fed(7, false, null));
        start();
        after(hours(30), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked()).containsExactly("feed at 0h", "feed at 0h", "complete at 30h");
    }

    @Test
    void looksForRoomAgainWhenThereShouldBeSome() {
        feeder.feeding(new Fed(3, true, feeder.in(hours(5))));
        start();
        after(hours(8), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked()).containsExactly("feed at 0h", "feed at 5h", "complete at 8h");
    }

    @Test
    void looksAtOnceWhenItIsToldThatPeopleCame() {
        start();
        after(hours(2), () -> workflow.roomFreed());
        after(hours(1), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked()).containsExactly("feed at 0h", "feed at 2h", "complete at 3h");
    }

    @Test
    void goesOnWhereSomebodyCameBetweenTheLastEndAndTheCompletion() {
        feeder.completing(false);
        start();
        after(hours(1), () -> workflow.drained());
        after(hours(4), () -> workflow.drained());

        untilItIsOver();

        assertThat(feeder.asked())
                .containsExactly("feed at 0h", "complete at 1h", "feed at 1h", "complete at 5h");
    }
}
