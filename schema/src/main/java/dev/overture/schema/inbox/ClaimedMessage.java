package dev.overture.schema.inbox;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A claimed row of the send ledger, as far as its echo is told by it. Its text is personal data. */
public record ClaimedMessage(
        MessageId id,
        ProspectId prospectId,
        CampaignProspectId campaignProspectId,
        MessageKind kind,
        MessageStatus status,
        Instant claimedAt,
        @Nullable String message,
        @Nullable String providerMessageId,
        @Nullable String chatId) {

    /** Whether nobody knows yet that it arrived. */
    public boolean unsettled() {
        return status == MessageStatus.INTENT || status == MessageStatus.UNCONFIRMED;
    }

    /** Whether everything that its echo could tell is known. */
    public boolean settledAs(@Nullable String messageId) {
        return status == MessageStatus.SENT && chatId != null && Objects.equals(providerMessageId, messageId);
    }

    @Override
    public String toString() {
        return "ClaimedMessage[" + id + " " + kind + " " + status + "]";
    }
}
