package dev.overture.workflows.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the feeder does.
 *
 * @param state {@code feeding}, {@code waiting_for_room}, {@code all_started} or {@code completed}
 * @param started prospects started by this campaign so far
 * @param nextLookAt when it looks for room again by itself, or null if only an event makes it look
 */
public record CampaignState(
        @JsonProperty("state") String state,
        @JsonProperty("started") int started,
        @JsonProperty("next_look_at") @Nullable Instant nextLookAt) {}
