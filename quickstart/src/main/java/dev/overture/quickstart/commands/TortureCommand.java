package dev.overture.quickstart.commands;

import dev.overture.quickstart.demo.Screen;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.torture.Torture;
import dev.overture.quickstart.torture.TortureFailure;
import dev.overture.quickstart.torture.TortureOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code overture torture}. */
@Command(
        name = "torture",
        description = {
            "Run a campaign on this machine while workers are killed and frozen, the vendor lies, webhooks are lost,",
            "and PostgreSQL and Temporal crash; the sandbox's judge says whether anybody noticed."
        },
        footer = {
            "",
            "Exit 0 only if nothing was sent twice, lost, sent over a limit or sent after an answer, everybody has",
            "ended, and every kill was done. A fault that could not be injected is reported as not_run.",
            "Needs a real Temporal server of its own; with TEMPORAL_ADDRESS, Temporal is not restarted."
        },
        mixinStandardHelpOptions = true)
public final class TortureCommand implements Callable<Integer> {

    private static final int MOST_PROSPECTS = 5_000;
    private static final int MOST_KILLS = 1_000;

    @Option(
            names = "--prospects",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many people are written to; default ${DEFAULT-VALUE}.")
    private int prospects;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "50",
            description =
                    "How often a worker is killed; the other faults come in proportion. Default ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides who does what and which fault comes when; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "Ends the run then, whatever is left; default ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write how it ended.")
    private @Nullable Path report;

    TortureCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        require(prospects, 1, MOST_PROSPECTS, "--prospects");
        require(kills, 0, MOST_KILLS, "--kills");
        require(minutes, 1, 24 * 60, "--minutes");
        OutputFile.check(report, "--report");
        TortureOptions options = new TortureOptions(prospects, kills, seed, report, Duration.ofMinutes(minutes));
        AtomicBoolean stopping = new AtomicBoolean();
        try (Torture torture = new Torture(options, RunFolder.createInHome(Instant.now()), screen(), System.getenv())) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                stopping.set(true);
                                torture.close();
                            },
                            "stop-torture"));
            return torture.run().isEmpty() ? 0 : 1;
        } catch (RuntimeException e) {
            if (stopping.get()) {
                throw new Failure("stopped; what was seen so far shows nothing and is not reported", e);
            }
            throw e instanceof TortureFailure ? new Failure(String.valueOf(e.getMessage()), e) : e;
        }
    }

    private static Screen screen() {
        return new Screen(System.out, false);
    }

    private static void require(int value, int least, int most, String option) {
        if (value < least || value > most) {
            throw Failure.usage(option + " must be from " + least + " to " + most);
        }
    }
}
