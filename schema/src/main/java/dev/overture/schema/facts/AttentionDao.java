package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who waits to be noticed. */
interface AttentionDao {

    /** Whether a live, started campaign prospect's sequence has such a node; {@code nodes} is a JSON list of it. */
    @SqlQuery("""
            select exists (
              select 1 from campaign_prospects cp
              join campaign_sequences s on s.id = cp.sequence_id
              where cp.id = :campaignProspect and cp.workspace_id = :workspace
                and cp.ended_at is null and cp.started_at is not null and s.skeleton @> cast(:nodes as jsonb))
            """)
    boolean awaits(WorkspaceId workspace, CampaignProspectId campaignProspect, String nodes);
}
