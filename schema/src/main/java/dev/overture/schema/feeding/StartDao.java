package dev.overture.schema.feeding;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Who is to be started because somebody asked for it. */
public interface StartDao {

    /**
     * Asks for as many as there are, at most {@code most}, oldest first; who was asked for before is not counted again.
     *
     * @param request by which they are found again, or null
     */
    @SqlQuery("""
            with asked as (
              update campaign_prospects set start_requested_at = :now, start_request = :request
              where id in (
                select id from campaign_prospects
                where campaign_id = :campaign and started_at is null and status = 'pending' and start_requested_at is null
                order by id limit :most
                for no key update)
              returning id, false as started, next_action_at
            )
            select id, started, next_action_at from asked order by id
            """)
    @RegisterConstructorMapper(Requested.class)
    List<Requested> request(CampaignId campaign, int most, Instant now, @Nullable String request);

    /** Somebody who was asked for, whether they have started, and when their next action is due, if one is. */
    record Requested(
            CampaignProspectId id,
            boolean started,
            @Nullable Instant nextActionAt) {}

    /** Whom a request asked for. */
    @SqlQuery("""
            select id, started_at is not null as started, next_action_at from campaign_prospects
            where campaign_id = :campaign and start_request = :request
            order by id
            """)
    @RegisterConstructorMapper(Requested.class)
    List<Requested> requested(CampaignId campaign, String request);

    /** How many nobody started or asked for. */
    @SqlQuery("""
            select count(*) from campaign_prospects
            where campaign_id = :campaign and started_at is null and status = 'pending' and start_requested_at is null
            """)
    int countLeft(CampaignId campaign);
}
