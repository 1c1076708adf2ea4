package dev.overture.api.versions;

import dev.overture.api.control.ProspectUpdates;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.campaigns.SequenceDao.Follower;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Has the live prospects of a campaign follow another version, page by page. */
final class VersionMove {

    private static final int PAGE = 500;
    private static final int MOST_TOLD = 1_000;

    private final Jdbi jdbi;
    private final ProspectUpdates updates;
    private final ExecutorService threads;

    /** @param threads as many runs are asked at once as there are of these */
    VersionMove(Jdbi jdbi, ProspectUpdates updates, ExecutorService threads) {
        this.jdbi = jdbi;
        this.updates = updates;
        this.threads = threads;
    }

    /** How somebody comes to the version. */
    enum Way {
        /** Not at all. */
        STAY,
        /** Their version walks the same way: the record is enough. */
        RECORD,
        /** Their run has to be asked. */
        ASK
    }

    MovedResponse move(CampaignId campaign, SequenceId version, Function<Follower, Way> way) {
        Tally tally = new Tally();
        CampaignProspectId after = null;
        List<Follower> page;
        do {
            page = page(campaign, version, after);
            List<CampaignProspectId> recorded = new ArrayList<>();
            List<CompletableFuture<Void>> asked = new ArrayList<>();
            for (Follower follower : page) {
                Way chosen = way.apply(follower);
                if (chosen == Way.RECORD) {
                    recorded.add(follower.id());
                } else if (chosen == Way.ASK) {
                    asked.add(CompletableFuture.runAsync(() -> ask(follower, version, tally), threads));
                }
                after = follower.id();
            }
            if (!recorded.isEmpty()) {
                tally.moved(jdbi.withExtension(SequenceDao.class, dao -> dao.adoptTexts(version, recorded)));
            }
            asked.forEach(CompletableFuture::join);
        } while (page.size() == PAGE);
        return tally.answer();
    }

    private List<Follower> page(CampaignId campaign, SequenceId version, @Nullable CampaignProspectId after) {
        return jdbi.withExtension(SequenceDao.class, dao -> dao.listFollowersOfOthers(campaign, version, after, PAGE));
    }

    private void ask(Follower follower, SequenceId version, Tally tally) {
        if (!follower.started()
                && jdbi.withExtension(SequenceDao.class, dao -> dao.adoptUnstarted(version, follower.id())) > 0) {
            tally.moved(1);
            return;
        }
        try {
            tally.answered(
                    follower.id(), updates.move(UUID.randomUUID(), new Move(follower.id(), version, null, null)));
        } catch (ApiException unavailable) {
            tally.refused(follower.id(), "unavailable");
        }
    }

    /** Counts for several threads. */
    private static final class Tally {

        private final List<MovedResponse.Refused> refused = new ArrayList<>();
        private int moved;
        private int accepted;

        private synchronized void moved(int count) {
            moved += count;
        }

        private synchronized void refused(CampaignProspectId id, String code) {
            if (refused.size() < MOST_TOLD) {
                refused.add(new MovedResponse.Refused(id, code));
            }
        }

        private synchronized void answered(CampaignProspectId id, Optional<CommandAnswer> answer) {
            if (answer.isEmpty()) {
                accepted++;
            } else if (answer.get().done()) {
                moved++;
            } else {
                refused(id, String.valueOf(answer.get().code()));
            }
        }

        private synchronized MovedResponse answer() {
            return new MovedResponse(moved, accepted, refused);
        }
    }
}
