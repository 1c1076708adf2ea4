package dev.overture.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LastGuardTest {

    @RepeatedTest(20)
    void letsGoOfWhatItGuardsWhenItIsClosed() throws Exception {
        Process guarded = sleeping();
        LastGuard guard = LastGuard.over(List.of(guarded.pid()));
        await().atMost(Duration.ofSeconds(10)).until(guard::reading);

        guard.close();

        assertThat(guard.watching()).isFalse();
        assertThat(guarded.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
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
