package dev.overture.api.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.SessionId;
import dev.overture.schema.search.SearchState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param sessionId the approval session with everybody who may be approved
 * @param status {@code running}, {@code completed} or {@code failed}
 * @param statusUrl where it is asked how far the search is
 * @param found {@code stored}, {@code duplicates} and {@code rejected} together
 * @param stored who are new in the CRM
 * @param duplicates who were there already; they are in the session, too
 * @param rejected who must not be contacted, or show no profile; they are not in the session
 * @param ignoredFilters which the search that was asked does not know
 * @param failure why it failed; what was found until then stays
 * @param failedFilter the filter that the failure is about
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SearchResponse(
        SessionId sessionId,
        String status,
        String statusUrl,
        int found,
        int stored,
        int duplicates,
        int rejected,
        int limit,
        AccountId accountId,
        List<String> ignoredFilters,
        @Nullable String failure,
        @Nullable String failedFilter,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Copies the list. */
    SearchResponse {
        ignoredFilters = List.copyOf(ignoredFilters);
    }

    static SearchResponse of(SearchState search) {
        return new SearchResponse(
                search.session(),
                search.status(),
                "/api/linkedin/search/" + search.session(),
                search.found(),
                search.stored(),
                search.duplicates(),
                search.rejected(),
                search.most(),
                search.account(),
                search.ignored(),
                search.failure(),
                search.failedField(),
                search.createdAt(),
                search.finishedAt());
    }
}
