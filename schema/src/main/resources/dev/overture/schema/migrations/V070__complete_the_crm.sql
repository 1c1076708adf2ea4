-- Everything that the company databases of users held. Written by imports and people.
alter table companies add column tin text;
alter table companies add column registration_number text;
alter table companies add column registration_date date;
alter table companies add column region text;
alter table companies add column status text not null default 'Active';
alter table companies add column source text;
alter table companies add column sme_registry boolean;
alter table companies add column office_qualification text;
alter table companies add column revenue numeric;
alter table companies add column balance numeric;
alter table companies add column net_profit_loss numeric;
alter table companies add column employee_count int;
alter table companies add column ceo_name text;
alter table companies add column ceo_position text;
alter table companies add column primary_email text;
alter table companies add column all_company_emails text[] not null default '{}';
alter table companies add column company_description text;
alter table companies add column company_research text;
alter table companies add column session_key text;
alter table companies add column batch_id text;
alter table companies add column workflow_execution_id text;
alter table companies add column processing_status text not null default 'pending';
comment on column companies.company_research is 'text by a model, of any length';
alter table companies add constraint companies_office_qualification_known
  check (office_qualification in ('More', 'Less'));
alter table companies add constraint companies_employee_count_not_negative check (employee_count >= 0);
create unique index companies_tin_unique on companies (workspace_id, tin) where tin is not null;
create unique index companies_registration_number_unique on companies (workspace_id, registration_number)
  where registration_number is not null;

-- Registered companies may share a name; where there is no number, the name is all that tells them apart.
drop index companies_name_unique;
create unique index companies_name_unique on companies (workspace_id, lower(company_name))
  where tin is null and registration_number is null;
create index companies_by_name on companies (workspace_id, lower(company_name));
create index companies_by_workspace on companies (workspace_id, id);
create index companies_by_segment on companies (workspace_id, segment, id) where segment is not null;
create index companies_by_status on companies (workspace_id, status, id) where status <> 'Active';
create index companies_by_session on companies (workspace_id, session_key, batch_id, id) where session_key is not null;

alter table workspace_prospects add column full_name text;
alter table workspace_prospects add column middle_name text;
alter table workspace_prospects add column generic_email text;
alter table workspace_prospects add column phone_numbers text[] not null default '{}';
alter table workspace_prospects add column source_urls text[] not null default '{}';
alter table workspace_prospects add column segments text[] not null default '{}';
alter table workspace_prospects add column outreach_sent_date timestamptz;
alter table workspace_prospects add column outreach_type text;
alter table workspace_prospects add column campaign_number text;
alter table workspace_prospects add column campaign_status text;
alter table workspace_prospects add column reply_unsubscribe boolean not null default false;
alter table workspace_prospects add column reply_info_request boolean not null default false;
alter table workspace_prospects add column reply_bounce boolean not null default false;
alter table workspace_prospects add column client_status text;
alter table workspace_prospects add column test_date date;
alter table workspace_prospects add column test_status text;
alter table workspace_prospects add column company_session_key text;
alter table workspace_prospects add column employee_session_key text;
alter table workspace_prospects add column batch_id text;
alter table workspace_prospects add column processing_status text not null default 'pending';
alter table workspace_prospects add column source_service text;
alter table workspace_prospects add column ai_research_data jsonb not null default '{}';
comment on column workspace_prospects.full_name is 'as a source wrote it; where none did, the parts make it';
comment on column workspace_prospects.phone_numbers is 'all that are known; phone_number is the one to write to';
comment on column workspace_prospects.reply_unsubscribe is 'kept by events';
comment on column workspace_prospects.reply_info_request is 'kept by events';
comment on column workspace_prospects.reply_bounce is 'kept by events';
alter table workspace_prospects add constraint workspace_prospects_outreach_type_known
  check (outreach_type in ('marketing', 'sales'));
alter table workspace_prospects add constraint workspace_prospects_test_status_known check (test_status in
  ('Начато', 'Идет', 'Завершено:Успех', 'Завершено:Неудача', 'Завершено:Требуется доработка'));
create index workspace_prospects_by_workspace on workspace_prospects (workspace_id, id);
create index workspace_prospects_by_campaign_number on workspace_prospects (workspace_id, campaign_number, id)
  where campaign_number is not null;
create index workspace_prospects_by_client_status on workspace_prospects (workspace_id, client_status, id)
  where client_status is not null;
create index workspace_prospects_by_outreach_date on workspace_prospects (workspace_id, outreach_sent_date)
  where outreach_sent_date is not null;
create index workspace_prospects_by_session
  on workspace_prospects (workspace_id, employee_session_key, batch_id, id) where employee_session_key is not null;
create index workspace_prospects_by_company_session on workspace_prospects (workspace_id, company_session_key, id)
  where company_session_key is not null;
create index workspace_prospects_by_tag on workspace_prospects using gin (tags) where tags <> '{}';
create index workspace_prospects_by_segment on workspace_prospects using gin (segments) where segments <> '{}';

-- The flags of a person follow the facts, whoever records them; what was never true before is written once.
create function keep_reply_flags() returns trigger language plpgsql as $$
begin
  if new.kind = 'unsubscribed' then
    update workspace_prospects set reply_unsubscribe = true
    where id = new.prospect_id and not reply_unsubscribe;
  elsif new.kind = 'bounced' then
    update workspace_prospects set reply_bounce = true where id = new.prospect_id and not reply_bounce;
  elsif new.kind = 'replied' and new.data ->> 'sort' = 'info_request' then
    update workspace_prospects set reply_info_request = true
    where id = new.prospect_id and not reply_info_request;
  end if;
  return null;
end;
$$;
create trigger prospect_events_keep_flags after insert on prospect_events
  for each row when (new.kind in ('unsubscribed', 'bounced', 'replied')) execute function keep_reply_flags();
update workspace_prospects p set
  reply_unsubscribe = facts.unsubscribed, reply_bounce = facts.bounced, reply_info_request = facts.asked
from (
  select prospect_id, bool_or(kind = 'unsubscribed') as unsubscribed, bool_or(kind = 'bounced') as bounced,
    bool_or(kind = 'replied' and coalesce(data ->> 'sort' = 'info_request', false)) as asked
  from prospect_events where kind in ('unsubscribed', 'bounced', 'replied') group by prospect_id
) facts
where facts.prospect_id = p.id;

-- What models were asked and what they answered, for audit. Written by research and imports.
create table ai_interactions (
  id               uuid        not null,
  workspace_id     uuid        not null,
  prospect_id      uuid,
  session_key      text,
  conversation_id  text,
  prompt           text        not null,
  response         text,
  model_used       text,
  confidence_score numeric,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  constraint ai_interactions_pk primary key (id),
  constraint ai_interactions_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint ai_interactions_prospect_fk foreign key (prospect_id) references workspace_prospects (id),
  constraint ai_interactions_confidence_bounded check (confidence_score between 0 and 1)
);
create index ai_interactions_by_session on ai_interactions (workspace_id, session_key) where session_key is not null;
create index ai_interactions_by_conversation on ai_interactions (workspace_id, conversation_id)
  where conversation_id is not null;
create index ai_interactions_by_prospect on ai_interactions (prospect_id) where prospect_id is not null;
create trigger ai_interactions_touch before update on ai_interactions
  for each row execute function touch_updated_at();

-- A read-only stand-in for the table of that name in the company databases, under its old columns.
create view employees as
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
) contacts on true;
