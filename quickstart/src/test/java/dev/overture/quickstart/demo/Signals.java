package dev.overture.quickstart.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What one does to processes of others, by their id. */
final class Signals {

    private Signals() {}

    /** Stops its threads where they are, until {@link #thaw}. */
    static void freeze(long pid) throws InterruptedException {
        send("-STOP", pid);
    }

    static void thaw(long pid) throws InterruptedException {
        send("-CONT", pid);
    }

    static void kill(long pid) throws InterruptedException {
        send("-KILL", pid);
    }

    private static void send(String signal, long pid) throws InterruptedException {
        try {
            int exitCode = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new AssertionError("kill " + signal + " " + pid + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
