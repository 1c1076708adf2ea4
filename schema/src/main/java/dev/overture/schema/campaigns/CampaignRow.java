package dev.overture.schema.campaigns;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign. */
public record CampaignRow(
        CampaignId id,
        WorkspaceId workspaceId,
        String name,
        CampaignStatus status,
        Instant createdAt,
        @Nullable Instant launchedAt,
        @Nullable Instant completedAt) {}
