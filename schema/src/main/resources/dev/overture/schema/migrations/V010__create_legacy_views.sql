-- Read-only stand-ins for two tables of the systems that users bring along, over what the workflows record.

create view campaign_prospect_execution_state as
select
  cp.id,
  cp.campaign_id,
  cp.prospect_id,
  coalesce(here.ordinal, case when cp.ended_at is null then 1 else steps.last_ordinal end) as current_step,
  case
    when cp.status = 'failed' then 'failed'
    when cp.ended_at is not null then 'completed'
    when cp.status = 'needs_review' or ledger.held then 'paused'
    when ledger.executing then 'executing'
    when cp.waiting_for is not null then 'waiting_trigger'
    else 'pending'
  end as status,
  ledger.completed_steps,
  ledger.failed_steps,
  ledger.skipped_steps,
  jsonb_build_object(
    'connection_status', case
      when cp.connected_at is not null then 'connected'
      when cp.status = 'withdrawn' then 'withdrawn'
      when ledger.invited then 'pending'
      else 'not_connected' end,
    'last_message_at', ledger.linkedin_last,
    'message_count', ledger.linkedin_count) as linkedin_state,
  jsonb_build_object(
    'sent_count', ledger.email_count,
    'opened', facts.opened,
    'replied', facts.replied_by_email,
    'last_sent_at', ledger.email_last,
    'bounce_status', case when facts.bounced then 'bounced' end) as email_state,
  jsonb_build_object(
    'sent_count', ledger.whatsapp_count,
    'delivered', null,
    'read', null,
    'replied', null,
    'last_sent_at', ledger.whatsapp_last) as whatsapp_state,
  cp.waiting_for as waiting_for_trigger,
  null::int as trigger_check_count,
  null::int as trigger_max_checks,
  null::timestamptz as next_check_at,
  null::text as n8n_execution_id,
  ledger.last_executed_at,
  case when cp.ended_at is null then cp.next_action_at end as next_execution_at,
  cp.last_error,
  cp.error_count,
  cp.created_at,
  cp.updated_at
from campaign_prospects cp
left join campaign_sequence_steps here on here.sequence_id = cp.sequence_id and here.step_id = cp.current_step_id
left join lateral (
  select max(s.ordinal) as last_ordinal from campaign_sequence_steps s where s.sequence_id = cp.sequence_id
) steps on true
left join lateral (
  select
    coalesce(array_agg(s.ordinal order by s.ordinal) filter (where m.status = 'SENT'), '{}') as completed_steps,
    coalesce(array_agg(s.ordinal order by s.ordinal) filter (where m.status = 'REFUSED'), '{}') as failed_steps,
    coalesce(array_agg(s.ordinal order by s.ordinal) filter (where m.status = 'SKIPPED'), '{}') as skipped_steps,
    coalesce(bool_or(m.status = 'HELD'), false) as held,
    coalesce(bool_or(m.status in ('INTENT', 'UNCONFIRMED')), false) as executing,
    coalesce(bool_or(m.kind = 'invitation' and m.status = 'SENT'), false) as invited,
    count(*) filter (where m.status = 'SENT' and m.kind in ('message', 'inmail')) as linkedin_count,
    max(m.sent_at) filter (where m.kind in ('message', 'inmail')) as linkedin_last,
    count(*) filter (where m.status = 'SENT' and m.kind = 'email') as email_count,
    max(m.sent_at) filter (where m.kind = 'email') as email_last,
    count(*) filter (where m.status = 'SENT' and m.kind = 'whatsapp') as whatsapp_count,
    max(m.sent_at) filter (where m.kind = 'whatsapp') as whatsapp_last,
    max(m.sent_at) as last_executed_at
  from campaign_messages m
  left join campaign_sequence_steps s on s.sequence_id = m.sequence_id and s.step_id = m.step_id
  where m.campaign_prospect_id = cp.id
) ledger on true
left join lateral (
  select
    coalesce(bool_or(e.kind = 'email_opened'), false) as opened,
    coalesce(bool_or(e.kind = 'bounced'), false) as bounced,
    coalesce(bool_or(e.kind = 'replied' and e.data ->> 'channel' = 'email'), false) as replied_by_email
  from prospect_events e
  where e.campaign_prospect_id = cp.id
) facts on true;

create view send_queue as
select
  m.id,
  m.campaign_id,
  m.prospect_id,
  case m.kind
    when 'invitation' then 'connection_request'
    when 'message' then case when names.invites then 'follow_up_' else 'direct_message_' end || names.nth
    else m.kind || case when m.kind = 'withdrawal' then '' else '_' || names.nth end
  end as message_type,
  m.message,
  coalesce(m.slot, m.due_at) as scheduled_for,
  m.kind = 'message' as requires_connection,
  case m.status
    when 'SENT' then 'sent'
    when 'REFUSED' then 'failed'
    when 'SKIPPED' then 'failed'
    else 'pending'
  end as status,
  m.sent_at,
  m.created_at,
  m.updated_at
from campaign_messages m
left join lateral (
  select
    coalesce(bool_or(s.kind = 'invitation'), false) as invites,
    count(*) filter (where s.kind = m.kind and s.ordinal <= own.ordinal) as nth
  from campaign_sequence_steps s
  join campaign_sequence_steps own on own.sequence_id = m.sequence_id and own.step_id = m.step_id
  where s.sequence_id = m.sequence_id
) names on true;
