package dev.overture.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.WorkflowExecutionHistory;

/** What people read in the Temporal UI beside each timer and activity. */
public final class Summaries {

    private Summaries() {}

    /** Fails unless every timer and activity has one. */
    public static void check(WorkflowExecutionHistory history) {
        assertThat(history.getEvents())
                .filteredOn(Summaries::isTimerOrActivity)
                .allMatch(event -> event.getUserMetadata().hasSummary(), "has a summary");
    }

    private static boolean isTimerOrActivity(HistoryEvent event) {
        return event.hasTimerStartedEventAttributes() || event.hasActivityTaskScheduledEventAttributes();
    }
}
