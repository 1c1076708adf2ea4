package dev.overture.schema.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sending.WriteOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the send ledger. Each method is one legal change of its status and answers the changed row; nothing is stored
 * until a DAO writes it. Recipient and text are personal data: {@code toString} leaves them out.
 */
public record LedgerRow(
        MessageId id,
        WorkspaceId workspaceId,
        CampaignId campaignId,
        CampaignProspectId campaignProspectId,
        ProspectId prospectId,
        SequenceId sequenceId,
        StepId stepId,
        AccountId accountId,
        MessageKind kind,
        MessageStatus status,
        Instant dueAt,
        @Nullable Instant slot,
        boolean moved,
        @Nullable UUID attemptToken,
        @Nullable Instant claimedAt,
        @Nullable Instant writeUntil,
        List<Instant> spentClaims,
        @Nullable Instant firstAbsentAt,
        int resends,
        @Nullable String recipient,
        @Nullable String subject,
        @Nullable String message,
        boolean html,
        @Nullable String replyTo,
        @Nullable String providerMessageId,
        @Nullable String chatId,
        @Nullable String trackingId,
        @Nullable Instant sentAt,
        @Nullable String reason,
        @Nullable Integer holdRevision) {

    /** Copies the list. */
    public LedgerRow {
        spentClaims = List.copyOf(spentClaims);
    }

    /** A slot is reserved; an earlier hold or claim that provably wrote nothing is forgotten. */
    public LedgerRow scheduled(Instant at, boolean wasMoved) {
        return change(MessageStatus.SCHEDULED)
                .slot(at)
                .moved(wasMoved)
                .unclaimed()
                .row();
    }

    /** A hold keeps it. */
    public LedgerRow held(String because, int revision) {
        return change(MessageStatus.HELD)
                .slot(null)
                .unclaimed()
                .reason(because)
                .revision(revision)
                .row();
    }

    /** It is deliberately not sent. */
    public LedgerRow skipped(String because) {
        return change(MessageStatus.SKIPPED).slot(null).reason(because).row();
    }

    /** The vendor refused it for this person, or a look at the profile did. */
    public LedgerRow refused(String because) {
        return change(MessageStatus.REFUSED)
                .slot(null)
                .unclaimed()
                .reason(because)
                .row();
    }

    /** A worker is about to write it. */
    public LedgerRow claimed(UUID token, Instant at, Instant until, Letter letter) {
        return change(MessageStatus.INTENT)
                .claim(token, at, until)
                .content(letter)
                .row();
    }

    /**
     * What is written to whom. Personal data: {@code toString} leaves it out.
     *
     * @param html whether the message is HTML
     * @param replyTo the vendor's id of the message whose thread it continues, or null
     */
    public record Letter(
            String recipient,
            @Nullable String subject,
            @Nullable String message,
            boolean html,
            @Nullable String replyTo) {

        @Override
        public String toString() {
            return "Letter[]";
        }
    }

    /** It went out. */
    public LedgerRow sent(Instant at, WriteOutcome.Accepted accepted) {
        return change(MessageStatus.SENT).sent(at, accepted).row();
    }

    /** Nobody knows whether it went out. */
    public LedgerRow unconfirmed(String because) {
        return change(MessageStatus.UNCONFIRMED).reason(because).row();
    }

    /** A look did not find it for the first time. */
    public LedgerRow absent(Instant at) {
        return change(MessageStatus.UNCONFIRMED).absent(at).row();
    }

    /** Two looks did not find it: it may go out once more, and the uncertain claim stays counted as quota. */
    public LedgerRow returnedToASlot(Instant at) {
        return change(MessageStatus.SCHEDULED)
                .slot(at)
                .moved(true)
                .spent()
                .unclaimed()
                .resent()
                .row();
    }

    private LedgerChange change(MessageStatus next) {
        return new LedgerChange(this, next);
    }

    @Override
    public String toString() {
        return "LedgerRow[" + id + " " + kind + " " + status + " step=" + stepId + " slot=" + slot + "]";
    }
}
