package dev.overture.quickstart.commands;

import dev.overture.sandbox.SandboxApplication;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code overture sandbox}. */
@Command(
        name = "sandbox",
        description = "Serve a local stand-in for Unipile, with a judge.",
        mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Server.start(new SandboxApplication(), "sandbox.yml");
    }
}
