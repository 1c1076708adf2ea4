package dev.overture.schema.approval;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a session.
 *
 * @param contact as JSON
 * @param company as JSON
 * @param professional as JSON
 */
public record ItemRow(
        UUID id,
        ProspectId prospectId,
        String name,
        String contact,
        String company,
        String professional,
        String approvalStatus,
        @Nullable BigDecimal confidenceScore,
        @Nullable String rejectionReason,
        @Nullable Instant decidedAt,
        @Nullable CampaignProspectId campaignProspectId) {

    @Override
    public String toString() {
        return "ItemRow[" + id + "]";
    }
}
