package dev.overture.schema;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Has PostgreSQL answer a short question in one process. Where it takes several, starting them costs more than they save, and it
 * prefers reading whole tables, which can be shared out, to the few rows that an index names.
 */
public final class Serially {

    private Serially() {}

    /** Asks; in the transaction of the handle, if there is one, which then goes on like this. */
    public static <T> T ask(Handle handle, Supplier<T> question) {
        return handle.inTransaction(inside -> {
            inside.execute("set local max_parallel_workers_per_gather = 0");
            return question.get();
        });
    }
}
