package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one page released.
 *
 * @param count messages and waits
 * @param last where to go on, or null where nothing is left
 */
public record Released(
        @JsonProperty("count") int count,
        @JsonProperty("last") @Nullable ReleasePlace last) {}
