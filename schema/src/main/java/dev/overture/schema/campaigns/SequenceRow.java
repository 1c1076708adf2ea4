package dev.overture.schema.campaigns;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;

/**
 * A published version of a campaign's sequence.
 *
 * @param version counted from 1
 * @param source as people wrote it
 * @param definition the same in canonical YAML, every step with its id
 * @param skeleton the JSON of what workflows walk through
 */
public record SequenceRow(
        SequenceId id,
        WorkspaceId workspaceId,
        CampaignId campaignId,
        int version,
        String source,
        String definition,
        String skeleton,
        Instant createdAt) {}
