package dev.overture.workflows.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one round of feeding did.
 *
 * @param started how many workflows it started
 * @param remaining whether prospects are left to start
 * @param lookAgainAt when there should be room again; null if nothing remains, or to go on at once
 */
public record Fed(
        @JsonProperty("started") int started,
        @JsonProperty("remaining") boolean remaining,
        @JsonProperty("look_again_at") @Nullable Instant lookAgainAt) {}
