package dev.overture.sandbox.sends;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.declare.Cap;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.judge.Send;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.wire.VendorError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where every write that takes effect passes: the vendor's own limits before, the ledger and the person's reaction
 * after. Guarded by the world's lock.
 */
public final class Sends {
    private static final int[] LANDMARKS = {95, 90, 75, 50};

    private final List<Listener> listeners = new ArrayList<>();
    private final Ledger ledger;

    public Sends(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Has {@code listener} told of every later send. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /**
     * Notes a write that took effect.
     *
     * @param at when the request reached the sandbox
     */
    public void record(Instant at, Account account, Person person, Kind kind, String recipient, @Nullable String text) {
        ledger.sent(new Send(at, account.id(), kind, recipient, text));
        listeners.forEach(listener -> listener.sent(account, person, kind));
    }

    /**
     * Refuses a write beyond the vendor's own limits.
     *
     * @throws VendorError 422, of the type that the vendor uses for the kind
     */
    public void checkVendorCap(Account account, Kind kind, Instant at) {
        if (used(account, kind, at) >= 1) {
            throw VendorError.of(
                    422,
                    kind == Kind.INVITATION ? "cannot_resend_yet" : "limit_exceeded",
                    "the provider's limit for this account is reached");
        }
    }

    /** The landmark of the vendor's limit that the send just made has passed, in percent; null when none. */
    public @Nullable Integer usage(Account account, Kind kind, double before, Instant at) {
        double now = used(account, kind, at) * 100;
        for (int landmark : LANDMARKS) {
            if (before * 100 < landmark && now >= landmark) {
                return landmark;
            }
        }
        return null;
    }

    /** The share of the vendor's limit that is used up, over the fullest window; 0 without a limit. */
    public double used(Account account, Kind kind, Instant at) {
        Cap cap = account.declared().vendorCaps().get(kind);
        if (cap == null) {
            return 0;
        }
        double hour = share(account, kind, at.minus(Duration.ofHours(1)), cap.perHour());
        double day = share(account, kind, at.minus(Duration.ofDays(1)), cap.perDay());
        double week = share(account, kind, at.minus(Duration.ofDays(7)), cap.per7Days());
        return Math.max(hour, Math.max(day, week));
    }

    private double share(Account account, Kind kind, Instant since, @Nullable Integer cap) {
        if (cap == null) {
            return 0;
        }
        long sent = ledger.sends().stream()
                .filter(send -> send.accountId().equals(account.id()) && send.kind() == kind)
                .filter(send -> send.at().isAfter(since))
                .count();
        return cap == 0 ? 1 : (double) sent / cap;
    }

    /** Told of each send once it has taken effect, inside the world's lock. */
    @FunctionalInterface
    public interface Listener {
        void sent(Account account, Person person, Kind kind);
    }
}
