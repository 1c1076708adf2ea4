package dev.overture.bench.bed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.Set;

/**
 * What workflows cost, on average, by their real histories.
 *
 * @param actions what Temporal Cloud bills: starts, signals, updates, activities with their retries, timers, markers
 * @param bytes as the server counts them
 */
public record HistoryCost(
        @JsonProperty("actions") double actions,
        @JsonProperty("events") double events,
        @JsonProperty("bytes") double bytes) {

    private static final Set<EventType> ACTIONS = Set.of(
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
            EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
            EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED,
            EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
            EventType.EVENT_TYPE_TIMER_STARTED,
            EventType.EVENT_TYPE_MARKER_RECORDED);

    /** The average over these workflows, each by its latest run. */
    public static HistoryCost average(WorkflowClient temporal, List<String> workflowIds) {
        double actions = 0;
        double events = 0;
        double bytes = 0;
        for (String id : workflowIds) {
            List<HistoryEvent> history = temporal.fetchHistory(id).getEvents();
            actions += history.stream().mapToLong(HistoryCost::actionsOf).sum();
            events += history.size();
            bytes += temporal.newUntypedWorkflowStub(id)
                    .describe()
                    .getRawDescription()
                    .getWorkflowExecutionInfo()
                    .getHistorySizeBytes();
        }
        int many = workflowIds.size();
        return new HistoryCost(actions / many, events / many, bytes / many);
    }

    private static long actionsOf(HistoryEvent event) {
        if (event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED) {
            return event.getActivityTaskStartedEventAttributes().getAttempt() - 1L;
        }
        return ACTIONS.contains(event.getEventType()) ? 1 : 0;
    }
}
