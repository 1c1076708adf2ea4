package dev.overture.quickstart.demo;

import java.io.PrintStream;
import java.util.List;

/** Where a demo speaks to people: lines, and on a terminal a block that is drawn anew in place. */
public final class Screen {

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private int drawn;
    private String lastLine = "";

    /** @param terminal whether the cursor can be moved */
    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Seconds since the screen was made. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** One line for people, above the block. */
    public synchronized void say(String line) {
        drawn = 0;
        out.println(line);
        out.flush();
    }

    /** Draws the block: {@code rows} on a terminal; elsewhere {@code line}, where it differs from the last one. */
    synchronized void show(List<String> rows, String line, String key) {
        if (terminal) {
            StringBuilder text = new StringBuilder();
            if (drawn > 0) {
                text.append("\u001b[").append(drawn).append('A');
            }
            rows.forEach(row -> text.append("\u001b[2K").append(row).append(System.lineSeparator()));
            out.print(text);
            drawn = rows.size();
        } else if (!key.equals(lastLine)) {
            out.println(line);
            lastLine = key;
        }
        out.flush();
    }
}
