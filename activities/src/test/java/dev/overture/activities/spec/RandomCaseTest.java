package dev.overture.activities.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A random sequence that cannot be read would fail the check of what holds of every sequence, by chance. */
class RandomCaseTest {

    @Test
    void everySeedMakesASequenceThatCanBeRead() {
        SequenceReader reader = new SequenceReader(new Templates());

        assertThat(LongStream.range(0, 5_000)
                        .mapToObj(RandomCase::of)
                        .filter(made -> !(reader.readYaml(made.yaml()) instanceof SequenceResult.Valid))
                        .map(SpecCase::name))
                .isEmpty();
    }
}
