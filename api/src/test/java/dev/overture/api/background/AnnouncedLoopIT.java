package dev.overture.api.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.schema.PostgresExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnnouncedLoopIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private AnnouncedLoop loop;

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
    }

    private void start(Duration sweepEvery, Supplier<Optional<Duration>> work) {
        loop = new AnnouncedLoop("test-loop", POSTGRES.dataSource(), "test_channel", sweepEvery, () -> {
            rounds.incrementAndGet();
            return work.get();
        });
        loop.start();
    }

    private void awaitRounds(int atLeast) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rounds.get() >= atLeast);
    }

    private static void announce() {
        POSTGRES.jdbi().useHandle(handle -> handle.execute("select pg_notify('test_channel', '')"));
    }

    private static int listeners() {
        return POSTGRES.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and query like 'listen test_channel%'")
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void looksOnceAtTheStartAndThenAtEveryAnnouncement() {
        start(NEVER, Optional::empty);
        awaitRounds(1);

        announce();

        awaitRounds(2);
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> rounds.get() == 2);
    }

    @Test
    void sweepsWithoutAnAnnouncement() {
        start(Duration.ofMillis(50), Optional::empty);

        awaitRounds(4);
    }

    @Test
    void goesOnAtOnceWhileMoreIsDue() {
        start(NEVER, () -> rounds.get() < 5 ? Optional.of(Duration.ZERO) : Optional.empty());

        awaitRounds(5);
    }

    @Test
    void listensAgainWhenItsConnectionIsKilled() {
        start(NEVER, Optional::empty);
        awaitRounds(1);

        POSTGRES.jdbi()
                .useHandle(handle -> handle.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and query like 'listen test_channel%'"));

        // What was announced in between is not lost: it looks once after it listens again.
        awaitRounds(2);
        announce();
        awaitRounds(3);
    }

    @Test
    void startsOverWhenItsWorkFails() {
        start(NEVER, () -> {
            if (rounds.get() < 3) {
                throw new IllegalStateException("not yet");
            }
            return Optional.empty();
        });

        awaitRounds(3);
    }

    @Test
    void stopsAtOnceAndStopsListening() throws InterruptedException {
        start(NEVER, Optional::empty);
        awaitRounds(1);
        await().until(() -> listeners() == 1);

        loop.stop();

        await().atMost(Duration.ofSeconds(5)).until(() -> listeners() == 0);
        int stopped = rounds.get();
        announce();
        assertThat(rounds).hasValue(stopped);
    }
}
