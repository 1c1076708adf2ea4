package dev.overture.api.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a session.
 *
 * @param id of the item, by which it is decided
 * @param prospectId of the person in the CRM
 * @param contact {@code {email, linkedin_url, phone}}, what is known of it
 * @param company {@code {name, industry, website, linkedin_url}}, what is known of it
 * @param professional {@code {title, location, headline, pain_points, value_props}}, what is known of it
 * @param campaignProspectId where it was enrolled
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ItemResponse(
        UUID id,
        ProspectId prospectId,
        String name,
        @Schema(type = "object") JsonNode contact,
        @Schema(type = "object") JsonNode company,
        @Schema(type = "object") JsonNode professional,
        String approvalStatus,
        @Nullable BigDecimal confidenceScore,
        @Nullable String rejectionReason,
        @Nullable Instant decidedAt,
        @Nullable CampaignProspectId campaignProspectId) {

    @Override
    public String toString() {
        return "ItemResponse[" + id + "]";
    }
}
