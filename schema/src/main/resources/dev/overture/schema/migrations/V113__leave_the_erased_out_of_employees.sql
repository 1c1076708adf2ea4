-- Who was erased is nobody whom an older reader should show or count.
create or replace view employees as
select
  p.id,
  p.workspace_id,
  p.company_id,
  coalesce(p.company_name, c.company_name) as company_name,
  coalesce(p.full_name, nullif(concat_ws(' ', p.first_name, p.middle_name, p.last_name), '')) as full_name,
  p.first_name,
  p.last_name,
  p.middle_name,
  p.job_title as position,
  p.email_address as work_email,
  p.generic_email,
  case when p.phone_number is null or p.phone_number = any (p.phone_numbers) then p.phone_numbers
    else p.phone_number || p.phone_numbers end as phone_numbers,
  p.source_urls,
  greatest(p.outreach_sent_date, contacts.last) as outreach_sent_date,
  p.outreach_type,
  p.campaign_number,
  p.campaign_status,
  p.reply_unsubscribe,
  p.reply_info_request,
  p.reply_bounce,
  p.client_status,
  p.test_date,
  p.test_status,
  p.company_session_key,
  p.employee_session_key,
  p.processing_status,
  p.source_service,
  p.ai_research_data,
  p.created_at,
  p.updated_at
from workspace_prospects p
left join companies c on c.id = p.company_id
left join lateral (
  select max(cp.contacted_at) as last from campaign_prospects cp where cp.prospect_id = p.id
) contacts on true
where p.erased_at is null;
