package dev.overture.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops programs that are not ours to change (PostgreSQL, Temporal) when this process dies without a chance to do so,
 * such as by {@code kill -9}: a shell that waits for the end of its input.
 */
public final class LastGuard implements AutoCloseable {

    private static final String SCRIPT =
            "trap '' INT HUP TERM; cat >/dev/null 2>&1; kill -TERM \"$@\" 2>/dev/null; sleep 5; kill -KILL \"$@\" 2>/dev/null";

    private final Process shell;

    private LastGuard(Process shell) {
        this.shell = shell;
    }

    /** Guards these process ids until {@link #close}. */
    public static LastGuard over(List<Long> pids) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "overture-guard"));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        try {
            return new LastGuard(new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a shell", e);
        }
    }

    /** Whether it still waits. */
    boolean watching() {
        return shell.isAlive();
    }

    /** Whether its shell has begun to read. */
    boolean reading() {
        return shell.descendants().findAny().isPresent();
    }

    /** Lets the shell see what it sees when this process dies. */
    void loseParent() throws IOException {
        shell.getOutputStream().close();
    }

    /** Lets go: to be called before anybody else stops the guarded processes. */
    @Override
    public void close() {
        // The shell first: were its reader the first to go, the shell would take that for our death. The reader ends
        // with the pipe, which destroying the shell closes.
        shell.destroyForcibly();
        try {
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
