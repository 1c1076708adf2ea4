package dev.overture.authoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 1_000);

    /** Run with -Dseed=… to see a failure again, with -Dsequences=… for more of them. */
    @Test
    void readsBackWhatItWrites() {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomSequences sequences = new RandomSequences(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            Sequence sequence = sequences.next();
            String written = SequenceWriter.write(sequence);

            assertThat(SampleFile.READER.read(written))
                    .as("-Dseed=%d, sequence %d:%n%s", seed, i, written)
                    .isEqualTo(new SequenceResult.Valid(sequence));
        }
    }

    @Test
    void coversEveryKindOfStep() {
        RandomSequences sequences = new RandomSequences(1);
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            all(sequences.next().steps())
                    .forEach(step -> kinds.add(step.getClass().getSimpleName()));
        }

        assertThat(kinds).hasSameSizeAs(Words.KINDS);
    }

    private static Stream<Step> all(List<Step> steps) {
        return steps.stream()
                .flatMap(step ->
                        Stream.concat(Stream.of(step), step.branches().stream().flatMap(RoundTripTest::all)));
    }
}
