package dev.overture.quickstart.commands;

import dev.overture.api.workspaces.NewWorkspace;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import java.io.PrintWriter;
import java.time.InstantSource;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overture workspace …}. */
@Command(
        name = "workspace",
        description = "Manage workspaces, the tenants of one installation.",
        mixinStandardHelpOptions = true)
public final class WorkspaceCommand implements Runnable {

    private static final int MAX_NAME_LENGTH = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    WorkspaceCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: workspace create NAME");
    }

    /** Prints the id and the key, which is not to be had again. */
    @Command(
            name = "create",
            description = "Create a workspace; prints its id and its API key, once.",
            mixinStandardHelpOptions = true)
    int create(@Parameters(paramLabel = "NAME", description = "What people call it.") String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.codePointCount(0, trimmed.length()) > MAX_NAME_LENGTH) {
            throw Failure.usage("NAME must have 1 to " + MAX_NAME_LENGTH + " characters");
        }
        NewWorkspace workspace = inDatabase(trimmed);
        PrintWriter out = spec.commandLine().getOut();
        out.println("workspace_id: " + workspace.id());
        out.println("api_key: " + workspace.key().reveal());
        return 0;
    }

    private static NewWorkspace inDatabase(String name) {
        try {
            return NewWorkspace.create(
                            OvertureJdbi.over(Environment.ofProcess().database()),
                            new TimeOrderedIds(InstantSource.system()),
                            name)
                    .orElseThrow(() -> new Failure("there is a workspace named " + name + " already"));
        } catch (JdbiException e) {
            throw new Failure("the database cannot be used (was `overture migrate` run?): " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
