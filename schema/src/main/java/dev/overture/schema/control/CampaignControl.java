package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Commands about a whole campaign. What decides is recorded in one transaction under the campaign's row {@code FOR UPDATE},
 * which no claim outlives; what then has to be done with many people is done a page per transaction and may be repeated.
 */
public final class CampaignControl {

    private static final int PAGE = 500;
    private static final String PAUSED = "campaign_paused";
    private static final String STOPPED = "campaign_stopped";

    private final ProspectControl prospects;
    private final TimeOrderedIds ids;

    /** Holds get ids of this kind. */
    public CampaignControl(TimeOrderedIds ids) {
        this.prospects = new ProspectControl(ids);
        this.ids = ids;
    }

    /** Locks a campaign of this workspace against claims and other commands; empty where there is none. */
    public Optional<CampaignStatus> lock(Handle handle, WorkspaceId workspace, CampaignId campaign) {
        return handle.attach(CampaignControlDao.class).lock(workspace, campaign);
    }

    /** Nothing goes out until {@link #resume}, and clocks stand still. The campaign is locked. */
    public CommandOutcome pause(
            Handle handle, WorkspaceId workspace, CampaignId id, CampaignStatus status, String author, Instant now) {
        if (status != CampaignStatus.ACTIVE) {
            return CommandOutcome.refused(status == CampaignStatus.PAUSED ? "paused_already" : "not_active");
        }
        CampaignControlDao dao = handle.attach(CampaignControlDao.class);
        dao.change(id, CampaignStatus.PAUSED);
        dao.hold(ids.next(), workspace, id, PAUSED, author, now);
        return CommandOutcome.done(dao.listInFlight(id));
    }

    /**
     * Lets the campaign go on; what it held is set free by {@link #release} in the same transaction. The campaign is
     * locked.
     */
    public CommandOutcome resume(
            Handle handle, WorkspaceId workspace, CampaignId id, CampaignStatus status, String author, Instant now) {
        CampaignControlDao dao = handle.attach(CampaignControlDao.class);
        if (status != CampaignStatus.PAUSED) {
            return CommandOutcome.refused("not_paused");
        }
        if (dao.stopping(id)) {
            return CommandOutcome.refused("stopping");
        }
        dao.change(id, CampaignStatus.ACTIVE);
        dao.endHolds(id, author, now);
        new Outbox(handle).roomFreed(workspace, id, now);
        return CommandOutcome.done(dao.listInFlight(id));
    }

    /**
     * Tells the workflows of the accounts that keep something in the campaign to release what no hold keeps any more: with
     * fresh slots, in order of priority, a page at a time. May be repeated.
     *
     * @return how many messages and waits were kept
     */
    public int release(Handle handle, WorkspaceId workspace, CampaignId campaign, Instant now) {
        Outbox outbox = new Outbox(handle);
        int kept = 0;
        for (ReleaseDao.Kept each : handle.attach(ReleaseDao.class).listKept(campaign)) {
            outbox.holdsChanged(workspace, each.account(), now);
            kept += each.kept();
        }
        return kept;
    }

    /** Nothing goes out any more; everybody is ended by {@link #endAll} behind the transaction. The campaign is locked. */
    public CommandOutcome stop(
            Handle handle, WorkspaceId workspace, CampaignId id, CampaignStatus status, String author, Instant now) {
        if (status == CampaignStatus.COMPLETED || status == CampaignStatus.ARCHIVED) {
            return CommandOutcome.refused("campaign_over");
        }
        CampaignControlDao dao = handle.attach(CampaignControlDao.class);
        dao.change(id, CampaignStatus.PAUSED);
        dao.hold(ids.next(), workspace, id, STOPPED, author, now);
        return CommandOutcome.done(dao.listInFlight(id));
    }

    /**
     * Ends everybody in a campaign that is being stopped, then completes it. May be repeated until it comes through.
     *
     * @return how many were ended
     */
    public int endAll(Jdbi jdbi, WorkspaceId workspace, CampaignId id, String author, String reason, Instant now) {
        int ended = 0;
        boolean over;
        do {
            ended += jdbi.inTransaction(handle -> endPage(handle, workspace, id, reason, now));
            over = jdbi.inTransaction(handle -> complete(handle, workspace, id, author, now));
        } while (!over);
        return ended;
    }

    private int endPage(Handle handle, WorkspaceId workspace, CampaignId id, String reason, Instant now) {
        CampaignControlDao dao = handle.attach(CampaignControlDao.class);
        List<CampaignProspectId> page = dao.lockLivePage(id, PAGE);
        if (page.isEmpty()) {
            page = dao.findLive(id).stream().toList();
        }
        int ended = 0;
        for (CampaignProspectId each : page) {
            Optional<Target> target = prospects.lockPerson(handle, workspace, each);
            if (target.isPresent()) {
                ended += prospects
                                        .end(handle, target.get(), CampaignProspectStatus.STOPPED, reason, now)
                                        .refusal()
                                == null
                        ? 1
                        : 0;
            }
        }
        return ended;
    }

    private static boolean complete(Handle handle, WorkspaceId workspace, CampaignId id, String author, Instant now) {
        CampaignControlDao dao = handle.attach(CampaignControlDao.class);
        CampaignStatus status = dao.lock(workspace, id).orElse(CampaignStatus.ARCHIVED);
        if (status == CampaignStatus.PAUSED && dao.stopping(id)) {
            if (dao.hasLive(id)) {
                return false;
            }
            dao.complete(id, now);
            dao.endHolds(id, author, now);
            new Outbox(handle).drained(workspace, id, now);
        }
        return true;
    }

    /** Puts away what is over, or never began. The campaign is locked. */
    public CommandOutcome archive(Handle handle, CampaignId id, CampaignStatus status) {
        if (status == CampaignStatus.ARCHIVED) {
            return CommandOutcome.refused("archived_already");
        }
        if (status == CampaignStatus.ACTIVE || status == CampaignStatus.PAUSED) {
            return CommandOutcome.refused("not_over");
        }
        CampaignControlDao dao = handle.attach(CampaignControlDao.class);
        if (dao.hasLive(id)) {
            return CommandOutcome.refused("people_live");
        }
        dao.change(id, CampaignStatus.ARCHIVED);
        return CommandOutcome.done(dao.listInFlight(id));
    }
}
