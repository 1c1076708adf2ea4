package dev.overture.schema;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What PostgreSQL expects of a statement, by its statistics alone. */
public final class Estimate {

    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": *(\\d+)");

    /** So many are found by index and put in order within milliseconds. */
    private static final int DENSE = 20_000;

    private Estimate() {}

    /**
     * Whether so many rows are expected that it is quicker to look for some of them than to find all. Asks for a plan; runs
     * nothing.
     *
     * @param select part of the program, with parameters
     * @param values of the parameters
     */
    public static boolean dense(Handle handle, String select, Map<String, ?> values) {
        Query query = handle.createQuery("explain (format json) " + select).addCustomizer(new PlannedAnew());
        values.forEach(query::bind);
        Matcher rows = ROWS.matcher(query.mapTo(String.class).one());
        return rows.find() && Long.parseLong(rows.group(1)) > DENSE;
    }
}
