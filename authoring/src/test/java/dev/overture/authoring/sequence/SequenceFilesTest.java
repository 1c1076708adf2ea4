package dev.overture.authoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SequenceFilesTest {

    static List<SampleFile> right() {
        return Stream.concat(SampleFile.in("right").stream(), SampleFile.samples().stream())
                .toList();
    }

    static List<SampleFile> wrong() {
        return SampleFile.in("wrong");
    }

    @ParameterizedTest
    @MethodSource("right")
    void acceptsRightFile(SampleFile file) {
        assertThat(file.read()).isInstanceOf(SequenceResult.Valid.class);
    }

    /** The expected messages stand beside the file; a run with -Dgolden.write=true writes them anew, to be reviewed. */
    @ParameterizedTest
    @MethodSource("wrong")
    void saysEverythingThatIsWrong(SampleFile file) throws IOException {
        assertThat(file.read()).isInstanceOf(SequenceResult.Invalid.class);
        List<Problem> problems = ((SequenceResult.Invalid) file.read()).problems();
        String said = problems.stream()
                .map(problem -> problem.format(file.toString()) + " [" + problem.code() + " " + problem.field() + "]\n")
                .collect(Collectors.joining());
        Path golden = file.expected();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("right")
    void writesWhatItReadsBack(SampleFile file) {
        SequenceResult.Valid read = (SequenceResult.Valid) file.read();

        String written = SequenceWriter.write(read.sequence());

        assertThat(SampleFile.READER.read(written)).as(written).isEqualTo(read);
    }
}
