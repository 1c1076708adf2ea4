package dev.overture.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final Measure MISSED = Measure.atLeast("ratio", 0.3, 0.8);

    @Test
    void excusesWhatTheTableNames() {
        Causes causes = Causes.of(List.of(Causes.HEADING, "", "| `throughput` | `ratio` | database round trips |"));
        assertThat(causes.name("throughput", MISSED)).isTrue();
        assertThat(causes.name("reaction", MISSED)).isFalse();
        assertThat(causes.name("throughput", Measure.atLeast("ratio_empty", 0.1, 0.6)))
                .isFalse();
    }

    @Test
    void excusesNothingWithoutACauseOrOutsideOfTheSection() {
        assertThat(Causes.of(List.of(Causes.HEADING, "| `throughput` | `ratio` | |"))
                        .name("throughput", MISSED))
                .isFalse();
        assertThat(Causes.of(List.of("| `throughput` | `ratio` | a cause |", Causes.HEADING))
                        .name("throughput", MISSED))
                .isFalse();
        assertThat(Causes.of(List.of(Causes.HEADING, "## More", "| `throughput` | `ratio` | a cause |"))
                        .name("throughput", MISSED))
                .isFalse();
        assertThat(Causes.in(Path.of("nowhere")).name("throughput", MISSED)).isFalse();
    }
}
