package dev.overture.quickstart.commands;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Something went wrong that people can understand from the message alone; they see no stack trace. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The work failed: exit code 1. */
    public Failure(String message) {
        this(CommandLine.ExitCode.SOFTWARE, message);
    }

    /** The work failed: exit code 1. */
    public Failure(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = CommandLine.ExitCode.SOFTWARE;
    }

    /** The command was used wrongly: exit code 2. */
    public static Failure usage(String message) {
        return new Failure(CommandLine.ExitCode.USAGE, message);
    }

    /** Prints failures as one line; everything else with its stack trace. */
    public static final class Handler implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
            if (thrown instanceof Failure failure) {
                commandLine.getErr().println("overture: " + failure.getMessage());
                return failure.exitCode;
            }
            commandLine.getErr().println("overture: " + thrown);
            thrown.printStackTrace(commandLine.getErr());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
