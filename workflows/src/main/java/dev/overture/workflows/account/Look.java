package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.accounts.AccountState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands.
 *
 * @param state null where there is no such account any more
 * @param cameBack whether the vendor says that it works although it is held as disconnected
 * @param holdEndsAt when the next of its holds ends by itself, or null
 */
public record Look(
        @JsonProperty("state") @Nullable AccountState state,
        @JsonProperty("came_back") boolean cameBack,
        @JsonProperty("hold_ends_at") @Nullable Instant holdEndsAt) {}
