package dev.overture.quickstart.commands;

import dev.overture.quickstart.temporal.SearchAttributeSetup;
import dev.overture.schema.Migrations;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overture migrate}. */
@Command(
        name = "migrate",
        description = "Bring the database and Temporal's search attributes to this version; may be repeated.",
        mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MigrateCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("database: " + migrateDatabase() + " migrations applied");
        Set<String> added = registerSearchAttributes();
        out.println("temporal: " + (added.isEmpty() ? "search attributes are known" : "added " + added));
        return 0;
    }

    private static int migrateDatabase() {
        try {
            return Migrations.apply(Environment.ofProcess().database());
        } catch (FlywayException e) {
            throw new Failure("the database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private static Set<String> registerSearchAttributes() {
        try {
            return SearchAttributeSetup.register(System.getenv());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }
}
