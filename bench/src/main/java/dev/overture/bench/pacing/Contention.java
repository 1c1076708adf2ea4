package dev.overture.bench.pacing;

import dev.overture.bench.report.Quantiles;
import dev.overture.model.ids.CampaignProspectId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whether two workers who want the same account's lock slow those who want others. */
final class Contention {

    private static final int WORKERS = 2;

    private final Desk desk;
    private final Supplier<Desk> others;

    /** @param others makes the desks of the other workers */
    Contention(Desk desk, Supplier<Desk> others) {
        this.desk = desk;
        this.others = others;
    }

    /**
     * The median time of deliveries by one worker while two others deliver, too, without a pause.
     *
     * @param theirs whose people the two deliver to, over and over: one account for both, or one for each
     * @param ours of other accounts
     */
    double medianBeside(List<PacingDatabase.Queue> theirs, Stream<CampaignProspectId> ours)
            throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            List<CampaignProspectId> people = theirs.get(worker % theirs.size()).people();
            Thread thread = new Thread(() -> deliverUntil(over, people), "beside-" + worker);
            thread.start();
            workers.add(thread);
        }
        try {
            return Quantiles.median(ours.map(desk::deliver).toList());
        } finally {
            over.set(true);
            for (Thread worker : workers) {
                worker.join();
            }
        }
    }

    private void deliverUntil(AtomicBoolean over, List<CampaignProspectId> people) {
        Iterator<CampaignProspectId> next = people.iterator();
        try (Desk other = others.get()) {
            while (!over.get()) {
                if (!next.hasNext()) {
                    next = people.iterator();
                }
                other.deliver(next.next());
            }
        }
    }
}
