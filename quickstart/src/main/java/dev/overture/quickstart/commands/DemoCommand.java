package dev.overture.quickstart.commands;

import dev.overture.quickstart.demo.Demo;
import dev.overture.quickstart.demo.DemoFailure;
import dev.overture.quickstart.demo.DemoInput;
import dev.overture.quickstart.demo.DemoOptions;
import dev.overture.quickstart.demo.Screen;
import dev.overture.quickstart.process.RunFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code overture demo}. */
@Command(
        name = "demo",
        description = {
            "Run a whole campaign on this machine: PostgreSQL, Temporal, sandbox, api and worker.",
            "Nothing leaves the machine; the prospects and their answers are invented."
        },
        footer = {
            "",
            "TEMPORAL_ADDRESS uses a Temporal server that runs already. OVERTURE_TEMPORAL_FETCH=never fetches none;",
            "without a temporal command on the PATH the run then takes the SDK's test server."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--csv", paramLabel = "FILE", description = "Prospects to upload instead of the sample's.")
    private @Nullable Path csv;

    @Option(names = "--sequence", paramLabel = "FILE.yaml", description = "Sequence to run instead of the sample's.")
    private @Nullable Path sequence;

    @Option(
            names = "--exit-when-done",
            description = "Stop everything when everybody has ended; exit 1 unless ledger and judge agree and"
                    + " nothing is to blame.")
    private boolean exitWhenDone;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write how it ended.")
    private @Nullable Path report;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides what the invented people do; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--info",
            paramLabel = "FILE.json",
            description = "Write addresses and keys for scripts once everything is up.")
    private @Nullable Path info;

    @Option(names = "--no-campaign", description = "Bring up the stack alone.")
    private boolean noCampaign;

    DemoCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        DemoOptions options = new DemoOptions(csv, sequence, exitWhenDone, report, seed, info, !noCampaign);
        OutputFile.check(report, "--report");
        OutputFile.check(info, "--info");
        DemoInput input = readInput();
        AtomicBoolean stopping = new AtomicBoolean();
        try (Demo demo = new Demo(options, input, RunFolder.createInHome(Instant.now()), screen(), System.getenv())) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                stopping.set(true);
                                demo.close();
                            },
                            "stop-demo"));
            return demo.run().isEmpty() ? 0 : 1;
        } catch (RuntimeException e) {
            if (stopping.get()) {
                throw new Failure("stopped", e);
            }
            throw e instanceof DemoFailure ? new Failure(String.valueOf(e.getMessage()), e) : e;
        }
    }

    private @Nullable DemoInput readInput() {
        if (noCampaign) {
            if (csv != null || sequence != null || report != null || exitWhenDone) {
                throw Failure.usage(
                        "--no-campaign leaves nothing for --csv, --sequence, --report or --exit-when-done to do");
            }
            return null;
        }
        return DemoFiles.read(csv, sequence);
    }

    private static Screen screen() {
        // The launcher knows; what System.console() answers depends on the version of Java.
        String term = System.getenv().getOrDefault("TERM", "dumb");
        return new Screen(System.out, Boolean.getBoolean("overture.terminal") && !term.equals("dumb"));
    }
}
