package dev.overture.api.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an erasure.
 *
 * @param state {@code waiting} while messages are on their way, then {@code erased}
 * @param inFlight the messages that it waits for
 * @param counts how many rows of which table held something about the person; empty while it waits
 */
@Schema(name = "ErasureReceipt")
public record ErasureResponse(
        @JsonProperty("receipt_id") UUID receiptId,
        @JsonProperty("prospect_id") ProspectId prospectId,
        @Schema(allowableValues = {"waiting", "erased"}) String state,
        @JsonProperty("asked_at") Instant askedAt,
        @JsonProperty("erased_at") @Nullable Instant erasedAt,
        @JsonProperty("in_flight") List<MessageId> inFlight,
        Map<String, Integer> counts) {

    /** Copies the list and the map. */
    public ErasureResponse {
        inFlight = List.copyOf(inFlight);
        counts = Map.copyOf(counts);
    }
}
