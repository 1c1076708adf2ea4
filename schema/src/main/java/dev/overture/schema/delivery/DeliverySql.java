package dev.overture.schema.delivery;

/** Statements that are asked alone, by a DAO, and together with others, in one round trip. */
final class DeliverySql {

    private DeliverySql() {}

    /** A prospect with everything that decides about it. */
    static final String SUBJECT = """
            select cp.id, cp.workspace_id, cp.campaign_id, cp.prospect_id, cp.sequence_id, cp.status, cp.status_reason,
              cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id, cp.recipient_provider_id, cp.chat_id,
              cp.contacted_at, cp.connected_at, cp.hold_revision, cp.personalization_data::text,
              p.first_name, p.last_name, p.job_title, p.company_name, p.industry, p.location, p.linkedin_profile_url,
              p.email_address, p.phone_number, c.status as campaign_status,
              suppressed(cp.workspace_id, cp.prospect_id, p.company_id, p.email_address, false) as suppressed,
              (c.settings -> 'window')::text as campaign_window
            from campaign_prospects cp
            join campaigns c on c.id = cp.campaign_id
            join workspace_prospects p on p.id = cp.prospect_id
            where cp.id = :campaignProspect
            """;

    /** What the locks of a claim follow from. */
    static final String ASSIGNMENT = """
            select id, campaign_id, prospect_id, sequence_id, linkedin_account_id, email_account_id, whatsapp_account_id
            from campaign_prospects
            where id = :campaignProspect
            """;

    /** The first lock of a claim. */
    static final String LOCK_ACCOUNT = """
            select id, workspace_id, vendor_account_id, time_zone, country, policy::text, ramp_began, slow_until
            from accounts where id = :account
            for no key update
            """;

    /** The locks of a claim behind the account, and of a result. */
    static final String LOCK_CAMPAIGN_AND_PERSON = """
            select c.id from campaigns c, workspace_prospects p
            where c.id = :campaign and p.id = :prospect
            for share of c, p
            """;

    /** A step's row of the ledger. */
    static final String ROW = """
            select * from campaign_messages where campaign_prospect_id = :campaignProspect and step_id = :step
            """;

    /** What holds this kind of message now. */
    static final String OPEN_HOLDS = """
            select reason, until_at from holds
            where (account_id = :account or campaign_id = :campaign or campaign_prospect_id = :campaignProspect)
              and (kind is null or kind = :kind)
              and ended_at is null and (until_at is null or until_at > :now)
            order by until_at nulls first
            """;

    /** What a person wrote in place of a step's text. */
    static final String OVERRIDE = """
            select subject, message from message_overrides
            where campaign_prospect_id = :campaignProspect and step_id = :step
            """;

    /** What counts against an account's limits; a prospect's own slots never stand in its way. */
    static final String TAKEN = """
            select claimed_at as at, true as claimed, false as moved, false as gives_way
            from campaign_messages
            where account_id = :account and kind = :kind and status in ('INTENT', 'SENT', 'UNCONFIRMED')
              and claimed_at > :from
            union all
            select spent, true, false, false
            from campaign_messages, unnest(spent_claims) as spent
            where account_id = :account and kind = :kind and spent_claims <> '{}' and spent > :from
            union all
            select at, true, false, false
            from account_reads
            where :kind = 'profile_view' and account_id = :account and profile and at > :from
            union all
            select m.slot, false, m.moved, not m.moved and cp.contacted_at is null
            from campaign_messages m join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where m.account_id = :account and m.kind = :kind and m.status = 'SCHEDULED' and m.slot >= :now
              and m.campaign_prospect_id <> :campaignProspect
            """;

    /** In which stretches nothing moved. */
    static final String PAUSES = """
            select greatest(began_at, :since) as "from", least(coalesce(ended_at, until_at, :now), :now) as "to"
            from holds
            where (campaign_id = :campaign or campaign_prospect_id = :campaignProspect) and kind is null
              and began_at < :now and coalesce(ended_at, until_at, :now) > :since
            """;

    /** What conditions ask about. */
    static final String TRAITS = """
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
            """;

    /** What went out to a prospect, the latest first. */
    static final String SENT = """
            select kind, provider_message_id, chat_id, subject from campaign_messages
            where campaign_prospect_id = :campaignProspect and status = 'SENT'
            order by sent_at desc
            """;

    /** One row for an e-mail, none for anything else. */
    static final String ADDRESS_SUPPRESSED = """
            select suppressed(cp.workspace_id, null, null, p.email_address, true)
            from campaign_prospects cp join workspace_prospects p on p.id = cp.prospect_id
            where cp.id = :campaignProspect and :kind = 'email'
            """;

    /** Stores a row that nobody has claimed. */
    static final String SAVE_UNCLAIMED = """
            insert into campaign_messages (
              id, workspace_id, campaign_id, campaign_prospect_id, prospect_id, sequence_id, step_id, account_id, kind,
              status, due_at, slot, moved, attempt_token, claimed_at, write_until, spent_claims, first_absent_at,
              resends, recipient, subject, message, html, reply_to, provider_message_id, chat_id, tracking_id, sent_at, reason,
              hold_revision)
            values (
              :row.id, :row.workspaceId, :row.campaignId, :row.campaignProspectId, :row.prospectId, :row.sequenceId,
              :row.stepId, :row.accountId, :row.kind, :row.status, :row.dueAt, :row.slot, :row.moved,
              :row.attemptToken, :row.claimedAt, :row.writeUntil, :row.spentClaims, :row.firstAbsentAt, :row.resends,
              :row.recipient, :row.subject, :row.message, :row.html, :row.replyTo, :row.providerMessageId, :row.chatId, :row.trackingId,
              :row.sentAt, :row.reason, :row.holdRevision)
            on conflict (campaign_prospect_id, step_id) do update set
              account_id = excluded.account_id, status = excluded.status, slot = excluded.slot,
              moved = excluded.moved, attempt_token = excluded.attempt_token, claimed_at = excluded.claimed_at,
              write_until = excluded.write_until, spent_claims = excluded.spent_claims,
              first_absent_at = excluded.first_absent_at, resends = excluded.resends,
              recipient = excluded.recipient, subject = excluded.subject, message = excluded.message,
              html = excluded.html, reply_to = excluded.reply_to,
              reason = excluded.reason, hold_revision = excluded.hold_revision
            where campaign_messages.status in ('SCHEDULED', 'HELD')
            """;

    /** Stores what became of a claim. */
    static final String SAVE_CLAIMED = """
            update campaign_messages set
              status = :row.status, slot = :row.slot, moved = :row.moved, attempt_token = :row.attemptToken,
              claimed_at = :row.claimedAt, write_until = :row.writeUntil, spent_claims = :row.spentClaims,
              first_absent_at = :row.firstAbsentAt, resends = :row.resends,
              provider_message_id = coalesce(:row.providerMessageId, provider_message_id),
              chat_id = coalesce(:row.chatId, chat_id), tracking_id = coalesce(:row.trackingId, tracking_id),
              sent_at = :row.sentAt, reason = :row.reason, hold_revision = :row.holdRevision
            where id = :row.id and attempt_token = :token and status in ('INTENT', 'UNCONFIRMED')
            """;

    /** Records that a prospect waits. */
    static final String RECORD_WAITING = """
            update campaign_prospects set
              current_step_id = :step, waiting_for = null, next_action_at = :nextActionAt,
              last_error = coalesce(:error, last_error),
              error_count = error_count + case when :error is null then 0 else 1 end
            where id = :campaignProspect and ended_at is null
            """;
}
