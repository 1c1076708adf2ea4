package dev.overture.quickstart.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;

/** Ends this process when the one that started it is gone, however it went. */
public final class ParentWatch {

    /** Set to {@code 1} in the environment of processes that must not outlive their parent. */
    public static final String VARIABLE = "OVERTURE_EXIT_WITH_PARENT";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private ParentWatch() {}

    /** Begins to watch if the environment asks for it: the parent holds the other end of {@code input} open. */
    public static void startIfAsked(Map<String, String> environment, InputStream input) {
        if (!"1".equals(environment.get(VARIABLE))) {
            return;
        }
        daemon("parent-watch", () -> {
            readToEnd(input);
            daemon("parent-watch-patience", () -> {
                Thread.sleep(PATIENCE.toMillis());
                Runtime.getRuntime().halt(1);
            });
            System.exit(0);
        });
    }

    private static void readToEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Whatever is said there is nothing to us; only its end is.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
    }

    private static void daemon(String name, Interruptible work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
