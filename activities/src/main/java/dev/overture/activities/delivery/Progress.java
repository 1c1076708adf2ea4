package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records where a prospect stands after a step, and its end where the step was the last; in the caller's transaction. */
final class Progress {

    private final DeliveryDao prospects;
    private final LedgerDao ledger;
    private final DeliverySubject subject;
    private final Skeleton skeleton;
    private final Instant now;

    Progress(Handle handle, DeliverySubject subject, Skeleton skeleton, Instant now) {
        this.prospects = handle.attach(DeliveryDao.class);
        this.ledger = handle.attach(LedgerDao.class);
        this.subject = subject;
        this.skeleton = skeleton;
        this.now = now;
    }

    /** After a message went out: contact, status, next step. */
    DeliverAnswer sent(LedgerRow row, Instant at) {
        if (row.kind() != MessageKind.PROFILE_VIEW) {
            String chat = row.kind() == MessageKind.MESSAGE ? row.chatId() : null;
            prospects.recordContact(
                    subject.id(), subject.status(), subject.status().after(row.kind()), at, chat);
        }
        return goOn(row.stepId(), new DeliverAnswer.Sent(at));
    }

    /** After a step that is behind the prospect, whatever became of it: {@code normal}, or over where it was the last. */
    DeliverAnswer goOn(StepId step, DeliverAnswer normal) {
        return arriveAt(skeleton.node(step).next())
                .<DeliverAnswer>map(DeliverAnswer.Over::new)
                .orElse(normal);
    }

    /** Stands at a step from now on; answers the reason of the end where nothing is left to do there. */
    Optional<String> arriveAt(@Nullable StepId next) {
        Arrival arrival = Arrival.at(skeleton, next, subject, now);
        if (arrival.endReason() != null) {
            end(CampaignProspectStatus.COMPLETED, arrival.endReason(), null);
        } else {
            prospects.recordProgress(subject.id(), arrival.step(), now, arrival.waitingFor(), arrival.nextActionAt());
        }
        return Optional.ofNullable(arrival.endReason());
    }

    /** Ends the prospect, unless it has ended, and frees what it had reserved. */
    void end(CampaignProspectStatus status, String reason, @Nullable String error) {
        prospects.end(subject.id(), status, reason, now, error);
        ledger.skipAll(subject.id(), status.code());
    }

    /** Keeps the row until somebody lifts what holds it; the prospect's status stays. */
    DeliverAnswer hold(LedgerRow row, String reason) {
        int revision = prospects.nextHoldRevision(subject.id());
        ledger.saveUnclaimed(row.held(reason, revision));
        prospects.recordWaiting(subject.id(), row.stepId(), null, null);
        return new DeliverAnswer.Held(reason, revision);
    }

    /** Reserves the slot. */
    DeliverAnswer schedule(LedgerRow row, Instant slot, boolean moved) {
        ledger.saveUnclaimed(row.scheduled(slot, moved));
        prospects.recordWaiting(subject.id(), row.stepId(), slot, null);
        return new DeliverAnswer.Scheduled(slot);
    }
}
