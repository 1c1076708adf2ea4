package dev.overture.activities.delivery;

import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.ClaimWriter;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.SentMessage;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes down what the rules said, under the locks of the claim. A claim and a slot end the transaction. */
final class VerdictDesk {

    private static final String ANOTHER_STEP = "another_step";

    private final DeliveryTimes times;
    private final Links links;
    private final TimeOrderedIds ids;

    VerdictDesk(DeliveryTimes times, Links links, TimeOrderedIds ids) {
        this.times = times;
        this.links = links;
        this.ids = ids;
    }

    Claim carryOut(Verdict verdict, ClaimQuestion question, Handle handle) {
        if (verdict instanceof Verdict.Write write) {
            return write(question, write.content(), handle);
        }
        if (verdict instanceof Verdict.Wait wait) {
            ClaimWriter.reserve(handle, question.row().scheduled(wait.slot(), wait.moved()), question.first());
            return new Claim.Answered(new DeliverAnswer.Scheduled(wait.slot()));
        }
        freeOtherSteps(question, handle);
        Progress progress =
                new Progress(handle, question.subject(), question.sequence().skeleton(), question.now());
        return new Claim.Answered(answer(verdict, question, progress, handle));
    }

    private DeliverAnswer answer(Verdict verdict, ClaimQuestion question, Progress progress, Handle handle) {
        if (verdict instanceof Verdict.Skip skip) {
            handle.attach(LedgerDao.class).saveUnclaimed(question.row().skipped(skip.reason()));
            return progress.goOn(question.step(), new DeliverAnswer.Skipped(skip.reason()));
        }
        if (verdict instanceof Verdict.Hold hold) {
            return progress.hold(question.row(), hold.reason());
        }
        if (verdict instanceof Verdict.Review review) {
            DeliveryDao prospects = handle.attach(DeliveryDao.class);
            DeliverySubject subject = question.subject();
            prospects.holdProspect(
                    ids.next(), subject.workspaceId(), subject.id(), review.reason(), "overture", question.now());
            prospects.needsReview(subject.id(), review.reason());
            return progress.hold(question.row(), review.reason());
        }
        String reason = question.subject().statusReason();
        String status = question.subject().status().code();
        handle.attach(LedgerDao.class).skipAll(question.subject().id(), status);
        return new DeliverAnswer.Over(reason == null ? status : reason);
    }

    private Claim write(ClaimQuestion question, Content.Ready content, Handle handle) {
        DeliverySubject subject = question.subject();
        String vendorAccount = question.sender().vendorAccountId();
        Optional<String> recipient = Recipients.of(question.kind(), subject);
        if (recipient.isEmpty()) {
            freeOtherSteps(question, handle);
            return new Claim.RecipientUnknown(subject, question.row(), vendorAccount);
        }
        UUID token = UUID.randomUUID();
        Instant writeUntil = question.now().plus(times.writeWindow());
        LedgerRow row =
                question.row().claimed(token, question.now(), writeUntil, letter(question, recipient.get(), content));
        if (!ClaimWriter.claim(handle, row, question.first())) {
            throw new IllegalStateException("a row was claimed under the account's lock");
        }
        return new Claim.Granted(
                subject,
                row,
                token,
                writeUntil,
                Outbound.of(
                        row,
                        subject,
                        vendorAccount,
                        question.sequence().tracking(),
                        links.header(subject.id()),
                        question.seen().before()));
    }

    private static void freeOtherSteps(ClaimQuestion question, Handle handle) {
        if (question.first()) {
            handle.attach(LedgerDao.class).skipOtherSteps(question.subject().id(), question.step(), ANOTHER_STEP);
        }
    }

    /** An answer in a thread keeps the thread's subject. */
    private static LedgerRow.Letter letter(ClaimQuestion question, String recipient, Content.Ready content) {
        Optional<SentMessage> thread = question.sequence().inThread(question.step())
                ? question.seen().before().lastEmail()
                : Optional.empty();
        String subject = thread.map(SentMessage::subject).map(Threads::answerTo).orElse(content.subject());
        String replyTo = thread.map(SentMessage::providerMessageId).orElse(null);
        return new LedgerRow.Letter(recipient, subject, content.text(), content.html(), replyTo);
    }
}
