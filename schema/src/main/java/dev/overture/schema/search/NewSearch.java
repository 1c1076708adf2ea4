package dev.overture.schema.search;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;

/**
 * A search that somebody asks for.
 *
 * @param requestKey by which the same request is recognised
 * @param filters as JSON
 * @param most how many people are wanted at most
 */
public record NewSearch(
        SessionId session,
        WorkspaceId workspace,
        AccountId account,
        String requestKey,
        String filters,
        int most,
        Instant now) {

    @Override
    public String toString() {
        return "NewSearch[" + session + "]";
    }
}
