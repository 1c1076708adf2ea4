package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes a person out of one campaign and puts them into another, in the caller's transaction. */
public final class Transfer {

    private static final String REASON = "moved to another campaign";

    private final ProspectControl prospects;
    private final TimeOrderedIds ids;

    /** New campaign prospects get ids of this kind. */
    public Transfer(ProspectControl prospects, TimeOrderedIds ids) {
        this.prospects = prospects;
        this.ids = ids;
    }

    /**
     * What became of it.
     *
     * @param outcome of the campaign that is left
     * @param arrived the person in the other campaign; empty where it was refused
     */
    public record Moved(CommandOutcome outcome, Optional<CampaignProspectId> arrived) {}

    /**
     * Keeps imports out and the other campaign from ending; comes before any other lock.
     *
     * @return why the campaign takes nobody now; empty where it does
     */
    public Optional<String> prepare(Handle handle, WorkspaceId workspace, CampaignId other) {
        TransferDao dao = handle.attach(TransferDao.class);
        if (!dao.tryLockImports(workspace)) {
            return Optional.of("busy");
        }
        Optional<CampaignStatus> status = dao.holdStatus(workspace, other);
        if (status.isEmpty()) {
            return Optional.of("unknown_campaign");
        }
        boolean over = status.get() == CampaignStatus.COMPLETED || status.get() == CampaignStatus.ARCHIVED;
        return over ? Optional.of("campaign_over") : Optional.empty();
    }

    /** Ends the one and begins the other; the person is locked. */
    public Moved move(Handle handle, Target target, CampaignId other, Instant now) {
        if (!target.status().live()) {
            return refused("ended");
        }
        if (target.campaignId().equals(other)) {
            return refused("same_campaign");
        }
        TransferDao dao = handle.attach(TransferDao.class);
        if (dao.suppressed(target.id())) {
            return refused("suppressed");
        }
        CampaignProspectId arrived = new CampaignProspectId(ids.next());
        if (dao.enter(arrived, other, target.id(), now) == 0) {
            return refused("in_campaign_already");
        }
        CommandOutcome outcome = prospects.end(handle, target, CampaignProspectStatus.STOPPED, REASON, now);
        new Outbox(handle).roomFreed(target.workspaceId(), other, now);
        return new Moved(outcome, Optional.of(arrived));
    }

    private static Moved refused(String code) {
        return new Moved(CommandOutcome.refused(code), Optional.empty());
    }
}
