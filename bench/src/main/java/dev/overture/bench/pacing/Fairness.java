package dev.overture.bench.pacing;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.Crowd;
import dev.overture.model.ids.CampaignId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How two campaigns that are launched one after the other share the next slots of one account, by the whole stack. */
final class Fairness {

    private static final String SEQUENCE = """
            name: Fairness
            steps:
              - { invite: "Shall we connect?", id: invite }
            """;
    private static final int PEOPLE = 60;
    private static final int NEXT_SLOTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEADY_FOR = Duration.ofSeconds(5);

    private final Bed bed;

    Fairness(Bed bed) {
        this.bed = bed;
    }

    /** 1 where both have as many of the next slots, 0 where one has them all. */
    double smallerShareByLarger() throws InterruptedException {
        String account = "acc_fair_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        bed.vendor().declareAccounts(List.of(account));
        Campaigns campaigns = new Campaigns(bed);
        campaigns.registerPacedAccount(account);
        CampaignId first = create(campaigns, account, "a");
        CampaignId second = create(campaigns, account, "b");
        campaigns.launch(first);
        campaigns.launch(second);
        awaitSlotsOfBoth(first, second);
        double one = slots(first, second, first);
        double other = slots(first, second, second);
        return Math.min(one, other) / Math.max(one, other);
    }

    private CampaignId create(Campaigns campaigns, String account, String name) throws InterruptedException {
        Crowd crowd = Crowd.of("fair" + account.substring("acc_fair_".length()) + name, PEOPLE);
        bed.vendor().declareStrangers(crowd);
        CampaignId campaign = campaigns.create(SEQUENCE, crowd);
        bed.database()
                .useHandle(handle -> handle.execute(
                        "update campaign_prospects set linkedin_account_id ="
                                + " (select id from accounts where vendor_account_id = ?) where campaign_id = ?",
                        account,
                        campaign.value()));
        return campaign;
    }

    /** Until both have slots and nobody gets one any more. */
    private void awaitSlotsOfBoth(CampaignId first, CampaignId second) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int seen = -1;
        Instant since = Instant.now();
        while (Instant.now().isBefore(deadline)) {
            bed.check();
            int now = queued(first) + queued(second);
            if (now != seen) {
                seen = now;
                since = Instant.now();
            }
            if (queued(first) > 0
                    && queued(second) > 0
                    && Duration.between(since, Instant.now()).compareTo(STEADY_FOR) > 0) {
                return;
            }
            Thread.sleep(200);
        }
        throw new BenchFailure("the feeder did not give both campaigns slots", null);
    }

    private int queued(CampaignId campaign) {
        return bed.database()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from campaign_messages where campaign_id = :campaign and slot is not null")
                        .bind("campaign", campaign.value())
                        .mapTo(Integer.class)
                        .one());
    }

    private double slots(CampaignId first, CampaignId second, CampaignId counted) {
        return bed.database()
                .withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where campaign_id = :counted) from (
                          select campaign_id from campaign_messages
                          where campaign_id in (:first, :second) and slot is not null
                          order by slot limit :next) next
                        """)
                        .bind("first", first.value())
                        .bind("second", second.value())
                        .bind("counted", counted.value())
                        .bind("next", NEXT_SLOTS)
                        .mapTo(Integer.class)
                        .one());
    }
}
