package dev.overture.quickstart.stack;

import java.util.Map;

/**
 * How a stack is to be.
 *
 * @param seed of the sandbox's randomness
 * @param database settings of PostgreSQL, beside the usual
 * @param workers how many worker processes, at least one
 * @param worker variables of each worker, beside or in place of the usual
 * @param api variables of the api, beside or in place of the usual
 * @param sandbox variables of the sandbox, beside or in place of the usual
 * @param durable whether its parts may die and come back: a Temporal server of our own keeps its histories in a file and is
 *     started again when it dies, and ports are ones that nobody else takes meanwhile
 * @param heapMegabytes the most that the heaps of api and worker may take, each
 */
public record StackShape(
        long seed,
        Map<String, String> database,
        int workers,
        Map<String, String> worker,
        Map<String, String> api,
        Map<String, String> sandbox,
        boolean durable,
        int heapMegabytes) {

    private static final int USUAL_HEAP = 384;

    /** Copies the maps. */
    public StackShape {
        database = Map.copyOf(database);
        worker = Map.copyOf(worker);
        api = Map.copyOf(api);
        sandbox = Map.copyOf(sandbox);
    }

    /** The same with the usual heap. */
    public StackShape(
            long seed,
            Map<String, String> database,
            int workers,
            Map<String, String> worker,
            Map<String, String> api,
            Map<String, String> sandbox,
            boolean durable) {
        this(seed, database, workers, worker, api, sandbox, durable, USUAL_HEAP);
    }

    /** One worker, nothing out of the ordinary. */
    public static StackShape usual(long seed) {
        return new StackShape(seed, Map.of(), 1, Map.of(), Map.of(), Map.of(), false);
    }

    /** The same with these settings of PostgreSQL. */
    public StackShape withDatabase(Map<String, String> settings) {
        return new StackShape(seed, settings, workers, worker, api, sandbox, durable, heapMegabytes);
    }

    /** The same with heaps of this size. */
    public StackShape withHeap(int megabytes) {
        return new StackShape(seed, database, workers, worker, api, sandbox, durable, megabytes);
    }
}
