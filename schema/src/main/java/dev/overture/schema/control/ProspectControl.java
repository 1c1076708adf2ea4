package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.facts.HumanEnd;
import dev.overture.schema.facts.RecordedFact;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Commands about one campaign prospect that protect a person, each in the caller's transaction with what the workflow must
 * be told in the outbox. {@link #lock} comes first: a claim holds the person {@code FOR SHARE}, so either the command sees
 * the claim, and names it as in flight, or the claim sees the command.
 */
public final class ProspectControl {

    /** The reason of a hold that a person put on a prospect. */
    public static final String PAUSED = "paused";

    private final TimeOrderedIds ids;
    private final HumanEnd ends;

    /** Holds get ids of this kind. */
    public ProspectControl(TimeOrderedIds ids) {
        this.ids = ids;
        this.ends = new HumanEnd(ids);
    }

    /** A campaign prospect of this workspace, without a lock. */
    public Optional<Target> find(Handle handle, WorkspaceId workspace, CampaignProspectId id) {
        return handle.attach(ProspectControlDao.class).find(workspace, id);
    }

    /** Locks its accounts, the person, and the person's campaign prospects, in this order. */
    public Optional<Target> lock(Handle handle, WorkspaceId workspace, CampaignProspectId id) {
        ProspectControlDao dao = handle.attach(ProspectControlDao.class);
        Optional<Target> found = dao.find(workspace, id);
        if (found.isEmpty()) {
            return found;
        }
        dao.lockAccounts(id);
        dao.lockPerson(found.get().prospectId());
        dao.lockRows(found.get().prospectId());
        return dao.find(workspace, id);
    }

    /** The same without the accounts: for ending, which gives nothing a slot. */
    Optional<Target> lockPerson(Handle handle, WorkspaceId workspace, CampaignProspectId id) {
        ProspectControlDao dao = handle.attach(ProspectControlDao.class);
        dao.find(workspace, id).ifPresent(found -> {
            dao.lockPerson(found.prospectId());
            dao.lockRows(found.prospectId());
        });
        return dao.find(workspace, id);
    }

    /** Holds everything to this person in this campaign until {@link #resume}. */
    public CommandOutcome pause(Handle handle, Target target, String author, Instant now) {
        if (!target.status().live()) {
            return CommandOutcome.refused("ended");
        }
        ProspectControlDao dao = handle.attach(ProspectControlDao.class);
        if (dao.hold(ids.next(), target.workspaceId(), target.id(), PAUSED, author, now) == 0) {
            return CommandOutcome.refused("paused_already");
        }
        dao.holdPlanned(target.id(), PAUSED, dao.nextHoldRevision(target.id()));
        return CommandOutcome.done(dao.listInFlight(target.id()));
    }

    /** Ends the pause and sets free what nothing else holds. */
    public CommandOutcome resume(Handle handle, Target target, String author, Instant now) {
        if (!target.status().live()) {
            return CommandOutcome.refused("ended");
        }
        ProspectControlDao dao = handle.attach(ProspectControlDao.class);
        if (dao.endHold(target.id(), PAUSED, author, now) == 0) {
            return CommandOutcome.refused("not_paused");
        }
        release(handle, target, now);
        return CommandOutcome.done(dao.listInFlight(target.id()));
    }

    /**
     * Gives a prospect back from review, with what a person filled in or wrote. Where it is in review because nobody knows
     * whether something arrived, the person has to say so.
     *
     * @param edit what changes before it goes on
     */
    public CommandOutcome resolve(Handle handle, Target target, ReviewEdit edit, String author, Instant now) {
        if (target.status() != CampaignProspectStatus.NEEDS_REVIEW) {
            return CommandOutcome.refused(target.status().live() ? "not_in_review" : "ended");
        }
        ProspectControlDao dao = handle.attach(ProspectControlDao.class);
        boolean uncertain = !dao.listInFlight(target.id()).isEmpty();
        if (uncertain && edit.doubt() == null) {
            return CommandOutcome.refused("uncertain");
        }
        if (edit.doubt() == ReviewEdit.Doubt.ARRIVED && dao.settleAsSent(target.id()) == 0) {
            return CommandOutcome.refused("nothing_uncertain");
        }
        if (edit.doubt() == ReviewEdit.Doubt.SEND_AGAIN) {
            dao.takeBack(target.id());
        }
        Optional<StepId> held = dao.findHeldStep(target.id());
        if (edit.text() != null && held.isEmpty()) {
            return CommandOutcome.refused("nothing_held");
        }
        dao.mergeValues(target.id(), edit.values());
        if (edit.text() != null && held.isPresent()) {
            dao.write(target.id(), held.get(), target.workspaceId(), edit.subject(), edit.text(), author, now);
        }
        dao.endHoldsExcept(target.id(), PAUSED, author, now);
        dao.returnFromReview(target.id(), handle.attach(LedgerDao.class).statusByTheLedger(target.id()));
        release(handle, target, now);
        return CommandOutcome.done(dao.listInFlight(target.id()));
    }

    /** Ends a prospect because a human says so; {@code ended} where the status may not follow the present one. */
    public CommandOutcome end(Handle handle, Target target, CampaignProspectStatus status, String reason, Instant now) {
        if (!target.status().mayBecome(status)) {
            return CommandOutcome.refused("ended");
        }
        RecordedFact end = ends.end(handle, target.workspaceId(), target.id(), status, reason, now);
        return CommandOutcome.done(end.inFlight());
    }

    /** A release that is told although something else still holds does no harm: the delivery asks again. */
    private static void release(Handle handle, Target target, Instant now) {
        if (handle.attach(ProspectControlDao.class).held(target.id())) {
            return;
        }
        ReleaseDao dao = handle.attach(ReleaseDao.class);
        dao.releaseMessages(target.campaignId(), target.id(), now);
        dao.releaseWaits(target.campaignId(), target.id(), now);
        if (target.started()) {
            new Outbox(handle).released(target.workspaceId(), target.id(), target.holdRevision(), now, now);
        }
    }
}
