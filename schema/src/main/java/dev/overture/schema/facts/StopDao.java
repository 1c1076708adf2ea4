package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What an answer or an opt-out changes. */
interface StopDao {

    @SqlQuery("""
            select id from campaign_prospects
            where workspace_id = :workspace and prospect_id = :prospect
            order by id for no key update
            """)
    List<CampaignProspectId> lockCampaignProspects(WorkspaceId workspace, ProspectId prospect);

    @SqlUpdate("""
            update campaign_messages m
            set status = 'SENT', sent_at = m.claimed_at, reason = null
            from campaign_prospects cp
            where cp.workspace_id = :workspace and cp.prospect_id = :prospect and m.campaign_prospect_id = cp.id
              and m.account_id = :account and m.kind = 'invitation' and m.status = 'UNCONFIRMED'
            """)
    int settleUnconfirmedInvitations(WorkspaceId workspace, ProspectId prospect, AccountId account);

    /** Whoever was invited by this account and was not known to be connected, ended or not. */
    @SqlUpdate("""
            update campaign_prospects cp
            set connected_at = :at,
              contacted_at = coalesce(cp.contacted_at, (
                select min(m.sent_at) from campaign_messages m
                where m.campaign_prospect_id = cp.id and m.kind = 'invitation' and m.status = 'SENT'))
            where cp.workspace_id = :workspace and cp.prospect_id = :prospect and cp.linkedin_account_id = :account
              and (cp.connected_at is null or cp.connected_at > :at)
              and exists (
                select 1 from campaign_messages m
                where m.campaign_prospect_id = cp.id and m.kind = 'invitation'
                  and (m.status in ('SENT', 'INTENT') or (m.status = 'REFUSED' and m.reason = 'already_invited')))
            """)
    int connectInvited(WorkspaceId workspace, ProspectId prospect, AccountId account, Instant at);

    /** @param only the one to end, or null for every live one */
    @SqlQuery("""
            update campaign_prospects
            set status = :status, status_reason = :status, replied_at = coalesce(replied_at, :repliedAt),
              ended_at = :now, next_action_at = null, waiting_for = null, wait_held = false
            where workspace_id = :workspace and prospect_id = :prospect and ended_at is null
              and (cast(:only as uuid) is null or id = :only)
            returning id, started_at is not null as started
            """)
    @RegisterConstructorMapper(Stopped.class)
    List<Stopped> end(
            WorkspaceId workspace,
            ProspectId prospect,
            @Nullable CampaignProspectId only,
            CampaignProspectStatus status,
            Instant repliedAt,
            Instant now);

    /** Whoever only replied, so far, said something more definite. */
    @SqlQuery("""
            update campaign_prospects set status = :status, status_reason = :status
            where workspace_id = :workspace and prospect_id = :prospect and status = 'replied'
              and (cast(:only as uuid) is null or id = :only)
            returning id
            """)
    List<CampaignProspectId> turnReplied(
            WorkspaceId workspace,
            ProspectId prospect,
            @Nullable CampaignProspectId only,
            CampaignProspectStatus status);

    /** Frees the slots. */
    @SqlUpdate("""
            update campaign_messages m
            set status = 'SKIPPED', slot = null, reason = :reason
            from campaign_prospects cp
            where cp.workspace_id = :workspace and cp.prospect_id = :prospect and m.campaign_prospect_id = cp.id
              and m.status in ('SCHEDULED', 'HELD') and (cast(:only as uuid) is null or cp.id = :only)
            """)
    int skipPlanned(WorkspaceId workspace, ProspectId prospect, @Nullable CampaignProspectId only, String reason);

    @SqlQuery("""
            select m.id from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where cp.workspace_id = :workspace and cp.prospect_id = :prospect and m.status in ('INTENT', 'UNCONFIRMED')
            order by m.id
            """)
    List<MessageId> listInFlight(WorkspaceId workspace, ProspectId prospect);

    /** What the campaign of one of the person's campaign prospects says about answers. */
    @SqlQuery("""
            select c.settings -> 'stop_on_reply' ->> 'scope' as scope,
              c.settings -> 'stop_on_reply' ->> 'pause_colleagues' as pause_colleagues
            from campaign_prospects cp
            join campaigns c on c.id = cp.campaign_id
            where cp.id = :campaignProspect and cp.prospect_id = :prospect and cp.workspace_id = :workspace
            """)
    @RegisterConstructorMapper(Setting.class)
    Optional<Setting> findSetting(WorkspaceId workspace, ProspectId prospect, CampaignProspectId campaignProspect);

    @SqlQuery("select time_zone from accounts where id = :account and workspace_id = :workspace")
    Optional<String> findZone(WorkspaceId workspace, AccountId account);

    /** A setting as stored, which may be anything. */
    record Setting(@Nullable String scope, @Nullable String pauseColleagues) {}

    /** A campaign prospect that ended. */
    record Stopped(CampaignProspectId id, boolean started) {}
}
