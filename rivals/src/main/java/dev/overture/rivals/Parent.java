package dev.overture.rivals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Ends this process when the one that started it is gone: the parent holds the other end of the input open. */
final class Parent {

    private static final String VARIABLE = "OVERTURE_EXIT_WITH_PARENT";

    private Parent() {}

    static void watchIfAsked(Map<String, String> environment, InputStream input) {
        if (!"1".equals(environment.get(VARIABLE))) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    readToEnd(input);
                    // Rivals are made to be killed at any moment; so is this no worse than what they are tested by.
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void readToEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Only the end is worth anything.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
    }
}
