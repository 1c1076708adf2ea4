package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.TaskDao;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.Skip;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Carries commands out that change where a prospect stands; the workflow asks at a point where it sends nothing. */
final class CommandDesk {

    private static final String BY_A_PERSON = "skipped_by_person";

    private final Jdbi jdbi;
    private final PublishedSequences sequences;

    CommandDesk(Jdbi jdbi, PublishedSequences sequences) {
        this.jdbi = jdbi;
        this.sequences = sequences;
    }

    CommandAnswer skip(Skip skip, Instant now) {
        return jdbi.inTransaction(handle -> {
            DeliverySubject subject = locked(handle, skip.prospect());
            if (!subject.status().live()) {
                return CommandAnswer.refused("ended");
            }
            Skeleton skeleton = sequences.get(handle, subject.sequenceId()).skeleton();
            LedgerDao ledger = handle.attach(LedgerDao.class);
            Optional<LedgerRow> row = ledger.findRow(subject.id(), skip.step());
            if (row.isPresent() && row.get().status().claimed()) {
                return CommandAnswer.refused(row.get().status() == MessageStatus.SENT ? "sent_already" : "in_flight");
            }
            row.filter(planned -> !planned.status().isFinal())
                    .ifPresent(planned -> ledger.saveUnclaimed(planned.skipped(BY_A_PERSON)));
            handle.attach(TaskDao.class).close(subject.id(), skip.step(), "skipped", BY_A_PERSON, now);
            giveBack(handle, subject, now);
            return arrive(
                    handle, subject.id(), skeleton, skeleton.node(skip.step()).next(), now);
        });
    }

    CommandAnswer move(Move move, Instant now) {
        return jdbi.inTransaction(handle -> {
            DeliverySubject subject = locked(handle, move.prospect());
            LedgerDao ledger = handle.attach(LedgerDao.class);
            if (!subject.status().live()) {
                return CommandAnswer.refused("ended");
            }
            if (ledger.inFlight(subject.id())) {
                return CommandAnswer.refused("in_flight");
            }
            return move(handle, ledger, subject, move, now);
        });
    }

    private CommandAnswer move(Handle handle, LedgerDao ledger, DeliverySubject subject, Move move, Instant now) {
        SequenceId sequence = Objects.requireNonNullElse(move.sequence(), subject.sequenceId());
        Skeleton before = sequences.get(handle, subject.sequenceId()).skeleton();
        Skeleton after = sequences.get(handle, sequence).skeleton();
        StepId wanted = move.step();
        if (wanted != null && after.find(wanted).isEmpty()) {
            return CommandAnswer.refused("unknown_step");
        }
        if (!sequence.equals(subject.sequenceId())
                && handle.attach(DeliveryDao.class).adopt(subject.id(), sequence) == 0) {
            return CommandAnswer.refused("unknown_version");
        }
        StepId target = wanted == null ? surviving(before, after, move.from()) : wanted;
        boolean stays = target != null && target.equals(move.from()) && wanted == null;
        if (target == null) {
            ledger.skipAll(subject.id(), "moved");
        } else {
            ledger.skipOtherSteps(subject.id(), target, "moved");
        }
        if (wanted != null) {
            ledger.reopen(subject.id(), wanted);
            giveBack(handle, subject, now);
        }
        if (stays) {
            return CommandAnswer.follows(after, target, true);
        }
        CommandAnswer arrived = arrive(handle, subject.id(), after, target, now);
        return arrived.over() != null || sequence.equals(subject.sequenceId())
                ? arrived
                : CommandAnswer.follows(after, target, false);
    }

    /** The step itself, or the next behind it that the other version still has. */
    private static @Nullable StepId surviving(Skeleton before, Skeleton after, @Nullable StepId from) {
        StepId step = from;
        while (step != null && after.find(step).isEmpty()) {
            step = before.find(step).map(Node::next).orElse(null);
        }
        return step;
    }

    private CommandAnswer arrive(
            Handle handle, CampaignProspectId prospect, Skeleton skeleton, @Nullable StepId step, Instant now) {
        DeliverySubject fresh =
                handle.attach(DeliveryDao.class).findSubject(prospect).orElseThrow();
        return new Progress(handle, fresh, skeleton, now)
                .arriveAt(step)
                .map(CommandAnswer::over)
                .orElseGet(() -> CommandAnswer.movedTo(step));
    }

    /** What was held for this prospect alone was held at the step that is left. */
    private static void giveBack(Handle handle, DeliverySubject subject, Instant now) {
        if (subject.status() == CampaignProspectStatus.NEEDS_REVIEW) {
            DeliveryDao prospects = handle.attach(DeliveryDao.class);
            prospects.endHolds(subject.id(), BY_A_PERSON, now);
            prospects.returnFromReview(
                    subject.id(), handle.attach(LedgerDao.class).statusByTheLedger(subject.id()));
        }
    }

    private static DeliverySubject locked(Handle handle, CampaignProspectId prospect) {
        DeliveryDao prospects = handle.attach(DeliveryDao.class);
        DeliverySubject found = prospects.findSubject(prospect).orElseThrow();
        prospects.lockCampaignAndPerson(found.campaignId(), found.prospectId());
        return prospects.findSubject(prospect).orElse(found);
    }
}
