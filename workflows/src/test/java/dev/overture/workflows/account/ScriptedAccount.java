package dev.overture.workflows.account;

import dev.overture.model.accounts.AccountState;
import dev.overture.model.ids.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** An account that looks as scripted and notes what was asked, and when. */
final class ScriptedAccount implements AccountActivities {

    private static final Look CONNECTED = new Look(AccountState.CONNECTED, false, null);

    private final Supplier<Instant> clock;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Deque<Released> pages = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Instant> reconciled = new ArrayList<>();
    private final List<Instant> looked = new ArrayList<>();
    private Look usual = CONNECTED;
    private Reconciled found = new Reconciled(true, 0, 0);

    ScriptedAccount(Supplier<Instant> clock) {
        this.clock = clock;
    }

    synchronized void looking(Look... scripted) {
        looks.addAll(List.of(scripted));
    }

    synchronized void lookingFromNowOn(Look look) {
        usual = look;
    }

    synchronized void releasing(Released... scripted) {
        pages.addAll(List.of(scripted));
    }

    synchronized void finding(Reconciled scripted) {
        found = scripted;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized List<Instant> reconciled() {
        return List.copyOf(reconciled);
    }

    synchronized List<Duration> pausesBetweenLooks() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < looked.size(); i++) {
            pauses.add(Duration.between(looked.get(i - 1), looked.get(i)));
        }
        return pauses;
    }

    @Override
    public synchronized Look look(LookRequest request) {
        asked.add(request.verify() ? "verify" : "look");
        looked.add(clock.get());
        Look scripted = looks.poll();
        return scripted == null ? usual : scripted;
    }

    @Override
    public synchronized void lift(AccountId account) {
        asked.add("lift");
    }

    @Override
    public synchronized Released release(ReleaseRequest request) {
        asked.add(request.after() == null ? "release" : "release on");
        Released scripted = pages.poll();
        return scripted == null ? new Released(0, null) : scripted;
    }

    @Override
    public synchronized Reconciled reconcile(AccountId account) {
        asked.add("reconcile");
        reconciled.add(clock.get());
        return found;
    }
}
