package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.control.HoldSql;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What an account keeps, and sets free. */
public interface HeldDao {

    /**
     * A page of held messages behind a place, in the order in which they get slots: follow-ups first, then by the instant
     * at which they were first due. A message is kept by holds or for lack of room, rather than by its own content, where
     * its reason is one of these; only what a human must decide stays away.
     */
    @SqlQuery("""
            select * from (
              select m.id, m.workspace_id, m.campaign_prospect_id, m.step_id, m.kind,
                cp.contacted_at is null as first_contact, m.due_at, cp.hold_revision as revision,
                (select max(h.until_at) from holds h
                 where h.ended_at is null and h.until_at > :now and (h.kind is null or h.kind = m.kind)
                   and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                     or h.campaign_prospect_id = m.campaign_prospect_id)) as not_before
              from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id and cp.ended_at is null
              join campaigns c on c.id = m.campaign_id and c.status = 'active'
              where m.account_id = :account and m.status = 'HELD'
                and (m.reason in ('no_capacity', 'campaign_paused') or
            """ + HoldSql.HOLD_OF_ITS_REASON + """
                )
                and
            """ + HoldSql.MESSAGE_IS_FREE + """
            ) free
            where (first_contact, due_at, id) > (:firstContact, :dueAt, :id)
            order by first_contact, due_at, id
            limit :limit
            """)
    @RegisterConstructorMapper(HeldMessage.class)
    List<HeldMessage> listFree(
            AccountId account, Instant now, boolean firstContact, Instant dueAt, MessageId id, int limit);

    /** Reserves a slot for a message, unless something else happened to it. */
    @SqlUpdate("""
            update campaign_messages set status = 'SCHEDULED', slot = :slot, moved = true, reason = null
            where id = :message and status = 'HELD'
            """)
    int schedule(MessageId message, Instant slot);

    /** It stays, for lack of room. */
    @SqlUpdate("update campaign_messages set reason = 'no_capacity' where id = :message and status = 'HELD'")
    int keepWithoutRoom(MessageId message);

    /** Its prospect waits for the slot. */
    @SqlUpdate("""
            update campaign_prospects set waiting_for = null, next_action_at = :slot
            where id = :campaignProspect and ended_at is null
            """)
    int waitsForSlot(CampaignProspectId campaignProspect, Instant slot);

    /** Sets a page of waits free that a hold kept from being decided. */
    @SqlQuery("""
            with free as (
              select cp.id, cp.workspace_id, cp.hold_revision as revision
              from campaign_prospects cp
              join campaigns c on c.id = cp.campaign_id and c.status <> 'paused'
              where cp.wait_held and cp.ended_at is null
                and :account in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id)
                and
            """ + HoldSql.WAIT_IS_FREE + """
              order by cp.id
              limit :limit
              for update of cp
            ), released as (
              update campaign_prospects cp
              set wait_held = false, next_action_at = :now
              from free
              where cp.id = free.id
            )
            select id, workspace_id, revision from free order by id
            """)
    @RegisterConstructorMapper(FreeWait.class)
    List<FreeWait> releaseWaits(AccountId account, Instant now, int limit);

    /** A campaign prospect whose wait may be decided again. */
    record FreeWait(CampaignProspectId id, WorkspaceId workspaceId, int revision) {}
}
