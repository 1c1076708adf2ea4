package dev.overture.schema.search;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search as people see it. Found are those who were stored or known before, and those who may not come in.
 *
 * @param rejected who must not be contacted, or shows no profile
 * @param ignored filters that the search which was asked does not know
 * @param failure why it failed, in one word
 */
public record SearchState(
        SessionId session,
        AccountId account,
        String status,
        int most,
        int found,
        int stored,
        int duplicates,
        int rejected,
        List<String> ignored,
        @Nullable String failure,
        @Nullable String failedField,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
