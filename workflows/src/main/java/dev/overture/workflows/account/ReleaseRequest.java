package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page of releases.
 *
 * @param after where the page before ended, or null for the first one
 */
public record ReleaseRequest(
        @JsonProperty("account") AccountId account,
        @JsonProperty("after") @Nullable ReleasePlace after) {}
