package dev.overture.workflows;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Waits for an instant unless something happens first: one timer, exact, cancelled when it is not needed any more. (The
 * timed await of the SDK leaves its timer behind.)
 */
public final class TimedWait {

    private TimedWait() {}

    /** The workflow's time. */
    public static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    /**
     * Returns once {@code interrupted} holds or {@code deadline} has come, at once where either is so already.
     *
     * @param summary what the timer is for, shown in the Temporal UI; no personal data
     */
    public static void until(Instant deadline, String summary, BooleanSupplier interrupted) {
        Duration left = Duration.between(now(), deadline);
        if (interrupted.getAsBoolean() || left.isNegative() || left.isZero()) {
            return;
        }
        TimerOptions options = TimerOptions.newBuilder().setSummary(summary).build();
        CompletablePromise<Void> due = Workflow.newPromise();
        CancellationScope scope = Workflow.newCancellationScope(
                () -> Workflow.newTimer(left, options).handle((fired, cancelled) -> due.complete(null)));
        scope.run();
        Workflow.await(() -> interrupted.getAsBoolean() || due.isCompleted());
        if (!due.isCompleted()) {
            scope.cancel();
        }
    }
}
