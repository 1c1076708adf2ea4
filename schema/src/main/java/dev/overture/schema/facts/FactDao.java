package dev.overture.schema.facts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The facts of a person. */
interface FactDao {

    @SqlQuery("select id from workspace_prospects where id = :prospect and workspace_id = :workspace for update")
    Optional<ProspectId> lockPerson(WorkspaceId workspace, ProspectId prospect);

    /** Empty where the fact is known. */
    @SqlQuery("""
            insert into prospect_events (id, workspace_id, prospect_id, campaign_prospect_id, account_id, message_id,
              kind, occurred_at, recorded_at, source, fact_key, data)
            values (:id, :fact.workspace, :fact.prospect, :fact.campaignProspect, :fact.account, :fact.message,
              :fact.kind, :fact.occurredAt, :now, :fact.source, :fact.key,
              jsonb_strip_nulls(jsonb_build_object('channel', cast(:fact.channel as text),
                'sort', cast(:fact.sort as text), 'back', cast(:fact.back as text))))
            on conflict (prospect_id, fact_key) do nothing
            returning id
            """)
    Optional<EventId> insert(EventId id, @BindMethods("fact") NewFact fact, Instant now);

    @SqlQuery("select id from prospect_events where prospect_id = :prospect and fact_key = :key")
    Optional<EventId> findEvent(ProspectId prospect, String key);

    /** How many facts of this kind are known about a campaign prospect. */
    @SqlQuery("""
            select count(*) from prospect_events where campaign_prospect_id = :campaignProspect and kind = :kind
            """)
    int count(CampaignProspectId campaignProspect, FactKind kind);
}
