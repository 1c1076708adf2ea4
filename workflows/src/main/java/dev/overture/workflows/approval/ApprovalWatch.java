package dev.overture.workflows.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an approval session stands.
 *
 * @param state {@code waiting}, {@code expired} or {@code over}
 * @param undecided how many people wait for a decision
 * @param lookAgainAt when something is due next; null where nothing will be
 */
public record ApprovalWatch(
        @JsonProperty("state") String state,
        @JsonProperty("undecided") int undecided,
        @JsonProperty("look_again_at") @Nullable Instant lookAgainAt) {}
