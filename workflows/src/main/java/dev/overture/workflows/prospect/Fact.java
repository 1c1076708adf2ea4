package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.EventId;
import java.time.Instant;

/**
 * Something that happened outside.
 *
 * @param event the id of the recorded fact, by which a repeated signal is known
 * @param at when it happened, as far as the vendor told
 */
public record Fact(
        @JsonProperty("event") EventId event,
        @JsonProperty("at") Instant at) {}
