package dev.overture.model.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a vendor's answer to one write means. Expected refusals are data, not exceptions. */
public sealed interface WriteOutcome {

    /**
     * The vendor says that it took effect.
     *
     * @param providerMessageId the vendor's id of the message or invitation, if it told one
     * @param chatId the chat it stands in, if the channel has chats and the vendor told one
     * @param trackingId ties an e-mail to its later opens and clicks
     * @param usagePercent how much of the provider's limit is used, if the vendor warned
     */
    record Accepted(
            @Nullable String providerMessageId,
            @Nullable String chatId,
            @Nullable String trackingId,
            @Nullable Integer usagePercent)
            implements WriteOutcome {}

    /** No byte of the request left, so it provably had no effect. */
    record NotSent(String detail) implements WriteOutcome {}

    /**
     * The vendor refused, and said why.
     *
     * @param retryAfter the wait the vendor asked for, if it did
     * @param detail the vendor's error type, free of personal data
     */
    record Refused(Refusal refusal, @Nullable Duration retryAfter, String detail) implements WriteOutcome {}

    /**
     * Bytes left and no answer tells whether the write took effect.
     *
     * @param mayBeALimit whether the vendor may have answered so because a limit of the account is reached
     */
    record Uncertain(String detail, boolean mayBeALimit) implements WriteOutcome {

        /** One that says nothing of limits. */
        public Uncertain(String detail) {
            this(detail, false);
        }
    }
}
