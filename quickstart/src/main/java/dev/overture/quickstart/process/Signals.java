package dev.overture.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/** What one does to processes from outside, by their id. */
public final class Signals {

    private Signals() {}

    /**
     * Stops its threads where they are, until {@link #thaw}.
     *
     * @throws IllegalStateException if there is no such process, or this system knows no such signal
     */
    public static void freeze(long pid) throws InterruptedException {
        send("-STOP", pid);
    }

    /** @throws IllegalStateException as {@link #freeze} does */
    public static void thaw(long pid) throws InterruptedException {
        send("-CONT", pid);
    }

    /** Ends it at once; it can do nothing about it. Throws as {@link #freeze} does. */
    public static void kill(long pid) throws InterruptedException {
        send("-KILL", pid);
    }

    private static void send(String signal, long pid) throws InterruptedException {
        try {
            int exitCode = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no command kill", e);
        }
    }
}
