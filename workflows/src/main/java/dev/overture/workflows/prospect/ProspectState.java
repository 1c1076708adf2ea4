package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why does nothing happen?".
 *
 * @param state {@code running}, {@code waiting_for_event}, {@code waiting_for_slot}, {@code delayed}, {@code deciding},
 *     {@code held}, {@code confirming} or {@code ended}
 * @param step the step it stands at, or null after the end
 * @param why one sentence without personal data
 * @param since when this state began
 * @param until when it ends by itself, or null if only something outside ends it
 * @param unblockBy what would end it, or null if nothing needs to be done
 */
public record ProspectState(
        @JsonProperty("state") String state,
        @JsonProperty("step") @Nullable StepId step,
        @JsonProperty("why") String why,
        @JsonProperty("since") Instant since,
        @JsonProperty("until") @Nullable Instant until,
        @JsonProperty("unblock_by") @Nullable String unblockBy) {}
