package dev.overture.quickstart.torture;

import dev.overture.quickstart.stack.JsonHttp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Does to a stack what a plan says, as far as the stack has come with its sends. */
final class Ordeal {

    private static final Duration GLANCE = Duration.ofMillis(250);

    /** Where nothing arrives for so long, the next fault does not wait for more. */
    private static final Duration STANDSTILL = Duration.ofSeconds(8);

    private final TorturePlan plan;
    private final Injector injector;
    private final World world;
    private final Later later;
    private final FaultTally tally;
    private final Watch watch;
    private int sent;
    private long movedAt = System.nanoTime();

    /** What is looked at all the time. */
    interface Watch {

        /** @throws TortureFailure if what must live has died */
        void check();

        /** Does what a person would look after in between. */
        void tend() throws InterruptedException;

        /** Whether the time is up. */
        boolean over();

        /** Hears what is done. */
        Consumer<String> say();
    }

    Ordeal(TorturePlan plan, Injector injector, World world, Later later, FaultTally tally, Watch watch) {
        this.plan = plan;
        this.injector = injector;
        this.world = world;
        this.later = later;
        this.tally = tally;
        this.watch = watch;
    }

    /** Returns when the plan is carried out, or the time is up; everything frozen or disconnected is back then. */
    void run() throws InterruptedException {
        Deque<Planned> left = new ArrayDeque<>(plan.injections());
        while (!left.isEmpty() && !watch.over()) {
            watch.check();
            later.runDue();
            watch.tend();
            look();
            if (isDue(left.element())) {
                inject(left.remove().fault());
            }
            Thread.sleep(GLANCE.toMillis());
        }
        left.forEach(planned -> tally.note(planned.fault(), new Outcome.NotRun("the time was up")));
        while (!later.isEmpty() && !watch.over()) {
            watch.check();
            later.runDue();
            Thread.sleep(GLANCE.toMillis());
        }
        later.runAll();
    }

    private void look() throws InterruptedException {
        try {
            int now = world.sent();
            if (now != sent) {
                sent = now;
                movedAt = System.nanoTime();
            }
        } catch (JsonHttp.CallFailed e) {
            // Somebody else looks whether the sandbox lives.
            watch.check();
        }
    }

    private boolean isDue(Planned next) {
        return sent >= next.afterSends() || System.nanoTime() - movedAt > STANDSTILL.toNanos();
    }

    private void inject(Fault fault) throws InterruptedException {
        Outcome outcome = injector.inject(fault);
        tally.note(fault, outcome);
        watch.say()
                .accept(sent + " sent, " + fault.description()
                        + (outcome instanceof Outcome.NotRun notRun ? ", not run: " + notRun.reason() : ""));
        movedAt = System.nanoTime();
    }
}
