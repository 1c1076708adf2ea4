package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account's run begins with.
 *
 * @param reconcileAt when the run before meant to reconcile next, or null in the first run
 */
public record AccountStart(
        @JsonProperty("account") AccountId account,
        @JsonProperty("reconcile_at") @Nullable Instant reconcileAt) {}
