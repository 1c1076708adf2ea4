package dev.overture.api.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.explain.SlotRow;
import java.time.Instant;

/**
 * A place in an account's calendar.
 *
 * @param at when it goes out, or went out
 * @param status {@code SCHEDULED}, {@code INTENT}, {@code SENT} or {@code UNCONFIRMED}
 * @param dueAt when it was first due
 * @param moved whether it lost an earlier slot
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlannedSlot(
        MessageId id,
        Instant at,
        String kind,
        String status,
        AccountId accountId,
        CampaignId campaignId,
        CampaignProspectId campaignProspectId,
        String step,
        Instant dueAt,
        boolean moved) {

    static PlannedSlot of(SlotRow row) {
        return new PlannedSlot(
                row.id(),
                row.at(),
                row.kind().code(),
                row.status().name(),
                row.accountId(),
                row.campaignId(),
                row.campaignProspectId(),
                row.stepId().value(),
                row.dueAt(),
                row.moved());
    }
}
