package dev.overture.schema.delivery;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what conditions ask about. */
public interface TraitsDao {

    /** The traits of the person behind a campaign prospect, which must exist. */
    @SqlQuery("""
            select p.tags, c.segment,
              array(
                select distinct e.kind from prospect_events e where e.campaign_prospect_id = cp.id) as facts,
              exists (
                select 1 from prospect_events e
                where e.prospect_id = cp.prospect_id and e.kind in ('replied', 'out_of_office')) as ever_replied,
              p.whatsapp_consent_at is not null or exists (
                select 1 from prospect_events e
                where e.prospect_id = cp.prospect_id and e.kind = 'replied'
                  and e.data ->> 'channel' = 'whatsapp') as whatsapp_allowed
            from campaign_prospects cp
            join workspace_prospects p on p.id = cp.prospect_id
            left join companies c on c.id = p.company_id
            where cp.id = :campaignProspect
            """)
    @RegisterConstructorMapper(PersonTraits.class)
    PersonTraits find(CampaignProspectId campaignProspect);

    /** Whether a fact of this kind is known about the person in this campaign. */
    @SqlQuery("""
            select exists (
              select 1 from prospect_events where campaign_prospect_id = :campaignProspect and kind = :kind)
            """)
    boolean happened(CampaignProspectId campaignProspect, FactKind kind);
}
