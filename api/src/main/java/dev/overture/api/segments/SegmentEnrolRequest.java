package dev.overture.api.segments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whereto the people of a segment go, and who of them must not.
 *
 * @param oneActiveCampaign whether who is under way in another campaign stays out; true where nothing is said
 * @param daysBetweenContacts for how long nobody wrote to them; 90 where nothing is said, 0 for no matter
 * @param peoplePerCompany how many of a company may be under way at once; 3 where nothing is said
 * @param limit how many people are looked at; 1000 where nothing is said
 * @param cursor where to go on, from the answer before
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SegmentEnrolRequest(
        @NotNull CampaignId campaignId,
        @Nullable Boolean oneActiveCampaign,
        @Min(0) @Max(3_650) @Nullable Integer daysBetweenContacts,
        @Min(1) @Max(100_000) @Nullable Integer peoplePerCompany,
        @Min(1) @Max(5_000) @Nullable Integer limit,
        @Nullable String cursor) {

    private static final int USUAL_DAYS = 90;
    private static final int USUAL_COLLEAGUES = 3;
    private static final int USUAL_LIMIT = 1_000;

    boolean oneCampaign() {
        return Objects.requireNonNullElse(oneActiveCampaign, true);
    }

    int days() {
        return Objects.requireNonNullElse(daysBetweenContacts, USUAL_DAYS);
    }

    int colleagues() {
        return Objects.requireNonNullElse(peoplePerCompany, USUAL_COLLEAGUES);
    }

    int most() {
        return Objects.requireNonNullElse(limit, USUAL_LIMIT);
    }
}
