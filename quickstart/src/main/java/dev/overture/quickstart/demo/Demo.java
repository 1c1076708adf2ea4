package dev.overture.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.CampaignApi;
import dev.overture.quickstart.stack.JsonFile;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import dev.overture.quickstart.stack.StackShape;
import dev.overture.quickstart.stack.StackStarter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A whole campaign against the sandbox, from nothing to the report, on one machine. */
public final class Demo implements AutoCloseable {

    private static final int SHOWN_REJECTIONS = 10;
    private static final String LINKEDIN_ACCOUNT = "acc_demo_linkedin";
    private static final String EMAIL_ACCOUNT = "acc_demo_email";

    private final DemoOptions options;
    private final @Nullable DemoInput input;
    private final RunFolder folder;
    private final Screen screen;
    private final Supervisor supervisor;
    private final StackStarter starter;
    private final AtomicReference<@Nullable String> death = new AtomicReference<>();
    private final AtomicReference<@Nullable DemoInfo> info = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param input what is uploaded; null if no campaign is wanted
     * @param environment of this process
     */
    public Demo(
            DemoOptions options,
            @Nullable DemoInput input,
            RunFolder folder,
            Screen screen,
            Map<String, String> environment) {
        this.options = options;
        this.input = input;
        this.folder = folder;
        this.screen = screen;
        this.supervisor = new Supervisor(folder, new Deaths());
        this.starter = new StackStarter(folder, supervisor, environment, screen::say, StackShape.usual(options.seed()));
    }

    /**
     * Runs until the campaign is done, or, without {@code exitWhenDone}, until {@link #close}.
     *
     * @return what went wrong, in words; empty if nothing did
     * @throws DemoFailure if something did not start or died
     */
    public List<String> run() throws InterruptedException {
        screen.say("Logs of this run: " + folder.path());
        Stack stack = start();
        Sandbox sandbox = new Sandbox(stack.sandbox());
        JsonHttp api = stack.api();
        sandbox.declareAccounts(LINKEDIN_ACCOUNT, EMAIL_ACCOUNT);
        sandbox.registerWebhooks(stack.webhookUrl(), stack.webhookSecret());
        registerAccount(api, "linkedin", LINKEDIN_ACCOUNT);
        registerAccount(api, "email", EMAIL_ACCOUNT);
        writeInfo(infoOf(stack));
        printLinks(stack);
        List<String> faults = input == null ? List.of() : campaign(stack, sandbox, api, input);
        if (!options.exitWhenDone()) {
            screen.say("Everything goes on running. Ctrl-C stops it.");
            awaitClose();
        }
        return faults;
    }

    private Stack start() throws InterruptedException {
        try {
            return starter.start("Demo");
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new DemoFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static void registerAccount(JsonHttp api, String channel, String unipileId) throws InterruptedException {
        api.post(
                "/api/accounts",
                Map.of(
                        "channel",
                        channel,
                        "unipile_account_id",
                        unipileId,
                        "name",
                        "Jo Tester (" + channel + ")",
                        "time_zone",
                        "Europe/Berlin",
                        "country",
                        "DE",
                        "preset",
                        "demo"));
    }

    private DemoInfo infoOf(Stack stack) {
        return new DemoInfo(
                stack.apiUrl(),
                stack.workspace().key().reveal(),
                stack.workspace().id().toString(),
                stack.webhookUrl(),
                stack.webhookSecret(),
                stack.temporal().address(),
                stack.temporal().ui(),
                stack.sandboxUrl(),
                stack.sandboxApiKey(),
                LINKEDIN_ACCOUNT,
                EMAIL_ACCOUNT,
                stack.postgres().url(),
                stack.worker().pid());
    }

    private void printLinks(Stack stack) {
        screen.say("");
        screen.say("  API          " + stack.apiUrl() + "  (openapi.json, health/ready)");
        screen.say("  Temporal UI  "
                + Optional.ofNullable(stack.temporal().ui())
                        .orElse("none here; gRPC at " + stack.temporal().address()));
        screen.say("  Sandbox      " + stack.sandboxUrl() + "/sandbox/sent");
        screen.say("  PostgreSQL   " + stack.postgres().url());
        screen.say("  Try          curl -H 'Authorization: Bearer "
                + stack.workspace().key().reveal() + "' " + stack.apiUrl() + "/api/campaigns");
        screen.say("");
    }

    private List<String> campaign(Stack stack, Sandbox sandbox, JsonHttp api, DemoInput asked)
            throws InterruptedException {
        Cast cast = Cast.of(asked.contacts(), asked.sequence(), options.seed());
        sandbox.declarePeople(cast.people());
        CampaignApi campaigns = new CampaignApi(api);
        String campaign = campaigns.create(asked.sequenceText());
        JsonNode batch = campaigns.upload(campaign, asked.csv());
        screen.say("Uploaded " + asked.csvName() + ": " + batch.path("rows").asLong() + " rows, "
                + batch.path("stored").asLong() + " stored, "
                + batch.path("rejected").asLong() + " rejected");
        StreamSupport.stream(batch.path("results").spliterator(), false)
                .limit(SHOWN_REJECTIONS)
                .forEach(row -> screen.say("  row " + row.path("row").asLong() + ": "
                        + row.path("message").asText()));
        campaigns.launch(campaign);
        screen.say("Launched \"" + asked.sequence().name() + "\", campaign " + campaign);
        new Vigil(screen, new DemoLedger(stack.database()), sandbox, cast, this::failIfDead).untilDone();
        DemoReport report = report(stack, sandbox, batch.path("stored").asLong());
        writeReport(report);
        List<String> faults = report.faults();
        screen.say(faults.isEmpty() ? "Done, and the judge finds nothing to blame." : "Done, but:");
        faults.forEach(fault -> screen.say("  " + fault));
        return faults;
    }

    private DemoReport report(Stack stack, Sandbox sandbox, long stored) throws InterruptedException {
        DemoLedger ledger = new DemoLedger(stack.database());
        return new DemoReport(
                stored,
                ledger.byStatus(),
                ledger.sent(),
                sandbox.verdict(),
                Math.round(screen.seconds() * 10) / 10.0,
                stack.temporal().kind());
    }

    private void writeReport(DemoReport report) {
        if (options.report() != null) {
            write(options.report(), report);
        }
    }

    private void writeInfo(DemoInfo facts) {
        info.set(facts);
        if (options.info() != null) {
            write(options.info(), facts);
        }
    }

    private static void write(Path file, Object content) {
        try {
            JsonFile.write(file, content);
        } catch (UncheckedIOException e) {
            throw new DemoFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private void failIfDead() {
        String dead = death.get();
        if (dead != null) {
            throw new DemoFailure(dead, null);
        }
    }

    private void awaitClose() throws InterruptedException {
        while (!closed.await(1, TimeUnit.SECONDS)) {
            failIfDead();
        }
    }

    /** The id of a process of the stack as it runs now, by its name. */
    long pid(String process) {
        return supervisor.find(process).orElseThrow().pid();
    }

    /** Stops everything that was started; returns when nothing of it runs any more. */
    @Override
    public void close() {
        starter.close();
        closed.countDown();
    }

    private final class Deaths implements Supervisor.Watcher {

        @Override
        public void died(String name, int exitCode, Path log) {
            death.compareAndSet(null, name + " ended with exit code " + exitCode + "; see " + log);
        }

        @Override
        public void restarted(ManagedProcess process, int exitCode) {
            screen.say(process.name() + " ended with exit code " + exitCode + " and was started again, process "
                    + process.pid());
            DemoInfo known = info.get();
            if (known != null && process.name().equals(StackStarter.WORKER)) {
                writeInfo(known.withWorkerPid(process.pid()));
            }
        }
    }
}
