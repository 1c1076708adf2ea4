package dev.overture.activities.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.schema.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of every sequence, whatever happens. Each run takes other seeds; a failure names its seed, which
 * {@code -Doverture.seed=N} repeats.
 */
class SequencePropertiesIT {

    private static final int RUNS = 30;

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    static LongStream seeds() {
        Long given = Long.getLong("overture.seed");
        return given == null ? new Random().longs(RUNS, 0, Integer.MAX_VALUE) : LongStream.of(given);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void holdsOfEverySequence(long seed) throws Exception {
        SpecCase told = RandomCase.of(seed);
        // The report shows it: a seed alone tells nobody what failed.
        System.out.println(seed + " " + told);
        try (SpecRun run = new SpecRun(POSTGRES.jdbi(), told)) {
            run.play();

            assertThat(run.texts().stream().filter(text -> !text.equals("-")))
                    .as("never two messages for one step")
                    .doesNotHaveDuplicates();
            assertThat(run.messagesPerStep())
                    .as("never two messages for one step")
                    .allMatch(count -> count == 1);
            assertThat(actsAfterAnAnswer(told, run.acts()))
                    .as("never one after an answer")
                    .isEmpty();
            assertThat(run.live() && !run.inReview())
                    .as("always an end, or a human's turn, but %s", run.state())
                    .isFalse();
            assertThat(run.end()).as("always a reason").contains(": ");
        }
    }

    private static List<String> actsAfterAnAnswer(SpecCase told, List<String> acts) {
        return Objects.requireNonNullElse(told.events(), List.<String>of()).stream()
                .filter(event -> event.endsWith(" replies") || event.endsWith(" unsubscribes"))
                .map(event -> SpecTime.read(event.substring(0, event.indexOf(' '))))
                .min(Duration::compareTo)
                .map(answer -> acts.stream()
                        .filter(act -> SpecTime.read(act.substring(0, act.indexOf(' ')))
                                        .compareTo(answer)
                                > 0)
                        .toList())
                .orElse(List.of());
    }
}
