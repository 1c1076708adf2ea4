package dev.overture.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastGuardTest {

    @Test
    void letsGoOfWhatItGuardsWhenItIsClosed() throws Exception {
        Process guarded = sleeping();
        LastGuard guard = LastGuard.over(List.of(guarded.pid()));

        guard.close();

        assertThat(guard.watching()).isFalse();
        assertThat(guarded.isAlive()).isTrue();
        guarded.destroyForcibly();
    }

    @Test
    void stopsWhatItGuardsWhenItsInputEnds() throws Exception {
        Process guarded = sleeping();
        LastGuard guard = LastGuard.over(List.of(guarded.pid()));

        guard.loseParent();

        await().atMost(Duration.ofSeconds(10)).until(() -> !guarded.isAlive());
        guard.close();
    }

    private static Process sleeping() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
