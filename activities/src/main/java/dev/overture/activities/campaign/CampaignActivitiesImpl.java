package dev.overture.activities.campaign;

import dev.overture.activities.delivery.PublishedSequences;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.feeding.FedCampaign;
import dev.overture.schema.feeding.FeedDao;
import dev.overture.schema.feeding.Unstarted;
import dev.overture.workflows.campaign.CampaignActivities;
import dev.overture.workflows.campaign.Fed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Starts prospects as their accounts have room, and completes campaigns. */
public final class CampaignActivitiesImpl implements CampaignActivities {

    private static final int MOST_AT_ONCE = 50;
    private static final Duration UNTIL_THERE_SHOULD_BE_ROOM = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final AccountAssignment assignment;
    private final ProspectStarter starter;
    private final InstantSource clock;

    /** Starts workflows through {@code starter}. */
    public CampaignActivitiesImpl(
            Jdbi jdbi,
            PublishedSequences sequences,
            AccountAssignment assignment,
            ProspectStarter starter,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.assignment = assignment;
        this.starter = starter;
        this.clock = clock;
    }

    @Override
    public Fed feed(CampaignId campaign) {
        Optional<FedCampaign> found = jdbi.withExtension(FeedDao.class, dao -> dao.findCampaign(campaign))
                .filter(fed -> fed.status() == CampaignStatus.ACTIVE);
        if (found.isEmpty()) {
            return new Fed(0, false, null);
        }
        List<Unstarted> unstarted =
                jdbi.withExtension(FeedDao.class, dao -> dao.listUnstarted(campaign, MOST_AT_ONCE + 1));
        AccountAssignment.Round round = assignment.round(found.get().workspaceId());
        int started = 0;
        for (Unstarted prospect : unstarted.subList(0, Math.min(MOST_AT_ONCE, unstarted.size()))) {
            Skeleton skeleton = jdbi.withHandle(
                    handle -> sequences.get(handle, prospect.sequenceId()).skeleton());
            Optional<AccountAssignment.Accounts> accounts = round.assign(prospect, skeleton);
            if (accounts.isEmpty()) {
                Instant later = clock.instant().plus(UNTIL_THERE_SHOULD_BE_ROOM);
                return new Fed(started, true, later);
            }
            starter.start(found.get(), prospect, skeleton, accounts.get());
            started++;
        }
        return new Fed(started, unstarted.size() > started, null);
    }

    @Override
    public boolean complete(CampaignId campaign) {
        return jdbi.withExtension(FeedDao.class, dao -> {
            boolean completed = dao.complete(campaign, clock.instant()) == 1;
            return completed
                    || dao.findCampaign(campaign)
                            .map(found -> found.status() == CampaignStatus.COMPLETED)
                            .orElse(true);
        });
    }
}
