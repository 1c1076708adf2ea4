package dev.overture.workflows.campaign;

import dev.overture.model.ids.CampaignId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Activities that answer as scripted and note, in hours since the start, when they were asked. */
final class ScriptedFeeder implements CampaignActivities {

    private final Supplier<Instant> clock;
    private final Instant started;
    private final Deque<Fed> rounds = new ArrayDeque<>();
    private final Deque<Watched> looks = new ArrayDeque<>();
    private final Deque<Boolean> completions = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    ScriptedFeeder(Supplier<Instant> clock) {
        this.clock = clock;
        this.started = clock.get();
    }

    /** The answer of the next round that has none yet; without one, everybody is started. */
    synchronized ScriptedFeeder feeding(Fed round) {
        rounds.add(round);
        return this;
    }

    /** The answer of the next look for silence; without one, all is well and nobody has to look again. */
    synchronized ScriptedFeeder watching(Watched look) {
        looks.add(look);
        return this;
    }

    /** Whether the next completion finds nobody live; without a word, it does. */
    synchronized ScriptedFeeder completing(boolean over) {
        completions.add(over);
        return this;
    }

    Instant in(Duration time) {
        return started.plus(time);
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized Fed feed(CampaignId campaign) {
        note("feed");
        Fed scripted = rounds.poll();
        return scripted == null ? new Fed(0, false, null) : scripted;
    }

    @Override
    public synchronized Watched watch(CampaignId campaign) {
        note("watch");
        Watched scripted = looks.poll();
        return scripted == null ? new Watched(true, null, null) : scripted;
    }

    @Override
    public synchronized boolean complete(CampaignId campaign) {
        note("complete");
        Boolean scripted = completions.poll();
        return scripted == null || scripted;
    }

    private void note(String what) {
        asked.add(what + " at " + Duration.between(started, clock.get()).toHours() + "h");
    }
}
