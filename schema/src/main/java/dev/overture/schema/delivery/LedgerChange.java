package dev.overture.schema.delivery;

import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sending.WriteOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of the ledger that a change leads to: collects the columns that it touches. */
final class LedgerChange {

    private final LedgerRow from;
    private final MessageStatus status;
    private @Nullable Instant slot;
    private boolean moved;
    private @Nullable UUID attemptToken;
    private @Nullable Instant claimedAt;
    private @Nullable Instant writeUntil;
    private List<Instant> spentClaims;
    private @Nullable Instant firstAbsentAt;
    private int resends;
    private @Nullable String recipient;
    private @Nullable String subject;
    private @Nullable String message;
    private boolean html;
    private @Nullable String replyTo;
    private @Nullable String providerMessageId;
    private @Nullable String chatId;
    private @Nullable String trackingId;
    private @Nullable Instant sentAt;
    private @Nullable String reason;
    private @Nullable Integer holdRevision;

    LedgerChange(LedgerRow from, MessageStatus status) {
        this.from = from;
        this.status = status;
        slot = from.slot();
        moved = from.moved();
        attemptToken = from.attemptToken();
        claimedAt = from.claimedAt();
        writeUntil = from.writeUntil();
        spentClaims = from.spentClaims();
        firstAbsentAt = from.firstAbsentAt();
        resends = from.resends();
        recipient = from.recipient();
        subject = from.subject();
        message = from.message();
        html = from.html();
        replyTo = from.replyTo();
        providerMessageId = from.providerMessageId();
        chatId = from.chatId();
        trackingId = from.trackingId();
        sentAt = from.sentAt();
        holdRevision = from.holdRevision();
    }

    LedgerChange slot(@Nullable Instant value) {
        slot = value;
        return this;
    }

    LedgerChange moved(boolean value) {
        moved = from.moved() || value;
        return this;
    }

    LedgerChange reason(String value) {
        reason = value;
        return this;
    }

    LedgerChange revision(int value) {
        holdRevision = value;
        return this;
    }

    LedgerChange unclaimed() {
        attemptToken = null;
        claimedAt = null;
        writeUntil = null;
        firstAbsentAt = null;
        return this;
    }

    LedgerChange claim(UUID token, Instant at, Instant until) {
        attemptToken = token;
        claimedAt = at;
        writeUntil = until;
        return this;
    }

    LedgerChange content(LedgerRow.Letter letter) {
        recipient = letter.recipient();
        subject = letter.subject();
        message = letter.message();
        html = letter.html();
        replyTo = letter.replyTo();
        return this;
    }

    LedgerChange sent(Instant at, WriteOutcome.Accepted accepted) {
        sentAt = at;
        providerMessageId = accepted.providerMessageId();
        chatId = accepted.chatId();
        trackingId = accepted.trackingId();
        return this;
    }

    LedgerChange absent(Instant at) {
        firstAbsentAt = at;
        return this;
    }

    LedgerChange spent() {
        List<Instant> all = new ArrayList<>(spentClaims);
        if (claimedAt != null) {
            all.add(claimedAt);
        }
        spentClaims = List.copyOf(all);
        return this;
    }

    LedgerChange resent() {
        resends++;
        return this;
    }

    LedgerRow row() {
        return new LedgerRow(
                from.id(),
                from.workspaceId(),
                from.campaignId(),
                from.campaignProspectId(),
                from.prospectId(),
                from.sequenceId(),
                from.stepId(),
                from.accountId(),
                from.kind(),
                status,
                from.dueAt(),
                slot,
                moved,
                attemptToken,
                claimedAt,
                writeUntil,
                spentClaims,
                firstAbsentAt,
                resends,
                recipient,
                subject,
                message,
                html,
                replyTo,
                providerMessageId,
                chatId,
                trackingId,
                sentAt,
                reason,
                holdRevision);
    }
}
