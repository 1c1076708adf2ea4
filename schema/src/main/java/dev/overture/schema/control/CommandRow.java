package dev.overture.schema.control;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told a campaign, or one prospect in it, to do.
 *
 * @param campaignProspect null where it is about the campaign
 * @param command such as {@code pause}
 * @param outcome {@code done}, {@code asked}, {@code accepted}, or why it was refused
 * @param data what else was said, as a JSON object; never a text for the person
 */
public record CommandRow(
        UUID id,
        WorkspaceId workspace,
        CampaignId campaign,
        @Nullable CampaignProspectId campaignProspect,
        String command,
        String author,
        String reason,
        Instant askedAt,
        String outcome,
        String data) {}
