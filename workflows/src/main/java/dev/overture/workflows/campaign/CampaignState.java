package dev.overture.workflows.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the feeder does.
 *
 * @param state {@code feeding}, {@code waiting_for_room}, {@code all_started}, {@code paused} or {@code completed}
 * @param started prospects started by this campaign so far
 * @param nextLookAt when it looks again by itself, or null if only an event makes it look
 * @param silentSince since when nothing was sent though it should have been; null where all is well
 */
public record CampaignState(
        @JsonProperty("state") String state,
        @JsonProperty("started") int started,
        @JsonProperty("next_look_at") @Nullable Instant nextLookAt,
        @JsonProperty("silent_since") @Nullable Instant silentSince) {}
