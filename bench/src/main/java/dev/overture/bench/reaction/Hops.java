package dev.overture.bench.reaction;

import com.google.protobuf.Timestamp;
import dev.overture.bench.report.Quantiles;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the time of a reaction goes, by the histories of those who reacted. */
final class Hops {

    private final List<Double> toSignal = new ArrayList<>();
    private final List<Double> toActivity = new ArrayList<>();
    private final List<Double> toCall = new ArrayList<>();

    /** Notes one reaction; what its history does not show is left out. */
    void add(WorkflowClient temporal, String workflowId, Instant stored, Instant called) {
        List<HistoryEvent> events = temporal.fetchHistory(workflowId).getEvents();
        Optional<HistoryEvent> signal = first(events, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED, 0);
        Optional<HistoryEvent> activity =
                signal.flatMap(told -> first(events, EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED, told.getEventId()));
        if (signal.isPresent() && activity.isPresent()) {
            Instant signaled = at(signal.get());
            Instant started = at(activity.get());
            toSignal.add(milliseconds(stored, signaled));
            toActivity.add(milliseconds(signaled, started));
            toCall.add(milliseconds(started, called));
        }
    }

    private static Optional<HistoryEvent> first(List<HistoryEvent> events, EventType type, long after) {
        return events.stream()
                .filter(event -> event.getEventType() == type && event.getEventId() > after)
                .findFirst();
    }

    private static Instant at(HistoryEvent event) {
        Timestamp time = event.getEventTime();
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static double milliseconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    /** The median of each part, in milliseconds. */
    Map<String, Double> medians() {
        Map<String, Double> medians = new LinkedHashMap<>();
        if (!toSignal.isEmpty()) {
            medians.put("fact_stored_to_workflow_signaled", Quantiles.median(toSignal));
            medians.put("signaled_to_activity_started", Quantiles.median(toActivity));
            medians.put("activity_started_to_call_arrived", Quantiles.median(toCall));
        }
        return medians;
    }
}
