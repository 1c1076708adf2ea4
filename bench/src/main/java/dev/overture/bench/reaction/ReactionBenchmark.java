package dev.overture.bench.reaction;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.polling.PollingReaction;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import dev.overture.bench.throughput.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How long after a fact is stored the next call of the vendor arrives, against a signal and an activity of the SDK alone on
 * the same server, taking turns: with nothing else to do, and while other prospects are busy.
 */
public final class ReactionBenchmark {

    private static final int WARM_UP = 20;
    private static final int POLLED = 100;
    private static final double TARGET = 1.5;

    private final Bed bed;
    private final int prospects;
    private final int busy;
    private final Consumer<String> say;

    /**
     * @param prospects who react in each part
     * @param busy others in the second part; 0 leaves it out
     */
    public ReactionBenchmark(Bed bed, int prospects, int busy, Consumer<String> say) {
        this.bed = bed;
        this.prospects = prospects;
        this.busy = busy;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        Load load = Load.prepare(bed, Crowd.of("busy", busy));
        say.accept("Inviting …");
        take("warm", Math.min(WARM_UP, prospects), null);
        say.accept("Nothing else to do: " + prospects + " acceptances");
        Sample calm = take("calm", prospects, null);
        Report report = new Report("reaction")
                .with(Measure.atMost("p50_ratio", calm.ratio(), TARGET))
                .with("unloaded", calm.describe());
        if (busy > 0) {
            say.accept(busy + " others are busy: up to " + prospects + " acceptances");
            Sample loaded = take("loaded", prospects, load);
            report.with("busy_prospects", busy).with("loaded", loaded.describe());
            load.awaitEnd();
        }
        say.accept("The polling design: " + POLLED + " acceptances, by its own clock");
        report.with("polling_design", new PollingReaction(bed, Math.min(POLLED, prospects)).run());
        bed.vendor().requireInnocence();
        return report;
    }

    private Sample take(String name, int many, @Nullable Load load) throws InterruptedException {
        Crowd crowd = Crowd.of(name, many);
        Reactions ours = Reactions.prepare(bed, crowd);
        BareSignals signals = new BareSignals(bed, name, many);
        List<Double> bare = new ArrayList<>();
        if (load != null) {
            load.go();
        }
        for (String slug : crowd.slugs()) {
            if (load != null && load.over()) {
                break;
            }
            ours.accept(slug);
            bare.add(signals.next());
        }
        Sample sample = new Sample(ours.storedToCalled(), bare, ours.acceptedToStored(), ours.hops());
        // The others as well: the judge takes whoever waits for ever for lost.
        for (String slug : crowd.slugs().subList(bare.size(), crowd.slugs().size())) {
            ours.accept(slug);
        }
        return sample;
    }
}
