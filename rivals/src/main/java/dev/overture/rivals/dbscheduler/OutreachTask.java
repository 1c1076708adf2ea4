package dev.overture.rivals.dbscheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.overture.rivals.journey.Journey;
import java.time.Duration;
import java.time.Instant;

/** One step after the other: each execution does what the data says, and leaves what is to be done next. */
final class OutreachTask {

    static final String NAME = "outreach";

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

    private final Journey journey;
    private final Duration acceptedWithin;

    OutreachTask(Journey journey, Duration acceptedWithin) {
        this.journey = journey;
        this.acceptedWithin = acceptedWithin;
    }

    CustomTask<Cursor> task() {
        return Tasks.custom(NAME, Cursor.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .execute((instance, context) -> step(instance.getData()));
    }

    private CompletionHandler<Cursor> step(Cursor cursor) {
        return switch (cursor.stage()) {
            case INVITE -> goOn(cursor.to(Cursor.Stage.WAIT, journey.invite(cursor.prospect())), acceptedWithin);
            case WAIT -> new CompletionHandler.OnCompleteRemove<>();
            case THANK ->
                goOn(
                        cursor.to(Cursor.Stage.FOLLOW_UP, journey.thank(cursor.prospect(), cursor.reference())),
                        Duration.ZERO);
            case FOLLOW_UP -> {
                journey.followUp(cursor.prospect(), cursor.reference());
                yield new CompletionHandler.OnCompleteRemove<>();
            }
        };
    }

    private static CompletionHandler<Cursor> goOn(Cursor next, Duration after) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(after), next);
    }
}
