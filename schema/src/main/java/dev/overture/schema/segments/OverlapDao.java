package dev.overture.schema.segments;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who is busy elsewhere. Everything runs in one transaction, under the lock of the workspace's imports. */
public interface OverlapDao {

    /** Some people, in their order, and what speaks against them. */
    @SqlQuery("""
            select p.id, p.company_id,
              coalesce(runs.there, false) as there,
              suppressed(:workspace, p.id, p.company_id, p.email_address, false) as suppressed,
              coalesce(runs.elsewhere, false) as elsewhere,
              coalesce(greatest(runs.contacted_at, p.outreach_sent_date, sends.last) > :contactedSince, false) as recent
            from unnest(:people) as asked (id)
            join workspace_prospects p on p.id = asked.id and p.workspace_id = :workspace
            left join lateral (
              select bool_or(cp.campaign_id = :campaign) as there, max(cp.contacted_at) as contacted_at,
                bool_or(cp.campaign_id <> :campaign and cp.ended_at is null and c.status not in ('completed', 'archived'))
                  as elsewhere
              from campaign_prospects cp join campaigns c on c.id = cp.campaign_id
              where cp.prospect_id = p.id
            ) runs on true
            left join lateral (
              select max(m.sent_at) as last
              from campaign_prospects cp join campaign_messages m on m.campaign_prospect_id = cp.id
              where cp.prospect_id = p.id and m.status = 'SENT' and m.kind not in ('withdrawal', 'profile_view')
            ) sends on true
            order by p.id
            """)
    @RegisterConstructorMapper(Candidate.class)
    List<Candidate> candidates(WorkspaceId workspace, CampaignId campaign, List<UUID> people, Instant contactedSince);

    /** A company and how many of its people are under way. */
    record Busy(CompanyId companyId, int people) {}

    /** How many people of each of these companies are under way in any campaign. */
    @SqlQuery("""
            select p.company_id, count(distinct p.id)::int as people
            from workspace_prospects p
            join campaign_prospects cp on cp.prospect_id = p.id and cp.ended_at is null
            join campaigns c on c.id = cp.campaign_id and c.status not in ('completed', 'archived')
            where p.workspace_id = :workspace and p.company_id = any(:companies)
            group by p.company_id
            """)
    @RegisterConstructorMapper(Busy.class)
    List<Busy> busy(WorkspaceId workspace, List<UUID> companies);
}
