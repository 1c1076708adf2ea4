package dev.overture.schema.adoption;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The tables of an older system, read in one read-only transaction that sees one state of them. Rows come as JSON, so that
 * columns may be missing, or have another type than they should.
 */
public final class OldDatabase implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 100;

    private final Handle handle;
    private final String schema;

    private OldDatabase(Handle handle, String schema) {
        this.handle = handle;
        this.schema = schema;
    }

    /**
     * Begins to read.
     *
     * @param schema in which the tables stand, usually {@code public}
     */
    public static OldDatabase open(DataSource source, String schema) {
        Handle handle = Jdbi.create(source).open();
        handle.setReadOnly(true);
        handle.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
        handle.begin();
        return new OldDatabase(handle, schema);
    }

    /** Whether these tables are Overture's own. */
    public boolean isOvertures() {
        return has("campaign_sequences") && has("workflow_outbox");
    }

    /** Whether there is such a table or view. */
    public boolean has(String table) {
        return handle.createQuery("""
                        select exists (
                          select 1 from information_schema.tables where table_schema = :schema and table_name = :table)
                        """)
                .bind("schema", schema)
                .bind("table", table)
                .mapTo(Boolean.class)
                .one();
    }

    /** Hands every row over as JSON, those that are older first where rows have an age. */
    public void each(String table, Consumer<String> row) {
        String rows = """
                select to_jsonb(t)::text from %s.%s t
                order by to_jsonb(t) ->> 'created_at', to_jsonb(t) ->> 'id'
                """.formatted(quoted(schema), quoted(table));
        try (ResultIterator<String> all = handle.createQuery(rows)
                .setFetchSize(FETCHED_AT_ONCE)
                .mapTo(String.class)
                .iterator()) {
            all.forEachRemaining(row);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Ends the transaction. */
    @Override
    public void close() {
        handle.rollback();
        handle.close();
    }
}
