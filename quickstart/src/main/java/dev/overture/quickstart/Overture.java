package dev.overture.quickstart;

import dev.overture.quickstart.commands.AdoptCommand;
import dev.overture.quickstart.commands.ApiCommand;
import dev.overture.quickstart.commands.CheckCommand;
import dev.overture.quickstart.commands.DemoCommand;
import dev.overture.quickstart.commands.Failure;
import dev.overture.quickstart.commands.MigrateCommand;
import dev.overture.quickstart.commands.SandboxCommand;
import dev.overture.quickstart.commands.Server;
import dev.overture.quickstart.commands.TestServerCommand;
import dev.overture.quickstart.commands.TortureCommand;
import dev.overture.quickstart.commands.VersionOfBuild;
import dev.overture.quickstart.commands.WebhooksCommand;
import dev.overture.quickstart.commands.WorkerCommand;
import dev.overture.quickstart.commands.WorkspaceCommand;
import dev.overture.quickstart.commands.WrongUsage;
import dev.overture.quickstart.process.ParentWatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The one entry point of the one jar. Exit codes: 0 for success, 1 where the work failed, 2 where the command was used
 * wrongly.
 */
@Command(
        name = "overture",
        description = "Sales-outreach campaigns as durable Temporal workflows.",
        footer = {"", "In a clone, ./overture bench measures it; see docs/performance.md."},
        mixinStandardHelpOptions = true,
        versionProvider = VersionOfBuild.class,
        subcommands = {
            DemoCommand.class,
            ApiCommand.class,
            WorkerCommand.class,
            MigrateCommand.class,
            WorkspaceCommand.class,
            WebhooksCommand.class,
            AdoptCommand.class,
            SandboxCommand.class,
            CheckCommand.class,
            TortureCommand.class,
            TestServerCommand.class
        })
public final class Overture implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Overture() {}

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
        return with();
    }

    /** The same with further subcommands, for programs around this one. */
    public static CommandLine with(Object... more) {
        CommandLine commandLine = new CommandLine(new Overture());
        // Before the settings, which reach those subcommands only that are there.
        for (Object command : more) {
            commandLine.addSubcommand(command);
        }
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failure.Handler());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }
}
