package dev.overture.schema.feeding;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who is to be started because somebody asked for it. */
public interface StartDao {

    /** Asks for as many as there are, at most {@code most}, oldest first; who was asked for before is not counted again. */
    @SqlQuery("""
            with asked as (
              update campaign_prospects set start_requested_at = :now
              where id in (
                select id from campaign_prospects
                where campaign_id = :campaign and started_at is null and status = 'pending' and start_requested_at is null
                order by id limit :most
                for no key update)
              returning id
            )
            select id from asked order by id
            """)
    List<CampaignProspectId> request(CampaignId campaign, int most, Instant now);

    /** How many nobody started or asked for. */
    @SqlQuery("""
            select count(*) from campaign_prospects
            where campaign_id = :campaign and started_at is null and status = 'pending' and start_requested_at is null
            """)
    int countLeft(CampaignId campaign);
}
