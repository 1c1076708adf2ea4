package dev.overture.quickstart.demo;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Everything that PostgreSQL is asked from now on, by its own log. */
final class StatementLog {

    private static final String SEPARATOR = " asks: ";

    private final RunningDemo demo;

    private StatementLog(RunningDemo demo) {
        this.demo = demo;
    }

    static StatementLog of(RunningDemo demo, Jdbi database) {
        database.useHandle(handle -> {
            handle.execute("alter system set log_line_prefix = '%a" + SEPARATOR + "'");
            handle.execute("alter system set log_statement = 'all'");
            handle.execute("select pg_reload_conf()");
        });
        return new StatementLog(demo);
    }

    /** What the processes of this {@code ApplicationName} asked so far, a line or more a statement. */
    List<String> by(String application) {
        return demo.log("postgresql")
                .lines()
                .filter(line -> line.startsWith(application + SEPARATOR))
                .toList();
    }
}
