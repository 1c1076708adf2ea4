package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One file of the folders of right and wrong sequences. */
record SampleFile(Path path) {

    static final SequenceReader READER = new SequenceReader(new Templates());

    private static final Path ROOT = Path.of("src/test/resources/sequences");

    static List<SampleFile> in(String folder) {
        return in(ROOT.resolve(folder));
    }

    /** The sequences that everybody starts from. */
    static List<SampleFile> samples() {
        return in(Path.of("..", "samples"));
    }

    private static List<SampleFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .map(SampleFile::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    SequenceResult read() {
        return READER.read(text());
    }

    Path expected() {
        return path.resolveSibling(this + ".txt");
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
