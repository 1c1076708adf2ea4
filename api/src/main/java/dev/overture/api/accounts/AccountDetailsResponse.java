package dev.overture.api.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.accounts.AccountHealth;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.accounts.AccountHoldRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account with how it is.
 *
 * @param state {@code connected}, {@code disconnected}, {@code restricted}, {@code paused} or {@code cool_down}
 * @param verifiedAt when the vendor was asked last
 * @param reconciledAt when what happened outside was compared last
 * @param vendorReads within the last 24 hours
 * @param holds that are open, the oldest first
 * @param health never better than the worst of its parts
 * @param inFlight messages that were claimed and may still arrive
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccountDetailsResponse(
        @JsonUnwrapped AccountResponse account,
        String state,
        @Nullable Instant verifiedAt,
        @Nullable Instant reconciledAt,
        int vendorReads,
        List<Hold> holds,
        Health health,
        @JsonProperty("in_flight") List<MessageId> inFlight) {

    /** Copies the lists. */
    AccountDetailsResponse {
        holds = List.copyOf(holds);
        inFlight = List.copyOf(inFlight);
    }

    /**
     * A hold.
     *
     * @param kind the one kind of message that it holds, or null for every kind
     * @param note why, in the words of the person who put it
     * @param until when it ends by itself, or null if somebody has to lift it
     */
    record Hold(
            String reason,
            @Nullable String kind,
            String author,
            @Nullable String note,
            Instant since,
            @Nullable Instant until) {

        static Hold of(AccountHoldRow row) {
            return new Hold(
                    row.reason(),
                    row.kind() == null ? null : row.kind().code(),
                    row.author(),
                    row.note(),
                    row.since(),
                    row.until());
        }
    }

    /**
     * How well it is.
     *
     * @param level {@code good}, {@code warning} or {@code bad}
     */
    record Health(String level, List<Part> parts) {

        static Health of(AccountHealth health) {
            return new Health(
                    health.level().code(),
                    health.parts().stream()
                            .map(part -> new Part(part.name(), part.level().code(), part.why()))
                            .toList());
        }
    }

    /** One part of it, and why it is not good. */
    record Part(String name, String level, @Nullable String why) {}
}
