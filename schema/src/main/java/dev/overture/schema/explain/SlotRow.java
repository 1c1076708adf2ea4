package dev.overture.schema.explain;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import java.time.Instant;

/**
 * A place in an account's calendar.
 *
 * @param at the claim of what was claimed, else the reserved slot
 * @param dueAt when it was first due
 * @param moved whether it lost an earlier slot
 */
public record SlotRow(
        MessageId id,
        Instant at,
        MessageKind kind,
        MessageStatus status,
        AccountId accountId,
        CampaignId campaignId,
        CampaignProspectId campaignProspectId,
        StepId stepId,
        Instant dueAt,
        boolean moved) {}
