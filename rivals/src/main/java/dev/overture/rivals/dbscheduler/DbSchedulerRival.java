package dev.overture.rivals.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.overture.rivals.journey.Journey;
import dev.overture.rivals.journey.Prospect;
import dev.overture.rivals.journey.Rival;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * A task a prospect whose data is a state machine, and a task an acceptance, which wakes the first one. What a dead process was
 * executing is noticed by its missing heartbeats and executed anew.
 */
public final class DbSchedulerRival implements Rival {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** Not the library's five minutes: a process that was killed is to be noticed while somebody looks on. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** The fewest that the library allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final double LOWER = 0.5;
    private static final double UPPER = 1.0;

    private final CustomTask<Cursor> outreach;
    private final CustomTask<Void> acceptance;
    private final Scheduler scheduler;

    /**
     * Makes the library's table, unless an earlier process has.
     *
     * @param acceptedWithin after which nobody waits any longer
     */
    public DbSchedulerRival(DataSource database, Journey journey, Duration acceptedWithin) {
        new TaskTable(database).create();
        AtomicReference<Scheduler> client = new AtomicReference<>();
        this.outreach = new OutreachTask(journey, acceptedWithin).task();
        this.acceptance = new AcceptanceTask(client::get).task();
        this.scheduler = Scheduler.create(database, outreach, acceptance)
                .threads(Journey.AT_ONCE)
                .pollingInterval(LOOK_EVERY)
                .pollUsingLockAndFetch(LOWER, UPPER)
                .enableImmediateExecution()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .registerShutdownHook()
                .build();
        client.set(scheduler);
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void begin(Prospect prospect) {
        scheduler.scheduleIfNotExists(
                outreach.instance(prospect.slug(), Cursor.atTheBeginning(prospect)), Instant.now());
    }

    @Override
    public void accepted(String slug) {
        scheduler.scheduleIfNotExists(acceptance.instance(slug), Instant.now());
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    static TaskInstanceId outreachOf(String slug) {
        return TaskInstanceId.of(OutreachTask.NAME, slug);
    }
}
