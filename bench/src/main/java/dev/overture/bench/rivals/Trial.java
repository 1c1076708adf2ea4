package dev.overture.bench.rivals;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.contenders.Contender;
import dev.overture.bench.contenders.Finish;
import java.time.Duration;
import java.time.Instant;

/** One contender, killed again and again while it sends. */
final class Trial {

    /** A send has taken effect long before it is answered: whoever is killed in between cannot know. */
    private static final Duration ANSWERED_AFTER = Duration.ofSeconds(1);

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int SENDS_A_PROSPECT = 3;

    private final Bed bed;
    private final Contender contender;
    private final Crowd crowd;
    private final int kills;
    private final Duration patience;

    Trial(Bed bed, Contender contender, Crowd crowd, int kills, Duration patience) {
        this.bed = bed;
        this.contender = contender;
        this.crowd = crowd;
        this.kills = kills;
        this.patience = patience;
    }

    String name() {
        return contender.name();
    }

    void prepare() throws InterruptedException {
        contender.prepare(crowd);
        bed.vendor().answerLate(crowd, ANSWERED_AFTER);
    }

    Outcome run() throws InterruptedException {
        int seen = bed.vendor().sentTo(crowd);
        Instant began = contender.go(crowd);
        Instant deadline = began.plus(patience);
        int done = 0;
        while (done < kills && sendsOnceMore(done, seen, deadline)) {
            bed.kill(contender.processes());
            seen = bed.vendor().sentTo(crowd);
            done++;
        }
        Duration left = Duration.between(Instant.now(), deadline);
        boolean whole = Finish.await(bed, contender, crowd, left.isNegative() ? Duration.ZERO : left);
        Instant ended = whole ? contender.lastEnd(crowd) : Instant.now();
        return new Outcome(
                done,
                contender.ended(crowd),
                Duration.between(began, ended).toMillis() / 1000.0,
                bed.vendor().faults(crowd));
    }

    /** Kills are spread over the journey; each strikes at the moment at which another send has just taken effect. */
    private boolean sendsOnceMore(int killsBefore, int before, Instant deadline) throws InterruptedException {
        int all = SENDS_A_PROSPECT * crowd.slugs().size();
        int wanted = Math.max(before + 1, all * (killsBefore + 1) / (kills + 1));
        while (bed.vendor().sentTo(crowd) < wanted) {
            bed.check();
            if (Instant.now().isAfter(deadline)
                    || contender.ended(crowd) == crowd.slugs().size()) {
                return false;
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return true;
    }
}
