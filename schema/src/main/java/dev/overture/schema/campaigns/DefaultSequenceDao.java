package dev.overture.schema.campaigns;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Default sequences of workspaces, and the campaigns that have one. */
public interface DefaultSequenceDao {

    /** Empty where the workspace has none of its own. */
    @SqlQuery("select default_sequence from workspaces where id = :workspace and default_sequence is not null")
    Optional<String> find(WorkspaceId workspace);

    /** Keeps it as people wrote it. */
    @SqlUpdate("update workspaces set default_sequence = :source where id = :workspace")
    int change(WorkspaceId workspace, String source);

    /** Remembers that nobody wrote a sequence for the campaign. */
    @SqlUpdate("update campaigns set defaulted = true where id = :campaign")
    int mark(CampaignId campaign);

    /** The campaign was given a sequence; 0 where it had one of its own. */
    @SqlUpdate("update campaigns set defaulted = false where id = :campaign and defaulted")
    int unmark(CampaignId campaign);

    /** Has everybody who has not started, and whom nobody asked to start, follow a version. */
    @SqlUpdate("""
            update campaign_prospects set sequence_id = :sequence
            where campaign_id = :campaign and ended_at is null and started_at is null and start_requested_at is null
            """)
    int adoptUnstarted(CampaignId campaign, SequenceId sequence);
}
