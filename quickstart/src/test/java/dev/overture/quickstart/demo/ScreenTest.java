package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void saysALineOnlyWhenSomethingChanged() {
        Screen screen = new Screen(out, false);

        screen.show(List.of("row"), "1 s  pending 1", "a");
        screen.show(List.of("row"), "2 s  pending 1", "a");
        screen.show(List.of("row"), "3 s  pending 2", "b");

        assertThat(written().lines()).containsExactly("1 s  pending 1", "3 s  pending 2");
    }

    @Test
    void drawsOverItsLastBlockOnATerminal() {
        Screen screen = new Screen(out, true);

        screen.show(List.of("one", "two"), "line", "a");
        screen.show(List.of("three", "four"), "line", "b");

        assertThat(written()).contains("one").contains("\u001b[2A").contains("three");
    }

    @Test
    void drawsBelowWhatWasSaidInBetween() {
        Screen screen = new Screen(out, true);

        screen.show(List.of("one"), "line", "a");
        screen.say("something happened");
        screen.show(List.of("two"), "line", "b");

        assertThat(written()).doesNotContain("\u001b[1A");
    }

    @Test
    void tableCountsEveryStatus() {
        Map<String, Long> byStatus = Map.of("pending", 3L, "replied", 1L);

        assertThat(StatusTable.line(1.25, byStatus, 7)).isEqualTo("   1.3 s  pending 3 · replied 1 · sent 7");
        assertThat(StatusTable.rows(1, byStatus, 7))
                .hasSize(14)
                .anyMatch(row -> row.contains("pending") && row.contains("3"));
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
