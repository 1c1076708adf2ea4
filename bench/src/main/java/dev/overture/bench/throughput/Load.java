package dev.overture.bench.throughput;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.Runs;
import dev.overture.bench.contenders.OvertureContender;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Ours, busy with a crowd while something else is measured. */
public final class Load {

    private static final int ACCOUNTS = 10;
    private static final Duration EACH_AT_MOST = Duration.ofSeconds(3);

    private final Bed bed;
    private final Crowd crowd;
    private final OvertureContender overture;

    private Load(Bed bed, Crowd crowd, OvertureContender overture) {
        this.bed = bed;
        this.crowd = crowd;
        this.overture = overture;
    }

    /** Makes the accounts known, and the crowd ready to go. */
    public static Load prepare(Bed bed, Crowd crowd) throws InterruptedException {
        OvertureContender overture = new OvertureContender(
                bed,
                IntStream.rangeClosed(1, ACCOUNTS)
                        .mapToObj(i -> "acc_busy_" + i)
                        .toList());
        if (!crowd.slugs().isEmpty()) {
            overture.prepare(crowd);
        }
        return new Load(bed, crowd, overture);
    }

    /** Lets the crowd go. */
    public void go() throws InterruptedException {
        overture.go(crowd);
    }

    /** Whether everybody has reached the end. */
    public boolean over() {
        return ended() == crowd.slugs().size();
    }

    private int ended() {
        return bed.database()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from campaign_prospects where campaign_id = :campaign and status = 'completed'")
                        .bind("campaign", overture.campaign(crowd).value())
                        .mapTo(Integer.class)
                        .one());
    }

    /** Returns when everybody has reached the end. */
    public void awaitEnd() throws InterruptedException {
        List<String> workflows = overture.workflowIds(crowd);
        new Runs(bed, "WorkflowType = 'ProspectWorkflow' AND OvertureCampaignId = '" + overture.campaign(crowd) + "'")
                .awaitCompleted(workflows.size(), EACH_AT_MOST.multipliedBy(workflows.size()));
    }
}
