package dev.overture.schema.feeding;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the watch for silence sees it.
 *
 * @param window when it may write, as JSON, or null for always
 * @param silenceHours after how many working hours without a message it is silent; null where nobody said
 * @param movingSince when it was launched or last resumed
 * @param lastSentAt when it last sent anything
 */
public record WatchedCampaign(
        CampaignId id,
        WorkspaceId workspaceId,
        CampaignStatus status,
        @Nullable String window,
        @Nullable Integer silenceHours,
        @Nullable Instant movingSince,
        @Nullable Instant lastSentAt) {}
