package dev.overture.quickstart.commands;

import dev.overture.worker.WorkerApplication;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overture worker [FILE.yml]}. */
@Command(name = "worker", description = "Run the workflows and send what is due.", mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE.yml",
            arity = "0..1",
            description = "The configuration; without it, the worker.yml in the jar, which is its reference.")
    private @Nullable Path configuration;

    WorkerCommand() {}

    @Override
    public Integer call() {
        return Server.start(new WorkerApplication(), WorkerApplication.CARRIED_CONFIGURATION, configuration);
    }
}
