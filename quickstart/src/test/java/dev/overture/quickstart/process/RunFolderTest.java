package dev.overture.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path runs;

    @Test
    void keepsOnlyTheNewestTen() throws Exception {
        List<Path> created = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            RunFolder folder =
                    RunFolder.create(runs, Instant.parse("2026-03-02T10:00:00Z").plusSeconds(i));
            Files.writeString(folder.log("api"), "something");
            created.add(folder.path());
        }

        try (Stream<Path> left = Files.list(runs)) {
            assertThat(left).containsExactlyInAnyOrderElementsOf(created.subList(2, 12));
        }
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        RunFolder folder = RunFolder.create(runs.resolve("deeper"), Instant.EPOCH);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }
}
