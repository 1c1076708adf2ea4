package dev.overture.quickstart.torture;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.Signals;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import dev.overture.quickstart.stack.StackStarter;
import dev.overture.quickstart.temporal.TemporalServer;
import dev.overture.quickstart.temporal.TemporalStarter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes faults happen to a running stack. */
final class Injector implements Fault.Visitor<Outcome> {

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration UNTIL_UP = Duration.ofSeconds(90);
    private static final Duration UNTIL_A_SEND = Duration.ofSeconds(8);

    /** Longer than the longest delay of a kill. */
    private static final Duration PAUSE = Duration.ofMillis(1_500);

    private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);

    private final Stack stack;
    private final Supervisor supervisor;
    private final World world;
    private final Armory armory;
    private final Later later;
    private final Workers workers;
    private final SendsInFlight inFlight;
    private final Attempts attempts;
    private int killsDuringSends;

    Injector(Stack stack, Supervisor supervisor, World world, Armory armory, Later later, Attempts attempts) {
        this.stack = stack;
        this.supervisor = supervisor;
        this.world = world;
        this.armory = armory;
        this.later = later;
        this.workers = new Workers(supervisor, stack.workers());
        this.inFlight = new SendsInFlight(stack.database());
        this.attempts = attempts;
    }

    /** How many of the killed workers left a send behind of which nobody knew what became of it. */
    int killsDuringSends() {
        return killsDuringSends;
    }

    /** @return why not, where it could not be done */
    Outcome inject(Fault fault) throws InterruptedException {
        try {
            return fault.accept(this);
        } catch (JsonHttp.CallFailed e) {
            return new Outcome.NotRun("the sandbox refused it");
        } catch (IllegalStateException e) {
            return new Outcome.NotRun("the process was gone already, or this system knows no such signal");
        }
    }

    @Override
    public Outcome workerKill(Fault.WorkerKill fault) throws InterruptedException {
        Optional<ManagedProcess> worker = workers.awake(UNTIL_UP);
        if (worker.isEmpty()) {
            return noWorker();
        }
        if (fault.moment() != Fault.Moment.ANY) {
            armory.layPause(fault.moment() == Fault.Moment.AFTER_EFFECT, PAUSE);
        }
        Instant since = Instant.now();
        Optional<CampaignProspectId> writtenTo = inFlight.await(since, UNTIL_A_SEND);
        long victim = writtenTo
                .flatMap(attempts::processOf)
                .filter(workers::isAwake)
                .orElse(worker.get().pid());
        if (fault.moment() != Fault.Moment.ANY) {
            Thread.sleep(fault.delay().toMillis());
        }
        Signals.kill(victim);
        // What a living worker claimed is settled by then; what this one claimed is nobody's.
        later.add(
                LEFT_BEHIND,
                () -> writtenTo
                        .filter(prospect -> inFlight.since(since).contains(prospect))
                        .ifPresent(prospect -> killsDuringSends++));
        return new Outcome.Injected();
    }

    private static Outcome noWorker() {
        return new Outcome.NotRun("no worker came up within " + UNTIL_UP.toSeconds() + " s");
    }

    @Override
    public Outcome workerFreeze(Fault.WorkerFreeze fault) throws InterruptedException {
        Optional<ManagedProcess> worker = workers.awake(UNTIL_UP);
        if (worker.isEmpty()) {
            return noWorker();
        }
        inFlight.await(Instant.now(), UNTIL_A_SEND);
        workers.freeze(worker.get());
        later.add(fault.length(), () -> workers.thaw(worker.get()));
        return new Outcome.Injected();
    }

    @Override
    public Outcome apiKill(Fault.ApiKill fault) throws InterruptedException {
        JsonHttp api = new JsonHttp(stack.apiUrl(), Map.of());
        long deadline = System.nanoTime() + UNTIL_UP.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<ManagedProcess> process = supervisor.find(StackStarter.API);
            if (process.isPresent() && answers(api)) {
                Signals.kill(process.get().pid());
                return new Outcome.Injected();
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return new Outcome.NotRun("the api did not come up within " + UNTIL_UP.toSeconds() + " s");
    }

    private static boolean answers(JsonHttp api) throws InterruptedException {
        try {
            api.get("/health/ready");
            return true;
        } catch (JsonHttp.CallFailed e) {
            return false;
        }
    }

    /** @throws TortureFailure if it does not come back */
    @Override
    public Outcome databaseRestart(Fault.DatabaseRestart fault) throws InterruptedException {
        try {
            stack.postgres().restart(fault.down());
            return new Outcome.Injected();
        } catch (IOException e) {
            throw new TortureFailure("PostgreSQL cannot be restarted: " + e.getMessage(), e);
        }
    }

    /** @throws TortureFailure if it does not come back */
    @Override
    public Outcome temporalRestart(Fault.TemporalRestart fault) throws InterruptedException {
        if (stack.temporal().kind() != TemporalServer.Kind.SERVER) {
            return new Outcome.NotRun("the test server of Temporal's SDK keeps nothing that it could come back with");
        }
        Optional<ManagedProcess> before = supervisor.find(TemporalStarter.PROCESS);
        if (before.isEmpty()) {
            return new Outcome.NotRun("the Temporal server of TEMPORAL_ADDRESS is not ours to restart");
        }
        Signals.kill(before.get().pid());
        before.get().await();
        long deadline = System.nanoTime() + UNTIL_UP.toNanos();
        while (!TemporalStarter.serves(stack.temporal().address())) {
            if (System.nanoTime() > deadline) {
                throw new TortureFailure(
                        "Temporal does not come back; see " + before.get().log(), null);
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return new Outcome.Injected();
    }

    @Override
    public Outcome accountOutage(Fault.AccountOutage fault) throws InterruptedException {
        String account = world.linkedIn().get(fault.account() % world.linkedIn().size());
        world.connect(account, false);
        later.add(fault.length(), () -> world.connect(account, true));
        return new Outcome.Injected();
    }

    @Override
    public Outcome vendorFault(Fault.VendorFault fault) throws InterruptedException {
        armory.lay(fault);
        return new Outcome.Armed();
    }

    @Override
    public Outcome webhookFault(Fault.WebhookFault fault) throws InterruptedException {
        armory.lay(fault);
        return new Outcome.Armed();
    }
}
