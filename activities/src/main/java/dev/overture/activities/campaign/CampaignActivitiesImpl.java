package dev.overture.activities.campaign;

import dev.overture.activities.delivery.PublishedSequences;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.feeding.FedCampaign;
import dev.overture.schema.feeding.FeedDao;
import dev.overture.schema.feeding.Unstarted;
import dev.overture.workflows.campaign.CampaignActivities;
import dev.overture.workflows.campaign.Fed;
import dev.overture.workflows.campaign.Watched;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Starts prospects as their accounts have room, watches whether campaigns send, and completes them. */
public final class CampaignActivitiesImpl implements CampaignActivities {

    private static final int MOST_AT_ONCE = 50;
    private static final int PAGE = 200;
    /** Whoever keeps an account without room is passed by; so many of them in a round. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final AccountAssignment assignment;
    private final ProspectStarter starter;
    private final SilenceWatch watch;
    private final InstantSource clock;

    /** Starts workflows through {@code starter}. */
    public CampaignActivitiesImpl(
            Jdbi jdbi,
            PublishedSequences sequences,
            AccountAssignment assignment,
            ProspectStarter starter,
            SilenceWatch watch,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.assignment = assignment;
        this.starter = starter;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public Fed feed(CampaignId campaign) {
        Optional<FedCampaign> found = jdbi.withExtension(FeedDao.class, dao -> dao.findCampaign(campaign))
                .filter(fed -> fed.status() == CampaignStatus.ACTIVE);
        if (found.isEmpty()) {
            return new Fed(0, false, null);
        }
        FeedingRound round = assignment.round(found.get().workspaceId(), campaign, clock.instant());
        Fed asked = startRequested(found.get(), round);
        if (asked.remaining() || !found.get().fed()) {
            return asked;
        }
        int started = asked.started();
        int passedBy = 0;
        CampaignProspectId after = null;
        List<Unstarted> page = page(campaign, after);
        while (!page.isEmpty() && started + passedBy < MOST_LOOKED_AT) {
            for (Unstarted prospect : page) {
                if (started == MOST_AT_ONCE) {
                    return new Fed(started, true, null);
                }
                Skeleton skeleton = jdbi.withHandle(
                        handle -> sequences.get(handle, prospect.sequenceId()).skeleton());
                Optional<AccountAssignment.Accounts> accounts = round.assign(prospect, skeleton);
                if (accounts.isEmpty()) {
                    passedBy++;
                } else if (starter.start(found.get(), prospect, skeleton, accounts.get())) {
                    started++;
                } else {
                    return new Fed(started, false, null);
                }
            }
            after = page.get(page.size() - 1).id();
            page = page(campaign, after);
        }
        return passedBy == 0 ? new Fed(started, false, null) : new Fed(started, true, round.lookAgainAt());
    }

    /** Whom somebody asked to start is started whatever room there is: the account's calendar finds a slot for them. */
    private Fed startRequested(FedCampaign campaign, FeedingRound round) {
        List<Unstarted> requested =
                jdbi.withExtension(FeedDao.class, dao -> dao.listRequested(campaign.id(), MOST_AT_ONCE));
        int started = 0;
        for (Unstarted prospect : requested) {
            Skeleton skeleton = jdbi.withHandle(
                    handle -> sequences.get(handle, prospect.sequenceId()).skeleton());
            if (!starter.start(campaign, prospect, skeleton, round.assignAnyway(prospect, skeleton))) {
                return new Fed(started, false, null);
            }
            started++;
        }
        return new Fed(started, requested.size() == MOST_AT_ONCE, null);
    }

    private List<Unstarted> page(CampaignId campaign, @Nullable CampaignProspectId after) {
        return jdbi.withExtension(FeedDao.class, dao -> dao.listUnstarted(campaign, after, PAGE));
    }

    @Override
    public Watched watch(CampaignId campaign) {
        return watch.look(campaign, clock.instant());
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
