package dev.overture.quickstart.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last one first; one failure does not keep the others open. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Is closed before everything that was added so far. */
    synchronized void add(AutoCloseable resource) {
        open.addFirst(resource);
    }

    /** Is closed after everything else. */
    synchronized void addLast(AutoCloseable resource) {
        open.addLast(resource);
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.removeFirst().close();
            } catch (Exception e) {
                LOG.warn("cannot stop cleanly", e);
            }
        }
    }
}
