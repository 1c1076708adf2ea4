package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Moves people from an account to another one. */
interface ReplacementDao {

    /** Both of them, locked in the order of their ids. */
    @SqlQuery("""
            select a.id, a.channel, exists (
                select 1 from holds h
                where h.account_id = a.id and h.ended_at is null and h.until_at is null and h.kind is null) as held
            from accounts a
            where a.workspace_id = :workspace and a.id in (:lost, :other)
            order by a.id
            for no key update of a
            """)
    @RegisterConstructorMapper(Side.class)
    List<Side> lock(WorkspaceId workspace, AccountId lost, AccountId other);

    /** One of the two accounts. */
    record Side(AccountId id, Channel channel, boolean held) {}

    @SqlUpdate("""
            insert into holds (id, workspace_id, account_id, reason, author, began_at)
            select :id, :workspace, :account, :reason, :author, :now
            where not exists (
              select 1 from holds where account_id = :account and reason = :reason and ended_at is null)
            """)
    int hold(UUID id, WorkspaceId workspace, AccountId account, String reason, String author, Instant now);

    @SqlUpdate("""
            insert into commands (id, workspace_id, account_id, command, author, reason, asked_at, outcome, data)
            values (:id, :workspace, :account, 'replace', :author, :reason, :now, 'done',
              jsonb_build_object('with', cast(:other as text)))
            """)
    int command(
            UUID id,
            WorkspaceId workspace,
            AccountId account,
            String author,
            String reason,
            AccountId other,
            Instant now);

    /**
     * A page of live prospects to whom the lost account never wrote, given to the other one. What the lost account knew
     * them by is forgotten, since ids differ between the accounts that look.
     *
     * @param column of {@code campaign_prospects} that names the account of the channel
     * @param linkedin whether it is LinkedIn, where somebody connected belongs to the account
     */
    @SqlQuery("""
            with page as (
              select cp.id from campaign_prospects cp
              where cp.workspace_id = :workspace and cp.<column> = :lost and cp.ended_at is null
                and not (:linkedin and cp.connected_at is not null)
                and not exists (
                  select 1 from campaign_messages m
                  where m.campaign_prospect_id = cp.id and m.account_id = :lost and m.kind <> 'profile_view'
                    and (m.status in ('INTENT', 'SENT', 'UNCONFIRMED') or m.spent_claims <> '{}'
                      or (m.status = 'REFUSED' and m.reason = 'already_invited')))
              order by cp.id
              limit :limit
              for update of cp
            )
            update campaign_prospects cp set
              <column> = :other,
              recipient_provider_id = case when :linkedin then null else recipient_provider_id end,
              recipient_public_id = case when :linkedin then null else recipient_public_id end,
              chat_id = case when :linkedin then null else chat_id end
            from page
            where cp.id = page.id
            returning cp.id
            """)
    List<CampaignProspectId> movePage(
            @Define("column") String column,
            boolean linkedin,
            WorkspaceId workspace,
            AccountId lost,
            AccountId other,
            int limit);

    /** The planned and held messages of people who were moved follow them; what holds of the lost account kept is free. */
    @SqlUpdate("""
            update campaign_messages m set
              account_id = :other, moved = true,
              status = case when freed.id is null then m.status else 'SCHEDULED' end,
              slot = case when freed.id is null then m.slot else :now end,
              reason = case when freed.id is null then m.reason end
            from campaign_messages old
            left join lateral (
              select old.id
              where old.status = 'HELD'
                and exists (select 1 from holds h where h.account_id = :lost and h.reason = old.reason)
                and not exists (
                  select 1 from holds h
                  where h.ended_at is null and h.until_at is null
                    and (h.campaign_id = old.campaign_id or h.campaign_prospect_id = old.campaign_prospect_id))
            ) freed on true
            where m.id = old.id and old.campaign_prospect_id in (<moved>) and old.account_id = :lost
              and old.status in ('SCHEDULED', 'HELD')
            """)
    int moveMessages(@BindList List<CampaignProspectId> moved, AccountId lost, AccountId other, Instant now);

    /** What another hold still keeps is released with that one. */
    @SqlUpdate("""
            update campaign_messages m set reason = h.reason
            from holds h
            where m.campaign_prospect_id in (<moved>) and m.account_id = :other and m.status = 'HELD'
              and exists (select 1 from holds l where l.account_id = :lost and l.reason = m.reason)
              and h.ended_at is null and h.until_at is null
              and (h.campaign_id = m.campaign_id or h.campaign_prospect_id = m.campaign_prospect_id)
            """)
    int keepForOtherHolds(@BindList List<CampaignProspectId> moved, AccountId lost, AccountId other);

    /** Those of them whose message, or wait, is free now. */
    @SqlQuery("""
            update campaign_prospects cp set wait_held = false, next_action_at = :now
            where cp.id in (<moved>) and cp.started_at is not null
              and (exists (
                  select 1 from campaign_messages m
                  where m.campaign_prospect_id = cp.id and m.account_id = :other and m.status = 'SCHEDULED'
                    and m.slot = :now)
                or (cp.wait_held and not exists (
                  select 1 from holds h
                  where h.ended_at is null and h.until_at is null
                    and (h.campaign_id = cp.campaign_id or h.campaign_prospect_id = cp.id))))
            returning cp.id, cp.hold_revision as revision
            """)
    @RegisterConstructorMapper(Freed.class)
    List<Freed> free(@BindList List<CampaignProspectId> moved, AccountId other, Instant now);

    /** Whose workflow must be told. */
    record Freed(CampaignProspectId id, int revision) {}

    /** What the lost account had planned for those who stay with it keeps no slot. */
    @SqlUpdate("""
            update campaign_messages set status = 'HELD', slot = null, reason = :reason
            where account_id = :lost and status = 'SCHEDULED'
            """)
    int holdPlanned(AccountId lost, String reason);

    @SqlQuery("""
            select count(*) from campaign_prospects cp
            where cp.workspace_id = :workspace and cp.<column> = :lost and cp.ended_at is null
            """)
    int countLeft(@Define("column") String column, WorkspaceId workspace, AccountId lost);

    @SqlQuery("select id from campaigns where workspace_id = :workspace and status = 'active' order by id")
    List<CampaignId> listActive(WorkspaceId workspace);
}
