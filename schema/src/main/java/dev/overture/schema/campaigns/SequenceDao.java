package dev.overture.schema.campaigns;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

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

    /** The versions of a campaign, the newest first. */
    @SqlQuery("""
            select s.id, s.version, s.created_at,
              (select count(*) from campaign_prospects cp where cp.sequence_id = s.id) as people,
              (select count(*) from campaign_prospects cp where cp.sequence_id = s.id and cp.ended_at is null) as live
            from campaign_sequences s
            where s.campaign_id = :campaign
            order by s.version desc
            """)
    @RegisterConstructorMapper(VersionRow.class)
    List<VersionRow> listVersions(CampaignId campaign);

    /** The canonical YAML of a version. */
    @SqlQuery("select definition from campaign_sequences where id = :sequence")
    String definition(SequenceId sequence);

    /** Every step that any version of a campaign ever had, with its kind. */
    @SqlQuery("""
            select distinct s.step_id, 0 as ordinal, s.kind
            from campaign_sequence_steps s join campaign_sequences q on q.id = s.sequence_id
            where q.campaign_id = :campaign
            """)
    @RegisterConstructorMapper(StepRow.class)
    List<StepRow> listEveryStep(CampaignId campaign);

    /** Where live prospects stand. */
    @SqlQuery("""
            select sequence_id, current_step_id, count(*) as people
            from campaign_prospects where campaign_id = :campaign and ended_at is null
            group by sequence_id, current_step_id
            """)
    @RegisterConstructorMapper(Standing.class)
    List<Standing> countStandings(CampaignId campaign);

    /** Live prospects behind {@code after} that follow another version, oldest first. */
    @SqlQuery("""
            select id, sequence_id, current_step_id, started_at is not null as started
            from campaign_prospects
            where campaign_id = :campaign and ended_at is null and sequence_id <> :sequence
              and (cast(:after as uuid) is null or id > :after)
            order by id limit :limit
            """)
    @RegisterConstructorMapper(Follower.class)
    List<Follower> listFollowersOfOthers(
            CampaignId campaign, SequenceId sequence, @Nullable CampaignProspectId after, int limit);

    /** Has live prospects follow a version that walks the same way as theirs, and their planned messages with them. */
    @SqlQuery("""
            with moved as (
              update campaign_prospects set sequence_id = :sequence
              where id in (<prospects>) and ended_at is null
              returning id
            ), planned as (
              update campaign_messages m set sequence_id = :sequence
              from moved where m.campaign_prospect_id = moved.id and m.status in ('SCHEDULED', 'HELD')
            )
            select count(*) from moved
            """)
    int adoptTexts(SequenceId sequence, @BindList List<CampaignProspectId> prospects);

    /** Has somebody who has not started follow a version. */
    @SqlUpdate("""
            update campaign_prospects set sequence_id = :sequence
            where id = :prospect and ended_at is null and started_at is null
            """)
    int adoptUnstarted(SequenceId sequence, CampaignProspectId prospect);

    /** How many live prospects of a version stand at a step. */
    record Standing(SequenceId sequenceId, @Nullable StepId currentStepId, long people) {}

    /** A live prospect, the version that it follows, and where. */
    record Follower(
            CampaignProspectId id,
            SequenceId sequenceId,
            @Nullable StepId currentStepId,
            boolean started) {}

    /** The kinds of the steps of a version, each once. */
    @SqlQuery("select distinct kind from campaign_sequence_steps where sequence_id = :sequence")
    List<String> kinds(SequenceId sequence);
}
