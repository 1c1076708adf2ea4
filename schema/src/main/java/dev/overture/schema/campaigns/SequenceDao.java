package dev.overture.schema.campaigns;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Published versions of sequences; a row never changes. */
public interface SequenceDao {

    /** Stores a version. */
    @SqlUpdate("""
            insert into campaign_sequences
              (id, workspace_id, campaign_id, version, source, definition, skeleton, created_at)
            values (:id, :workspaceId, :campaignId, :version, :source, :definition, :skeleton::jsonb, :createdAt)
            """)
    void insert(@BindMethods SequenceRow sequence);

    /** Stores the steps of a version. */
    @SqlBatch("""
            insert into campaign_sequence_steps (sequence_id, step_id, ordinal, kind)
            values (:sequence, :stepId, :ordinal, :kind)
            """)
    void insertSteps(SequenceId sequence, @BindMethods List<StepRow> steps);

    /** The newest version of a campaign. */
    @SqlQuery("select id from campaign_sequences where campaign_id = :campaign order by version desc limit 1")
    SequenceId newest(CampaignId campaign);

    /** A version of a campaign, by its number. */
    @SqlQuery("select id from campaign_sequences where campaign_id = :campaign and version = :version")
    Optional<SequenceId> findVersion(CampaignId campaign, int version);

    /** The kinds of the steps of a version, each once. */
    @SqlQuery("select distinct kind from campaign_sequence_steps where sequence_id = :sequence")
    List<String> kinds(SequenceId sequence);
}
