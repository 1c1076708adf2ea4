package dev.overture.quickstart.demo;

import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives every invented person a script, by the seed and the person's slug alone, so that a run can be repeated. Of 100
 * people about 40 accept and stay silent, 24 accept and write back, 12 accept too late, 12 decline, 12 do nothing.
 */
final class Casting {

    /** An acceptance behind a wait that is longer than this is nothing that anybody watches. */
    private static final Duration LONGEST_LATE_WAIT = Duration.ofMinutes(1);

    private static final Duration LATE_BY = Duration.ofSeconds(5);

    private final long seed;
    private final Optional<Duration> wait;

    /** @param sequence tells how long its first wait for an acceptance is */
    Casting(long seed, Sequence sequence) {
        this.seed = seed;
        this.wait = sequence.steps().stream()
                .filter(Step.WaitFor.class::isInstance)
                .map(Step.WaitFor.class::cast)
                .filter(step -> step.event() == Awaited.CONNECTION_ACCEPTED)
                .map(Step.WaitFor::within)
                .findFirst();
    }

    /** The script of the person with this slug. */
    Script scriptOf(String slug) {
        ByteBuffer dice = ByteBuffer.wrap(digest(seed + "/" + slug));
        int part = Math.floorMod(dice.getInt(), 100);
        Duration soon = Duration.ofMillis(600 + Math.floorMod(dice.getInt(), 900));
        if (part < 40) {
            return new Script(Script.Answer.ACCEPT, soon, null);
        }
        if (part < 64) {
            return new Script(Script.Answer.ACCEPT, soon, Duration.ofMillis(700 + Math.floorMod(dice.getInt(), 600)));
        }
        if (part < 76) {
            return wait.filter(within -> within.compareTo(LONGEST_LATE_WAIT) <= 0)
                    .map(within -> new Script(Script.Answer.ACCEPT, within.plus(LATE_BY), null))
                    .orElse(new Script(Script.Answer.ACCEPT, soon, null));
        }
        return part < 88 ? new Script(Script.Answer.DECLINE, soon, null) : Script.SILENT;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
