package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Outbox;
import dev.overture.schema.outbox.Signal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** A human ends a campaign prospect: as far as the record goes, the workflow learns it afterwards. */
public final class HumanEnd {

    private static final Set<CampaignProspectStatus> BY_A_HUMAN = EnumSet.of(
            CampaignProspectStatus.STOPPED, CampaignProspectStatus.CONVERTED, CampaignProspectStatus.NOT_INTERESTED);
    private static final String AUTHOR = "person";

    private final TimeOrderedIds ids;

    /** Events get ids of this kind. */
    public HumanEnd(TimeOrderedIds ids) {
        this.ids = ids;
    }

    /**
     * Ends a live campaign prospect, frees what is planned for it, ends its own holds and tells its workflow, if it has
     * one; or marks one that replied as converted or not interested. Locks the person {@code FOR UPDATE} first, then the
     * campaign prospect, as facts do. Nothing is written to {@code prospect_events}: the event's id is only that of the
     * signal.
     *
     * @param status {@code STOPPED}, {@code CONVERTED} or {@code NOT_INTERESTED}
     * @param reason becomes {@code status_reason}
     * @return {@code changed} holds the campaign prospect, or nothing where it has that status already; {@code inFlight} its
     *     messages that were claimed before and may still arrive
     * @throws EndRefusedException if it ended in another way that forbids this; nothing is changed then
     * @throws IllegalArgumentException if the workspace has no such campaign prospect, or a human may not give this status
     * @throws IllegalStateException if the handle is not in a transaction
     */
    public RecordedFact end(
            Handle handle,
            WorkspaceId workspace,
            CampaignProspectId prospect,
            CampaignProspectStatus status,
            String reason,
            Instant now) {
        if (!BY_A_HUMAN.contains(status)) {
            throw new IllegalArgumentException("a human may not say " + status.code());
        }
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("an end is recorded in a transaction");
        }
        HumanEndDao dao = handle.attach(HumanEndDao.class);
        ProspectId person = dao.findPerson(workspace, prospect)
                .orElseThrow(() -> new IllegalArgumentException("no such campaign prospect: " + prospect));
        handle.attach(FactDao.class).lockPerson(workspace, person);
        HumanEndDao.Standing standing = dao.lock(workspace, prospect);
        CampaignProspectStatus before = CampaignProspectStatus.ofCode(standing.status());
        EventId event = new EventId(ids.next());
        if (before == status) {
            return new RecordedFact(event, false, List.of(), dao.listInFlight(prospect));
        }
        if (!before.mayBecome(status)) {
            throw new EndRefusedException(before, status);
        }
        dao.end(prospect, status, reason, now);
        dao.skipPlanned(prospect, status.code());
        dao.endHolds(prospect, AUTHOR, now);
        if (before.live() && standing.started()) {
            new Outbox(handle).fact(workspace, prospect, Signal.ENDED, event, now, now);
        }
        return new RecordedFact(event, true, List.of(prospect), dao.listInFlight(prospect));
    }
}
