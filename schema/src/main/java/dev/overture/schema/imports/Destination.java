package dev.overture.schema.imports;

import dev.overture.model.ids.BatchId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;

/**
 * Where the people of an import go.
 *
 * @param now when the import began
 */
public record Destination(
        WorkspaceId workspaceId, CampaignId campaignId, SequenceId sequenceId, BatchId batchId, Instant now) {}
