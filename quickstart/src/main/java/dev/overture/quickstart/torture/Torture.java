package dev.overture.quickstart.torture;

import dev.overture.api.workspaces.NewWorkspace;
import dev.overture.quickstart.demo.DemoLedger;
import dev.overture.quickstart.demo.Screen;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.JsonFile;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import dev.overture.quickstart.stack.StackShape;
import dev.overture.quickstart.stack.StackStarter;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A campaign to invented people on a stack that is killed, frozen, cut off and lied to, judged by what reached them. */
public final class Torture implements AutoCloseable {

    private static final int WORKERS = 2;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(500);

    /** What happened last takes its way through the vendor, a webhook and a workflow before it shows. */
    private static final Duration SETTLING = Duration.ofSeconds(6);

    private final TortureOptions options;
    private final RunFolder folder;
    private final Screen screen;
    private final Supervisor supervisor;
    private final StackStarter starter;
    private final AtomicReference<@Nullable String> death = new AtomicReference<>();
    private final long began = System.nanoTime();
    private final FaultTally tally = new FaultTally();

    /** @param environment of this process */
    public Torture(TortureOptions options, RunFolder folder, Screen screen, Map<String, String> environment) {
        this.options = options;
        this.folder = folder;
        this.screen = screen;
        this.supervisor = new Supervisor(folder, new Deaths());
        this.starter = new StackStarter(
                folder,
                supervisor,
                environment,
                screen::say,
                new StackShape(
                        options.seed(),
                        Map.of(),
                        WORKERS,
                        TortureTimes.ofWorkers(),
                        Map.of(),
                        Map.of("SANDBOX_SPEED", TortureTimes.SANDBOX_SPEED),
                        true));
    }

    /**
     * Runs to the end and writes the report.
     *
     * @return what is wrong, in words; empty if nothing is
     * @throws TortureFailure if something did not start, or died that nothing brings back
     */
    public List<String> run() throws InterruptedException {
        screen.say("Logs of this run: " + folder.path());
        Stack stack = start();
        Limits limits = Limits.of(options.prospects(), Instant.now());
        Players players = Players.of(options.prospects(), options.seed());
        Players strangers = Players.strangers(limits.strangers());
        World world = new World(stack, options.prospects(), limits);
        world.declare(stack, players, strangers);
        Campaigns campaigns = new Campaigns(stack.api(), limits);
        Map<String, String> accounts = register(campaigns, world, limits);
        launchAtTheLimit(stack, limits, strangers);
        String campaign = campaigns.launch(Steps.sequence(), players);
        screen.say("Launched: " + options.prospects() + " people, " + players.sends() + " sends owed");

        Armory armory = new Armory(stack.sandbox());
        Operator operator = new Operator(stack.api(), world, players, this::say);
        int killsDuringSends = endure(stack, world, armory, players, new RunWatch(operator, campaign));
        awaitEnd(stack, campaigns, campaign, operator);
        if (!isOver()) {
            operator.linkAgain(accounts);
        }
        awaitEnd(stack, campaigns, campaign, operator);
        armory.settle(tally);
        TortureReport.Endured endured = new TortureReport.Endured(
                tally.counts(),
                killsDuringSends,
                operator.reviews(),
                new TortureReport.AtTheLimit(limits.strangers(), limits.narrowCap(), world.sentByTheNarrowAccount()),
                stack.temporal().kind());
        return conclude(
                world, TortureReport.of(options, world.verdict(), campaigns.byStatus(campaign), endured, seconds()));
    }

    /** @return how many workers were killed during a send */
    private int endure(Stack stack, World world, Armory armory, Players players, Ordeal.Watch watch)
            throws InterruptedException {
        Later later = new Later();
        TorturePlan plan = TorturePlan.of(options.seed(), options.prospects(), options.kills(), players.sends());
        try (Attempts attempts = new Attempts(stack.temporal())) {
            Injector injector = new Injector(stack, supervisor, world, armory, later, attempts);
            new Ordeal(plan, injector, world, later, tally, watch).run();
            return injector.killsDuringSends();
        }
    }

    private Stack start() throws InterruptedException {
        try {
            return starter.start("Torture");
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new TortureFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** @return our ids of the LinkedIn accounts by the vendor's */
    private static Map<String, String> register(Campaigns campaigns, World world, Limits limits)
            throws InterruptedException {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String account : world.linkedIn()) {
            ids.put(account, campaigns.register("linkedin", account, limits.usual()));
        }
        for (String account : world.mail()) {
            campaigns.register("email", account, limits.usual());
        }
        return ids;
    }

    /** In a workspace of its own: who is given to this account stays there. */
    private static void launchAtTheLimit(Stack stack, Limits limits, Players strangers) throws InterruptedException {
        NewWorkspace workspace = NewWorkspace.create(
                        OvertureJdbi.over(stack.database()), new TimeOrderedIds(InstantSource.system()), "At the limit")
                .orElseThrow();
        Campaigns campaigns = new Campaigns(stack.api(workspace), limits);
        campaigns.register("linkedin", World.NARROW, limits.narrow());
        campaigns.launch(Steps.oneInvitation(), strangers);
    }

    /** Returns when everybody has ended and nothing is under way any more, or the time is up. */
    private void awaitEnd(Stack stack, Campaigns campaigns, String campaign, Operator operator)
            throws InterruptedException {
        DemoLedger ledger = new DemoLedger(stack.database());
        long restlessAt = System.nanoTime();
        long shownAt = restlessAt;
        while (!isOver() && System.nanoTime() - restlessAt < SETTLING.toNanos()) {
            failIfDead();
            try {
                operator.decideReviews(campaign);
                Map<String, Long> byStatus = campaigns.byStatus(campaign);
                if (TortureReport.unfinished(byStatus) > 0 || ledger.unsettled() > 0) {
                    restlessAt = System.nanoTime();
                }
                if (System.nanoTime() - shownAt > BETWEEN_LOOKS.toNanos()) {
                    shownAt = System.nanoTime();
                    say(byStatus.toString());
                }
            } catch (JsonHttp.CallFailed | JdbiException e) {
                restlessAt = System.nanoTime();
            }
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private List<String> conclude(World world, TortureReport report) throws InterruptedException {
        Path file = options.report();
        if (file != null) {
            try {
                JsonFile.write(file, report);
            } catch (UncheckedIOException e) {
                throw new TortureFailure(String.valueOf(e.getMessage()), e);
            }
        }
        List<String> problems = report.problems();
        say(report.kills() + " workers killed, " + report.killsDuringSends() + " of them during a send; "
                + report.sent() + " sent");
        report.faults()
                .forEach((kind, count) -> say("  " + kind + ": " + count.injected() + " injected"
                        + (count.notRun() == 0 ? "" : ", " + count.notRun() + " not run: " + count.reasons())));
        if (!report.notRun().isEmpty()) {
            say("What was not run shows nothing: " + report.notRun());
        }
        if (problems.isEmpty()) {
            say("Done, and the judge finds nothing to blame.");
            return problems;
        }
        say("Done, but:");
        problems.forEach(problem -> say("  " + problem));
        world.findings().forEach(finding -> say("  " + finding));
        return problems;
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean isOver() {
        return System.nanoTime() - began > options.atMost().toNanos();
    }

    private void say(String line) {
        screen.say(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    }

    private void failIfDead() {
        String dead = death.get();
        if (dead != null) {
            throw new TortureFailure(dead, null);
        }
    }

    /** Stops everything that was started; returns when nothing of it runs any more. */
    @Override
    public void close() {
        starter.close();
    }

    private final class RunWatch implements Ordeal.Watch {

        private final Operator operator;
        private final String campaign;
        private long tendedAt = System.nanoTime();

        RunWatch(Operator operator, String campaign) {
            this.operator = operator;
            this.campaign = campaign;
        }

        @Override
        public void tend() throws InterruptedException {
            if (System.nanoTime() - tendedAt > BETWEEN_LOOKS.toNanos()) {
                tendedAt = System.nanoTime();
                try {
                    operator.decideReviews(campaign);
                } catch (JsonHttp.CallFailed e) {
                    Torture.this.say("the api does not answer; nobody can look after the reviews");
                }
            }
        }

        @Override
        public void check() {
            failIfDead();
        }

        @Override
        public boolean over() {
            return isOver();
        }

        @Override
        public Consumer<String> say() {
            return Torture.this::say;
        }
    }

    private final class Deaths implements Supervisor.Watcher {

        @Override
        public void died(String name, int exitCode, Path log) {
            death.compareAndSet(null, name + " ended with exit code " + exitCode + "; see " + log);
        }

        @Override
        public void restarted(ManagedProcess process, int exitCode) {
            // That is what is done to them.
        }
    }
}
