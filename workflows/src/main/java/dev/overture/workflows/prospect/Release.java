package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A lifted hold.
 *
 * @param revision the hold's revision on the prospect; releases every hold up to it
 * @param slot the fresh slot of the message that was held
 */
public record Release(
        @JsonProperty("revision") int revision,
        @JsonProperty("slot") Instant slot) {}
