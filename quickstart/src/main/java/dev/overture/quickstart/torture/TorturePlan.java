package dev.overture.quickstart.torture;

import dev.overture.quickstart.torture.Fault.AccountOutage;
import dev.overture.quickstart.torture.Fault.ApiKill;
import dev.overture.quickstart.torture.Fault.DatabaseRestart;
import dev.overture.quickstart.torture.Fault.Moment;
import dev.overture.quickstart.torture.Fault.TemporalRestart;
import dev.overture.quickstart.torture.Fault.WorkerFreeze;
import dev.overture.quickstart.torture.Fault.WorkerKill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is done to a stack, in this order: nothing but numbers decides it, so that a run can be repeated.
 *
 * @param injections with rising places
 */
record TorturePlan(List<Planned> injections) {

    /** Of all the sends; before it there is too little to disturb, and behind the last it must be quiet. */
    private static final double BEGIN = 0.03;

    private static final double END = 0.85;

    private static final List<Moment> MOMENTS = List.of(Moment.ANY, Moment.BEFORE_EFFECT, Moment.AFTER_EFFECT);

    private static final int LONGEST_DELAY_MILLIS = 800;

    TorturePlan {
        injections = List.copyOf(injections);
    }

    /**
     * @param seed the same one gives the same plan
     * @param prospects how many people there are
     * @param kills how often a worker is killed; of the other faults there are more where this is more
     * @param sends how many are to be expected
     */
    static TorturePlan of(long seed, int prospects, int kills, int sends) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Moment moment = MOMENTS.get(i % MOMENTS.size());
            faults.add(new WorkerKill(moment, Duration.ofMillis(random.nextInt(LONGEST_DELAY_MILLIS))));
        }
        for (int i = 0; i < atLeastOne(kills, 10); i++) {
            faults.add(new WorkerFreeze(i % 2 == 0 ? TortureTimes.LONG_FREEZE : TortureTimes.SHORT_FREEZE));
        }
        for (int i = 0; i < atLeastOne(kills, 15); i++) {
            faults.add(new ApiKill());
        }
        for (int i = 0; i < atLeastOne(kills, 25); i++) {
            faults.add(new DatabaseRestart(Duration.ofSeconds(1 + random.nextInt(4))));
            faults.add(new TemporalRestart());
            faults.add(new AccountOutage(i, Duration.ofSeconds(4 + random.nextInt(6))));
        }
        faults.addAll(some(Catalogue.vendor(), Math.max(6, prospects / 4), random));
        faults.addAll(some(Catalogue.webhooks(), Math.max(5, prospects / 5), random));
        Collections.shuffle(faults, random);
        return new TorturePlan(placed(faults, sends));
    }

    private static int atLeastOne(int kills, int each) {
        return Math.max(1, kills / each);
    }

    /** All of them in a random order, and then again as often as is needed. */
    private static <T> List<T> some(List<T> all, int many, Random random) {
        List<T> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        List<T> some = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            some.add(order.get(i % order.size()));
        }
        return some;
    }

    private static List<Planned> placed(List<Fault> faults, int sends) {
        List<Planned> placed = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            double share = BEGIN + (END - BEGIN) * i / faults.size();
            placed.add(new Planned((int) Math.round(sends * share), faults.get(i)));
        }
        return placed;
    }
}
