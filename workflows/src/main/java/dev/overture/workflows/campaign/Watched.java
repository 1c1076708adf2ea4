package dev.overture.workflows.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a campaign that should send does.
 *
 * @param active whether it runs at all
 * @param silentSince since when nothing was sent though it should have been; null where all is well
 * @param lookAgainAt when to look again if nothing is told before; null where it does not run
 */
public record Watched(
        @JsonProperty("active") boolean active,
        @JsonProperty("silent_since") @Nullable Instant silentSince,
        @JsonProperty("look_again_at") @Nullable Instant lookAgainAt) {}
