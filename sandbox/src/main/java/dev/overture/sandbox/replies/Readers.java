package dev.overture.sandbox.replies;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.declare.Script;
import dev.overture.sandbox.emails.MailTracking;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.world.Resettable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has people open e-mails and follow links, as their scripts say; guarded by the world's lock. */
public final class Readers implements Sends.Listener, Resettable {
    private final Map<String, Integer> received = new HashMap<>();
    private final MailTracking tracking;

    public Readers(MailTracking tracking) {
        this.tracking = tracking;
    }

    @Override
    public void sent(Account account, Person person, Kind kind) {
        if (kind != Kind.EMAIL) {
            return;
        }
        int nth = received.merge(person.key(), 1, Integer::sum);
        Script script = person.script();
        for (Script.Open open : script.openings()) {
            if (nth(open.ordinal()) == nth) {
                tracking.openLater(account, person, millis(open.afterMs()));
            }
        }
        for (Script.Click click : script.clickings()) {
            if (nth(click.ordinal()) == nth) {
                tracking.clickLater(account, person, click.url(), millis(click.afterMs()));
            }
        }
    }

    private static int nth(@Nullable Integer ordinal) {
        return ordinal == null ? 1 : ordinal;
    }

    private static long millis(@Nullable Long afterMs) {
        return afterMs == null ? 0 : afterMs;
    }

    @Override
    public void reset() {
        received.clear();
    }
}
