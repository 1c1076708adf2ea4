package dev.overture.quickstart.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.ApiJson;
import dev.overture.api.adoption.Adoption;
import dev.overture.api.adoption.AdoptionException;
import dev.overture.api.adoption.AdoptionOptions;
import dev.overture.api.adoption.AdoptionReport;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.adoption.OldDatabase;
import dev.overture.schema.erasure.ErasureSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overture adopt}. */
@Command(
        name = "adopt",
        description = {
            "Take over campaigns, people and approvals from the database of an older system.",
            "Reads only, and tells what would come of every row. With --apply it does so, and everybody goes on at their",
            "right step. May be repeated: nobody comes in twice."
        },
        footer = {
            "",
            "Stop the older system before --apply: two systems that write to one person do not know of each other.",
            "OVERTURE_DATABASE_URL, _USER and _PASSWORD say where everything comes to."
        },
        mixinStandardHelpOptions = true)
public final class AdoptCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "postgres://…",
            description = "The older database. PGPASSWORD serves where the address holds no password.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(
            names = "--workspace",
            required = true,
            paramLabel = "ID",
            description = "The workspace of Overture that everything comes into.")
    @SuppressWarnings("NullAway.Init")
    private UUID workspace;

    @Option(
            names = "--old-workspace",
            paramLabel = "ID",
            description = "The workspace of the older system, where it has several.")
    private @Nullable String oldWorkspace;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description =
                    "Unipile's id of the account that wrote to people of whom the older system does not say which one"
                            + " did; the only LinkedIn account of the workspace otherwise.")
    private @Nullable String account;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            defaultValue = "public",
            description = "Where the older tables stand; default ${DEFAULT-VALUE}.")
    private String schema = "public";

    @Option(names = "--apply", description = "Write. Without it, or with --dry-run, nothing is written.")
    private boolean apply;

    @Option(names = "--dry-run", description = "Write nothing, as without --apply.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write what became of every single row.")
    private @Nullable Path report;

    AdoptCommand() {}

    @Override
    public Integer call() {
        if (apply && dryRun) {
            throw Failure.usage("--apply and --dry-run contradict each other");
        }
        Environment environment = Environment.ofProcess();
        DataSource source = OldDatabaseAddress.of(from, environment.variables());
        AdoptionReport result = run(
                source,
                ours(environment),
                new AdoptionOptions(new WorkspaceId(workspace), schema, oldWorkspace, account, !apply));
        AdoptionText.write(result, spec.commandLine().getOut());
        if (report != null) {
            write(report, result);
        }
        return 0;
    }

    /** With the secret by which people who were erased are kept out. */
    private static Jdbi ours(Environment environment) {
        Jdbi jdbi = OvertureJdbi.over(environment.database());
        try {
            jdbi.getConfig(ErasureSecret.class)
                    .set(environment.variables().getOrDefault("OVERTURE_ERASURE_SECRET", ""));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("OVERTURE_ERASURE_SECRET: " + e.getMessage());
        }
        return jdbi;
    }

    private static AdoptionReport run(DataSource source, Jdbi ours, AdoptionOptions options) {
        InstantSource clock = InstantSource.system();
        Adoption adoption = new Adoption(
                ours, new SequenceReader(new Templates()), ApiJson.mapper(), new TimeOrderedIds(clock), clock);
        try (OldDatabase old = open(source, options.schema())) {
            return adoption.run(old, options);
        } catch (AdoptionException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        } catch (JdbiException e) {
            throw new Failure("the database cannot be used (was `overture migrate` run?): " + rootMessage(e), e);
        }
    }

    private static OldDatabase open(DataSource source, String schema) {
        try {
            return OldDatabase.open(source, schema);
        } catch (JdbiException e) {
            throw new Failure("the older database cannot be read: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private void write(Path file, AdoptionReport result) {
        ObjectMapper json = new ObjectMapper();
        try {
            Files.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(AdoptionText.json(result, json)));
        } catch (IOException e) {
            throw new Failure("cannot write " + file, e);
        }
    }
}
