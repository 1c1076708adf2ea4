package dev.overture.bench.crm;

import dev.overture.bench.bed.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** How PostgreSQL answered a request of the api's, as its {@code auto_explain} writes it into the server's log. */
final class ListPlans {

    private static final Pattern BEGIN = Pattern.compile("LOG: +duration: ([0-9.]+) ms +plan:$");
    private static final int TRIES = 100;
    private static final long BETWEEN_TRIES_MS = 50;

    private final Jdbi database;
    private final Path log;

    ListPlans(Jdbi database, Path log) {
        this.database = database;
        this.log = log;
    }

    /** A request that may be interrupted. */
    interface Request {
        void make() throws InterruptedException;
    }

    /** The plan of the page that a request asks for, run once more for this. */
    List<String> of(Request request) throws InterruptedException {
        configure("alter system set auto_explain.log_min_duration = 0");
        try {
            // Connections hear of a setting some time after it was made.
            for (int i = 0; i < TRIES; i++) {
                int before = log().length;
                request.make();
                byte[] after = log();
                List<String> plan = slowestPage(
                        new String(Arrays.copyOfRange(after, before, after.length), StandardCharsets.UTF_8));
                if (!plan.isEmpty()) {
                    return plan;
                }
                Thread.sleep(BETWEEN_TRIES_MS);
            }
            throw new BenchFailure("PostgreSQL shows no plan of a page", null);
        } finally {
            configure("alter system reset auto_explain.log_min_duration");
        }
    }

    private void configure(String change) {
        database.useHandle(handle -> {
            handle.execute(change);
            handle.execute("select pg_reload_conf()");
        });
    }

    private byte[] log() {
        try {
            return Files.readAllBytes(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all statements with a limit the one that took longest. */
    static List<String> slowestPage(String written) {
        List<String> slowest = List.of();
        double longest = -1;
        String[] lines = written.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher begin = BEGIN.matcher(lines[i]);
            if (begin.find()) {
                List<String> plan = planBehind(lines, i);
                double took = Double.parseDouble(begin.group(1));
                if (took > longest && plan.stream().anyMatch(line -> line.contains("Limit  (cost="))) {
                    slowest = plan;
                    longest = took;
                }
            }
        }
        return slowest;
    }

    private static List<String> planBehind(String[] lines, int begin) {
        List<String> plan = new ArrayList<>();
        for (int i = begin + 1; i < lines.length && lines[i].startsWith("\t"); i++) {
            if (!plan.isEmpty() || lines[i].contains("(cost=")) {
                plan.add(lines[i].substring(1));
            }
        }
        return plan;
    }
}
