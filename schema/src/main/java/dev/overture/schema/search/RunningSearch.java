package dev.overture.schema.search;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.PolicyPreset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search as its activity sees it.
 *
 * @param filters as JSON
 * @param query as JSON, once every name is resolved
 * @param cursor where the next page begins; null for the first
 * @param pages that are stored
 * @param found who are stored or were recognised
 */
public record RunningSearch(
        SessionId session,
        WorkspaceId workspace,
        AccountId account,
        String vendorAccountId,
        String timeZone,
        @Nullable PolicyPreset preset,
        String filters,
        @Nullable String query,
        int most,
        String status,
        @Nullable String cursor,
        int pages,
        int found,
        Instant createdAt) {

    /** Whether there is anything left to do. */
    public boolean running() {
        return status.equals("running");
    }

    @Override
    public String toString() {
        return "RunningSearch[" + session + "]";
    }
}
