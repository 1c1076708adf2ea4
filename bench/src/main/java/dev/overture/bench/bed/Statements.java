package dev.overture.bench.bed;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What PostgreSQL was asked, by its own count: every statement, {@code begin} and {@code commit} included. */
public final class Statements {

    private final Jdbi database;
    private final String ours;

    private Statements(Jdbi database, String name) {
        this.database = database;
        this.ours = "dbid = (select oid from pg_database where datname = " + name + ")";
    }

    /** Counts in this database. */
    public Statements(Jdbi database) {
        this(database, "current_database()");
    }

    /**
     * Counts in another database of the server.
     *
     * @param database any in which the extension is installed
     * @param name of letters and underscores
     */
    public static Statements of(Jdbi database, String name) {
        return new Statements(database, "'" + name + "'");
    }

    /** Begins to count anew. */
    public void reset() {
        database.useHandle(handle -> handle.execute("select pg_stat_statements_reset()"));
    }

    /** How many there were since the last reset. */
    public long count() {
        return database.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg_stat_statements%' and "
                                + ours)
                .mapTo(Long.class)
                .one());
    }

    /** Those that took most of the server's time, with constants left out; {@code calls} and milliseconds in all. */
    public List<Map<String, Object>> dearest(int many) {
        return database.withHandle(handle -> handle.createQuery("""
                        select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) as statement, calls,
                          round(total_exec_time::numeric, 1) as milliseconds
                        from pg_stat_statements where query not like '%pg_stat_statements%' and <ours>
                        order by total_exec_time desc limit :many""")
                .define("ours", ours)
                .bind("many", many)
                .mapToMap()
                .list());
    }
}
