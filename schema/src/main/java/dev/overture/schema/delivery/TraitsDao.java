package dev.overture.schema.delivery;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what conditions ask about. */
public interface TraitsDao {

    /** The traits of the person behind a campaign prospect, which must exist. */
    @SqlQuery(DeliverySql.TRAITS)
    @RegisterConstructorMapper(PersonTraits.class)
    PersonTraits find(CampaignProspectId campaignProspect);

    /** Whether a fact of this kind is known about the person in this campaign. */
    @SqlQuery("""
            select exists (
              select 1 from prospect_events where campaign_prospect_id = :campaignProspect and kind = :kind)
            """)
    boolean happened(CampaignProspectId campaignProspect, FactKind kind);
}
