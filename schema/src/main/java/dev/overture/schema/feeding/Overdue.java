package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * People of a campaign to whom something should have gone out.
 *
 * @param account that should have sent it, or null for any of the workspace
 * @param why a code such as {@code overdue}, {@code not_started} or the reason of a hold
 * @param since when the first of them was due
 */
public record Overdue(@Nullable AccountId account, String why, int people, Instant since) {}
