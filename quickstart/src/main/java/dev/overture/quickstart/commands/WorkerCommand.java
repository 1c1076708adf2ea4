package dev.overture.quickstart.commands;

import dev.overture.worker.WorkerApplication;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code overture worker}. */
@Command(name = "worker", description = "Run the workflows and send what is due.", mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Server.start(new WorkerApplication(), "worker.yml");
    }
}
