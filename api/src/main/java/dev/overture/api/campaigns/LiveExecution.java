package dev.overture.api.campaigns;

import dev.overture.api.explain.Explanations;
import dev.overture.api.ids.RequestHash;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.feeding.StartDao;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Starts some people of a campaign without launching it. It writes whom into the record and wakes the campaign's workflow,
 * whose feeder starts them the way it starts everybody, whatever room there is.
 */
public final class LiveExecution {

    private final Jdbi jdbi;
    private final Launch launch;
    private final Explanations explanations;
    private final InstantSource clock;

    /** Expects first steps as {@code explanations} does. */
    public LiveExecution(Jdbi jdbi, Launch launch, Explanations explanations, InstantSource clock) {
        this.jdbi = jdbi;
        this.launch = launch;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * Starts at most {@code most} who have not started; nobody twice, however often it is asked. Each request starts further
     * ones, unless it comes again with its key.
     *
     * @param key which the caller gave to the request, or null
     * @throws ApiException if there is no such campaign, it is paused or over, is empty, lacks an account, or Temporal
     *     cannot be reached
     */
    ExecuteResponse execute(WorkspaceId workspace, CampaignId id, int most, @Nullable String key) {
        return jdbi.inTransaction(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            CampaignRow campaign = campaigns.lock(workspace, id).orElseThrow(() -> ApiException.notFound("campaign"));
            StartDao starts = handle.attach(StartDao.class);
            String request = key == null ? null : RequestHash.of(key);
            List<StartDao.Requested> before = request == null ? List.of() : starts.requested(id, request);
            boolean fresh = before.isEmpty();
            if (fresh) {
                requireRunnable(handle, campaign);
            }
            Instant now = clock.instant();
            List<StartDao.Requested> asked = fresh ? starts.request(id, most, now, request) : before;
            List<ExecuteResponse.Started> started =
                    started(asked, explanations.firstContacts(handle, campaign, asked.size()));
            if (fresh && !asked.isEmpty()) {
                new Outbox(handle).roomFreed(workspace, id, now);
                launch.start(campaign);
            }
            return new ExecuteResponse(id, started, starts.countLeft(id));
        });
    }

    private static void requireRunnable(Handle handle, CampaignRow campaign) {
        switch (campaign.status()) {
            case DRAFT -> {
                Launch.requirePeople(handle, campaign);
                Launch.requireAccounts(handle, campaign);
                handle.attach(CampaignDao.class).beginWithoutFeeding(campaign.id());
            }
            case ACTIVE -> Launch.requireAccounts(handle, campaign);
            case PAUSED -> throw ApiException.conflict("not_active", "The campaign is paused; resume it first.");
            case COMPLETED, ARCHIVED ->
                throw ApiException.conflict(
                        "campaign_over", "The campaign is " + campaign.status().code() + ".");
        }
    }

    /** Who has started knows when they are due; the others are expected as if they were asked for now. */
    private static List<ExecuteResponse.Started> started(List<StartDao.Requested> asked, List<Instant> expected) {
        List<ExecuteResponse.Started> started = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            StartDao.Requested each = asked.get(i);
            Instant next = i < expected.size() ? expected.get(i) : null;
            started.add(new ExecuteResponse.Started(each.id(), each.started() ? each.nextActionAt() : next));
        }
        return started;
    }
}
