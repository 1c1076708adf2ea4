package dev.overture.quickstart.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalReleaseTest {

    @Test
    void knowsTheMachinesThatItExistsFor() {
        assertThat(TemporalRelease.of("Linux", "amd64")).contains(TemporalRelease.LINUX_X86_64);
        assertThat(TemporalRelease.of("Linux", "aarch64")).contains(TemporalRelease.LINUX_AARCH64);
        assertThat(TemporalRelease.of("Mac OS X", "aarch64")).contains(TemporalRelease.MACOS_ARM64);
        assertThat(TemporalRelease.of("Mac OS X", "x86_64")).isEmpty();
        assertThat(TemporalRelease.of("Linux", "riscv64")).isEmpty();
        assertThat(TemporalRelease.of("LINUX", "amd64")).contains(TemporalRelease.LINUX_X86_64);
    }

    @Test
    void pinsEveryPlatformBySomethingOfItsOwn() {
        assertThat(TemporalRelease.values())
                .allMatch(release -> release.wheelSha256().matches("[0-9a-f]{64}"))
                .allMatch(release -> release.commandSha256().matches("[0-9a-f]{64}"))
                .extracting(TemporalRelease::commandSha256)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsTheCacheByTheCustomsOfTheSystem() {
        assertThat(UserCache.folder(Map.of(), "Linux", "/home/ada")).isEqualTo(Path.of("/home/ada/.cache/overture"));
        assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "/cache"), "Linux", "/home/ada"))
                .isEqualTo(Path.of("/cache/overture"));
        assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "relative"), "Linux", "/home/ada"))
                .isEqualTo(Path.of("/home/ada/.cache/overture"));
        assertThat(UserCache.folder(Map.of(), "Mac OS X", "/Users/ada"))
                .isEqualTo(Path.of("/Users/ada/Library/Caches/overture"));
    }

    @Test
    void prefersWhatIsInstalled(@TempDir Path folder) throws Exception {
        Path notExecutable = Files.createDirectory(folder.resolve("first")).resolve("temporal");
        Files.writeString(notExecutable, "text");
        Path command = Files.createDirectory(folder.resolve("second")).resolve("temporal");
        Files.writeString(command, "#!/bin/sh");
        assertThat(command.toFile().setExecutable(true)).isTrue();

        assertThat(new Programs(notExecutable.getParent() + "::" + command.getParent()).find("temporal"))
                .contains(command);
        assertThat(new Programs("").find("temporal")).isEmpty();
    }
}
