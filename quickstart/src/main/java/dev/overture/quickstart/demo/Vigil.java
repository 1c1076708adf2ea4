package dev.overture.quickstart.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Watches a campaign until everybody in it has ended and nothing is on its way any more. */
final class Vigil {

    private static final Duration GLANCE = Duration.ofMillis(500);

    /** What a person does takes its way through the vendor, a webhook and a workflow before it shows. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** What is on its way for longer than this will not arrive; the report then tells what is missing. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Screen screen;
    private final DemoLedger ledger;
    private final Sandbox sandbox;
    private final Cast cast;
    private final Runnable failIfDead;

    Vigil(Screen screen, DemoLedger ledger, Sandbox sandbox, Cast cast, Runnable failIfDead) {
        this.screen = screen;
        this.ledger = ledger;
        this.sandbox = sandbox;
        this.cast = cast;
        this.failIfDead = failIfDead;
    }

    void untilDone() throws InterruptedException {
        Instant quietSince = null;
        Instant blindSince = null;
        while (true) {
            failIfDead.run();
            try {
                quietSince = quietSince(quietSince);
                blindSince = null;
                if (quietSince != null && settled(quietSince)) {
                    return;
                }
            } catch (JdbiException e) {
                blindSince = blindSince == null ? Instant.now() : blindSince;
                if (Instant.now().isAfter(blindSince.plus(PATIENCE))) {
                    throw e;
                }
                screen.say("PostgreSQL does not answer; looking again …");
            }
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private @Nullable Instant quietSince(@Nullable Instant before) {
        if (DemoReport.unfinished(show()) != 0) {
            return null;
        }
        return before == null ? Instant.now() : before;
    }

    private Map<String, Long> show() {
        Map<String, Long> byStatus = ledger.byStatus();
        long sent = ledger.sent();
        double seconds = screen.seconds();
        screen.show(
                StatusTable.rows(seconds, byStatus, sent),
                StatusTable.line(seconds, byStatus, sent),
                byStatus + "/" + sent);
        return byStatus;
    }

    private boolean settled(Instant quietSince) throws InterruptedException {
        Instant now = Instant.now();
        Instant answered = cast.allAnsweredAt(sandbox.invitedAt());
        Instant since = answered.isAfter(quietSince) ? answered : quietSince;
        return now.isAfter(since.plus(SETTLING)) && (ledger.unsettled() == 0 || now.isAfter(since.plus(PATIENCE)));
    }
}
