package dev.overture.schema.adoption;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an older system sent, or may have sent. Holds personal data: {@code toString} leaves it out.
 *
 * @param status {@code SENT}, or {@code UNCONFIRMED} where nobody knows
 * @param attemptToken of what is not confirmed
 * @param at when it was sent, or may have been
 */
public record AdoptedMessage(
        MessageId id,
        StepId stepId,
        AccountId accountId,
        MessageKind kind,
        MessageStatus status,
        @Nullable UUID attemptToken,
        Instant at,
        @Nullable String recipient,
        @Nullable String message,
        @Nullable String providerMessageId) {

    /** The reason of a message of which nobody knows whether an older system sent it. */
    public static final String MAY_HAVE_BEEN_SENT = "adopted_may_have_been_sent";

    /** When it was sent, where it was. */
    public @Nullable Instant sentAt() {
        return status == MessageStatus.SENT ? at : null;
    }

    /** Until when it could have been written, where nobody knows. */
    public @Nullable Instant writeUntil() {
        return status == MessageStatus.SENT ? null : at;
    }

    /** Why it is as it is. */
    public String reason() {
        return status == MessageStatus.SENT ? "adopted" : MAY_HAVE_BEEN_SENT;
    }

    @Override
    public String toString() {
        return "AdoptedMessage[" + kind + " " + status + " step=" + stepId + "]";
    }
}
