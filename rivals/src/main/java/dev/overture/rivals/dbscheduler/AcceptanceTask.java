package dev.overture.rivals.dbscheduler;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Wakes the prospect that waits. An acceptance may come while the invitation is still on its way, and nobody may reschedule
 * what is being executed; then it looks again soon.
 */
final class AcceptanceTask {

    private static final String NAME = "acceptance";
    private static final Duration AGAIN_AFTER = Duration.ofMillis(200);

    private final Supplier<? extends SchedulerClient> client;

    AcceptanceTask(Supplier<? extends SchedulerClient> client) {
        this.client = client;
    }

    CustomTask<Void> task() {
        return Tasks.custom(NAME, Void.class).execute((instance, context) -> wake(instance.getId()));
    }

    private CompletionHandler<Void> wake(String slug) {
        Optional<ScheduledExecution<Object>> outreach =
                client.get().getScheduledExecution(DbSchedulerRival.outreachOf(slug));
        if (outreach.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Cursor cursor = (Cursor) outreach.get().getData();
        if (cursor.stage() == Cursor.Stage.INVITE || outreach.get().isPicked()) {
            return again();
        }
        if (cursor.stage() == Cursor.Stage.WAIT) {
            client.get()
                    .reschedule(
                            DbSchedulerRival.outreachOf(slug),
                            Instant.now(),
                            cursor.to(Cursor.Stage.THANK, cursor.reference()));
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private static CompletionHandler<Void> again() {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(AGAIN_AFTER));
    }
}
