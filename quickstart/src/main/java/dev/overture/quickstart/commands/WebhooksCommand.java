package dev.overture.quickstart.commands;

import dev.overture.api.inbox.Inbox;
import dev.overture.api.inbox.Replay;
import dev.overture.api.inbox.Retention;
import dev.overture.providers.unipile.Unipile;
import dev.overture.providers.unipile.WebhookRegistrar;
import dev.overture.providers.unipile.client.WebhooksClient.Webhook;
import dev.overture.providers.unipile.http.UnipileException;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.inbox.InboxDao;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overture webhooks …}. */
@Command(
        name = "webhooks",
        description = "Register webhooks at Unipile, and look after what they delivered.",
        mixinStandardHelpOptions = true)
public final class WebhooksCommand implements Runnable {

    private static final Duration ECHO_WINDOW = Duration.ofMinutes(3);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final InstantSource clock = InstantSource.system();

    WebhooksCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: webhooks register, list, inbox, replay or prune");
    }

    /** One for each source; says what it did. */
    @Command(
            name = "register",
            description =
                    "Register Overture's webhooks at Unipile, mend those that changed, remove duplicates. May be repeated.",
            mixinStandardHelpOptions = true)
    int register(
            @Option(
                            names = "--url",
                            paramLabel = "URL",
                            description =
                                    "Where the api is reached from outside; OVERTURE_PUBLIC_URL where it is not given.")
                    @Nullable
                    String url) {
        Environment environment = Environment.ofProcess();
        String address =
                WebhookAddress.of(url == null ? environment.required("OVERTURE_PUBLIC_URL") : url, url == null);
        List<WebhookRegistrar.Act> acts =
                atUnipile(environment, registrar -> registrar.register(address, environment.webhookSecret()));
        acts.forEach(act ->
                out().println(act.done().name().toLowerCase(Locale.ROOT) + " " + act.source() + " " + act.webhookId()));
        out().println("deliveries go to " + address);
        return 0;
    }

    /** All, also those of others. */
    @Command(name = "list", description = "List every webhook at Unipile.", mixinStandardHelpOptions = true)
    int list() {
        List<Webhook> all = atUnipile(Environment.ofProcess(), WebhookRegistrar::list);
        all.forEach(each -> out().println(String.join(
                        " ",
                        String.valueOf(each.id()),
                        String.valueOf(each.source()),
                        String.valueOf(each.name()),
                        Boolean.FALSE.equals(each.enabled()) ? "disabled" : "enabled",
                        String.valueOf(each.requestUrl()),
                        each.events() == null ? "" : String.join(",", each.events()))
                .stripTrailing()));
        out().println(all.size() + " webhooks");
        return 0;
    }

    /** How many of each kind and status, and for which accounts that nobody made known. */
    @Command(
            name = "inbox",
            description = "Count stored deliveries by status and kind, with the accounts that are unknown.",
            mixinStandardHelpOptions = true)
    int inbox() {
        inDatabase(jdbi -> jdbi.withExtension(InboxDao.class, InboxDao::tally))
                .forEach(each -> out().println(each.status() + " " + each.kind() + " " + each.number() + " from "
                        + each.first() + " to " + each.last()
                        + (each.vendorAccountId() == null ? "" : " account " + each.vendorAccountId())));
        return 0;
    }

    /** Idempotent; 1 where something could not be read. */
    @Command(
            name = "replay",
            description =
                    "Read stored deliveries again. What is known already changes nothing; states of accounts are left out.",
            mixinStandardHelpOptions = true)
    int replay(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "INSTANT",
                            description = "Such as 2026-03-02T00:00:00Z.")
                    Instant from,
            @Option(names = "--to", required = true, paramLabel = "INSTANT", description = "The first instant behind.")
                    Instant to,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description = "Such as message_received; every kind otherwise.")
                    @Nullable
                    String kind) {
        if (!from.isBefore(to)) {
            throw Failure.usage("--from must be before --to");
        }
        Replay.Count count = inDatabase(jdbi ->
                new Replay(jdbi, new Inbox(jdbi, new TimeOrderedIds(clock), ECHO_WINDOW, clock)).run(from, to, kind));
        out().println("read " + count.read() + ", later " + count.later() + ", skipped " + count.skipped() + ", failed "
                + count.failed());
        return count.failed() == 0 ? 0 : 1;
    }

    /** The api does the same by itself. */
    @Command(
            name = "prune",
            description =
                    "Drop the bodies of old deliveries; the facts read from them stay. The api does so every hour.",
            mixinStandardHelpOptions = true)
    int prune(
            @Option(
                            names = "--days",
                            defaultValue = "${env:OVERTURE_WEBHOOK_RETENTION_DAYS:-90}",
                            paramLabel = "DAYS",
                            description = "Older than so many days; OVERTURE_WEBHOOK_RETENTION_DAYS or 90.")
                    int days) {
        if (days < 1) {
            throw Failure.usage("--days must be at least 1");
        }
        int dropped = inDatabase(jdbi -> new Retention(jdbi, Duration.ofDays(days), clock).prune());
        out().println("dropped " + dropped + " bodies");
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private <T> T atUnipile(Environment environment, Function<WebhookRegistrar, T> work) {
        try (Unipile unipile = Unipile.connect(environment.unipile(), clock)) {
            return work.apply(new WebhookRegistrar(unipile.webhooks()));
        } catch (UnipileException e) {
            throw new Failure("Unipile refused: " + e.failure().detail(), e);
        } catch (IllegalStateException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private static <T> T inDatabase(Function<Jdbi, T> work) {
        try {
            return work.apply(OvertureJdbi.over(Environment.ofProcess().database()));
        } catch (JdbiException e) {
            throw new Failure("the database cannot be used (was `overture migrate` run?)", e);
        }
    }
}
