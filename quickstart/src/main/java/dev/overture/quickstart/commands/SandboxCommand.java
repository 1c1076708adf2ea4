package dev.overture.quickstart.commands;

import dev.overture.sandbox.SandboxApplication;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overture sandbox [FILE.yml]}. */
@Command(
        name = "sandbox",
        description = "Serve a local stand-in for Unipile, with a judge.",
        mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE.yml",
            arity = "0..1",
            description = "The configuration; without it, the sandbox.yml in the jar, which is its reference.")
    private @Nullable Path configuration;

    SandboxCommand() {}

    @Override
    public Integer call() {
        return Server.start(new SandboxApplication(), SandboxApplication.CARRIED_CONFIGURATION, configuration);
    }
}
