package dev.overture.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Supervisor supervisor;

    @BeforeEach
    void create() {
        supervisor = new Supervisor(RunFolder.create(folder, Instant.EPOCH), new Supervisor.Watcher() {
            @Override
            public void died(String name, int exitCode, Path log) {
                heard.add(name + " died with " + exitCode);
            }

            @Override
            public void restarted(ManagedProcess process, int exitCode) {
                heard.add(process.name() + " restarted after " + exitCode);
            }
        });
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        ManagedProcess first = supervisor.keepAlive(sh("worker", "exec sleep 60"));

        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("worker restarted after 137");
        assertThat(supervisor.find("worker"))
                .hasValueSatisfying(second -> assertThat(second.pid()).isNotEqualTo(first.pid()))
                .hasValueSatisfying(second -> assertThat(second.alive()).isTrue());
    }

    @Test
    void reportsTheDeathOfWhatNothingBringsBack() throws Exception {
        supervisor.start(sh("temporal", "exit 3"));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("temporal died with 3");
    }

    @Test
    void stopsEverythingAndWhatThatStarted() {
        ManagedProcess stubborn = supervisor.start(sh("stubborn", "trap '' TERM; sleep 60 & wait; wait"));
        ManagedProcess willing = supervisor.keepAlive(sh("willing", "exec sleep 60"));
        await().until(() -> ProcessHandle.of(stubborn.pid())
                .orElseThrow()
                .children()
                .findAny()
                .isPresent());
        List<ProcessHandle> children =
                ProcessHandle.of(stubborn.pid()).orElseThrow().children().toList();

        supervisor.close();

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(stubborn.alive()).isFalse();
            assertThat(willing.alive()).isFalse();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        });
        assertThat(heard).isEmpty();
    }

    @Test
    void keepsTheOutputInALogFile() throws Exception {
        ManagedProcess process = supervisor.start(sh("chatty", "echo out; echo err >&2"));
        process.await();

        assertThat(Files.readAllLines(process.log())).containsExactly("out", "err");
    }

    @Test
    void passesNothingOfTheEnvironmentOn() throws Exception {
        ManagedProcess process = supervisor.start(new Launch("env", List.of("/usr/bin/env"), Map.of("ONLY", "this")));
        process.await();

        assertThat(Files.readAllLines(process.log())).containsExactly("ONLY=this");
    }

    private static Launch sh(String name, String script) {
        return new Launch(name, List.of("/bin/sh", "-c", script), Map.of("PATH", "/usr/bin:/bin"));
    }
}
