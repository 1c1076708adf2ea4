package dev.overture.bench;

import dev.overture.bench.commands.BenchCommand;
import dev.overture.bench.plain.PlainCommand;
import dev.overture.bench.polling.PollingCommand;
import dev.overture.quickstart.Overture;
import dev.overture.quickstart.commands.Server;
import dev.overture.quickstart.process.ParentWatch;
import picocli.CommandLine;

/** The entry point of the benchmarks' own jar: everything that {@link Overture} can do, and {@code bench}. */
public final class Bench {

    private Bench() {}

    /** Runs one subcommand; servers go on until the process is told to stop. */
    public static void main(String[] arguments) {
        ParentWatch.startIfAsked(System.getenv(), System.in);
        int exitCode = commandLine().execute(arguments);
        if (exitCode != Server.STILL_RUNNING) {
            System.exit(exitCode);
        }
    }

    /** The command line with all subcommands, ready to execute. */
    static CommandLine commandLine() {
        return Overture.with(new BenchCommand(), new PlainCommand(), new PollingCommand());
    }
}
