package dev.overture.workflows.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a search is.
 *
 * @param over whether nothing is left to do
 * @param pages how many pages were stored
 * @param goOnAt when the account may read on; null for at once
 */
public record SearchProgress(
        @JsonProperty("over") boolean over,
        @JsonProperty("pages") int pages,
        @JsonProperty("go_on_at") @Nullable Instant goOnAt) {}
