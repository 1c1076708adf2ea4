package dev.overture.api.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.AccountId;
import dev.overture.model.search.SearchFilters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom to search for.
 *
 * @param limit how many people at most; 100 where nothing is said
 * @param accountId the LinkedIn account that searches; one of the workspace's where nothing is said
 * @param campaignName what people will call the campaign; made up where nothing is said
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SearchRequest(
        @NotNull SearchFilters filters,
        @Min(1) @Max(2_500) @Nullable Integer limit,
        @Nullable AccountId accountId,
        @Size(min = 1, max = 200) @Nullable String campaignName,
        @Size(max = 200) @Nullable String campaignTag) {

    private static final int USUAL = 100;

    int most() {
        return Objects.requireNonNullElse(limit, USUAL);
    }
}
