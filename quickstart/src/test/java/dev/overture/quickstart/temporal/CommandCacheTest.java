package dev.overture.quickstart.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandCacheTest {

    @TempDir
    private Path parent;

    private final List<String> said = new ArrayList<>();

    @Test
    void refusesACommandOfAnotherChecksumAndAsksTheNextSource() throws Exception {
        List<String> asked = new ArrayList<>();

        assertThat(cache(source("tampered", asked), source("also tampered", asked))
                        .find())
                .isEmpty();

        assertThat(asked).containsExactly("tampered", "also tampered");
        assertThat(said).anyMatch(line -> line.contains("expected " + TemporalRelease.LINUX_X86_64.commandSha256()));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void saysWhyASourceHasNothing() throws Exception {
        ReleaseSource broken = new FakeSource("broken", new ArrayList<>()) {
            @Override
            public Path fetch(TemporalRelease release, Path scratch) throws IOException {
                throw new IOException("no pip on this machine");
            }
        };

        assertThat(cache(broken).find()).isEmpty();

        assertThat(said).anyMatch(line -> line.contains("no pip on this machine"));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void takesADamagedCopyForNone() throws Exception {
        Path cached = folder().resolve("temporal-" + TemporalRelease.VERSION);
        Files.createDirectories(folder());
        Files.writeString(cached, "half of it");
        assertThat(cached.toFile().setExecutable(true)).isTrue();
        List<String> asked = new ArrayList<>();

        assertThat(cache(source("again", asked)).find()).isEmpty();

        assertThat(asked).containsExactly("again");
        assertThat(said).anyMatch(line -> line.contains("damaged"));
    }

    @Test
    void givesUpWhereItCannotWrite() throws Exception {
        Files.writeString(folder(), "a file where the folder should be");

        assertThat(cache(source("never asked", new ArrayList<>())).find()).isEmpty();

        assertThat(said).anyMatch(line -> line.contains("cannot be used"));
    }

    private CommandCache cache(ReleaseSource... sources) {
        return new CommandCache(folder(), TemporalRelease.LINUX_X86_64, List.of(sources), said::add);
    }

    private Path folder() {
        return parent.resolve("overture");
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private static ReleaseSource source(String content, List<String> asked) {
        return new FakeSource(content, asked);
    }

    private static class FakeSource implements ReleaseSource {

        private final String content;
        private final List<String> asked;

        FakeSource(String content, List<String> asked) {
            this.content = content;
            this.asked = asked;
        }

        @Override
        public String description() {
            return content;
        }

        @Override
        public Path fetch(TemporalRelease release, Path scratch) throws IOException {
            asked.add(content);
            return Files.writeString(scratch.resolve("temporal"), content);
        }
    }
}
