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
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(path -> !path.toString().endsWith(".txt"))
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
