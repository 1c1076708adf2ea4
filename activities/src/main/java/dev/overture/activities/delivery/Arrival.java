package dev.overture.activities.delivery;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.delivery.DeliverySubject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a prospect stands once a step is behind it.
 *
 * @param step the step, or null where the sequence is over
 * @param waitingFor the event that it waits for there, or null
 * @param nextActionAt when something happens there, or null where the sequence is over
 * @param endReason why the sequence is over, or null
 */
record Arrival(
        @Nullable StepId step,
        @Nullable String waitingFor,
        @Nullable Instant nextActionAt,
        @Nullable String endReason) {

    static Arrival at(Skeleton skeleton, @Nullable StepId next, DeliverySubject subject, Instant now) {
        Optional<String> end = skeleton.endReasonAt(next);
        if (end.isPresent()) {
            return new Arrival(null, null, null, end.get());
        }
        Node node = skeleton.node(Objects.requireNonNull(next));
        if (node instanceof Node.WaitFor wait && !known(wait, subject)) {
            return new Arrival(next, wait.event().code(), now.plus(wait.within()), null);
        }
        if (node instanceof Node.Delay delay) {
            Duration duration = Objects.requireNonNullElse(delay.duration(), Duration.ZERO);
            return new Arrival(next, null, now.plus(duration), null);
        }
        return node instanceof Node.Task task
                ? new Arrival(next, "task", now.plus(task.expires()), null)
                : new Arrival(next, null, now, null);
    }

    private static boolean known(Node.WaitFor wait, DeliverySubject subject) {
        return wait.event() == Awaited.CONNECTION_ACCEPTED && subject.connectedAt() != null;
    }
}
