-- The legal changes of a campaign prospect's status; equal to CampaignProspectStatus, which a test guards.
create table campaign_prospect_transitions (
  from_status text not null,
  to_status   text not null,
  constraint campaign_prospect_transitions_pk primary key (from_status, to_status)
);
insert into campaign_prospect_transitions (from_status, to_status) values
  ('completed', 'connected'),
  ('connected', 'completed'),
  ('connected', 'converted'),
  ('connected', 'failed'),
  ('connected', 'messaging'),
  ('connected', 'needs_review'),
  ('connected', 'not_interested'),
  ('connected', 'opted_out'),
  ('connected', 'replied'),
  ('connected', 'stopped'),
  ('connection_request_sent', 'completed'),
  ('connection_request_sent', 'connected'),
  ('connection_request_sent', 'converted'),
  ('connection_request_sent', 'failed'),
  ('connection_request_sent', 'messaging'),
  ('connection_request_sent', 'needs_review'),
  ('connection_request_sent', 'not_interested'),
  ('connection_request_sent', 'opted_out'),
  ('connection_request_sent', 'replied'),
  ('connection_request_sent', 'stopped'),
  ('connection_request_sent', 'withdrawn'),
  ('messaging', 'completed'),
  ('messaging', 'converted'),
  ('messaging', 'failed'),
  ('messaging', 'needs_review'),
  ('messaging', 'not_interested'),
  ('messaging', 'opted_out'),
  ('messaging', 'replied'),
  ('messaging', 'stopped'),
  ('needs_review', 'completed'),
  ('needs_review', 'connected'),
  ('needs_review', 'connection_request_sent'),
  ('needs_review', 'converted'),
  ('needs_review', 'failed'),
  ('needs_review', 'messaging'),
  ('needs_review', 'not_interested'),
  ('needs_review', 'opted_out'),
  ('needs_review', 'pending'),
  ('needs_review', 'replied'),
  ('needs_review', 'stopped'),
  ('needs_review', 'withdrawn'),
  ('pending', 'completed'),
  ('pending', 'connected'),
  ('pending', 'connection_request_sent'),
  ('pending', 'converted'),
  ('pending', 'failed'),
  ('pending', 'messaging'),
  ('pending', 'needs_review'),
  ('pending', 'not_interested'),
  ('pending', 'opted_out'),
  ('pending', 'replied'),
  ('pending', 'stopped'),
  ('replied', 'converted'),
  ('replied', 'not_interested'),
  ('replied', 'opted_out'),
  ('withdrawn', 'completed'),
  ('withdrawn', 'connected'),
  ('withdrawn', 'converted'),
  ('withdrawn', 'failed'),
  ('withdrawn', 'messaging'),
  ('withdrawn', 'needs_review'),
  ('withdrawn', 'not_interested'),
  ('withdrawn', 'opted_out'),
  ('withdrawn', 'replied'),
  ('withdrawn', 'stopped');

-- One prospect in one campaign, which is one workflow: what the workflow records for people to read.
-- Written by imports (new rows), the feeder (accounts, started_at), deliveries, expired waits and facts.
create table campaign_prospects (
  id                    uuid        not null,
  workspace_id          uuid        not null,
  campaign_id           uuid        not null,
  prospect_id           uuid        not null,
  sequence_id           uuid        not null,
  batch_id              uuid,
  status                text        not null default 'pending',
  status_reason         text,
  run                   int         not null default 1,
  linkedin_account_id   uuid,
  email_account_id      uuid,
  whatsapp_account_id   uuid,
  recipient_provider_id text,
  recipient_public_id   text,
  chat_id               text,
  current_step_id       text,
  step_since            timestamptz,
  waiting_for           text,
  next_action_at        timestamptz,
  hold_revision         int         not null default 0,
  last_error            text,
  error_count           int         not null default 0,
  personalization_data  jsonb       not null default '{}',
  started_at            timestamptz,
  contacted_at          timestamptz,
  connected_at          timestamptz,
  replied_at            timestamptz,
  ended_at              timestamptz,
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  constraint campaign_prospects_pk primary key (id),
  constraint campaign_prospects_campaign_fk foreign key (campaign_id) references campaigns (id),
  constraint campaign_prospects_prospect_fk foreign key (prospect_id) references workspace_prospects (id),
  constraint campaign_prospects_sequence_fk foreign key (sequence_id) references campaign_sequences (id),
  constraint campaign_prospects_linkedin_account_fk foreign key (linkedin_account_id) references accounts (id),
  constraint campaign_prospects_email_account_fk foreign key (email_account_id) references accounts (id),
  constraint campaign_prospects_whatsapp_account_fk foreign key (whatsapp_account_id) references accounts (id),
  constraint campaign_prospects_prospect_unique unique (campaign_id, prospect_id),
  constraint campaign_prospects_status_known check (status in (
    'pending', 'connection_request_sent', 'connected', 'messaging', 'withdrawn', 'needs_review',
    'replied', 'completed', 'converted', 'not_interested', 'opted_out', 'stopped', 'failed')),
  constraint campaign_prospects_request_was_contact
    check (status <> 'connection_request_sent' or contacted_at is not null),
  constraint campaign_prospects_end_has_instant
    check ((status in ('replied', 'completed', 'converted', 'not_interested', 'opted_out', 'stopped', 'failed')) = (ended_at is not null))
);
create index campaign_prospects_by_campaign on campaign_prospects (campaign_id, status, id);
create index campaign_prospects_unstarted on campaign_prospects (campaign_id, id)
  where started_at is null and status = 'pending';
create index campaign_prospects_live on campaign_prospects (campaign_id)
  where ended_at is null;
create index campaign_prospects_by_person on campaign_prospects (prospect_id);
create index campaign_prospects_by_linkedin_recipient on campaign_prospects (linkedin_account_id, recipient_provider_id);
create trigger campaign_prospects_touch before update on campaign_prospects
  for each row execute function touch_updated_at();

-- The one place that refuses an illegal change, whoever writes.
create function refuse_illegal_transition() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from campaign_prospect_transitions
    where from_status = old.status and to_status = new.status
  ) then
    raise exception 'campaign prospect % may not change from % to %', old.id, old.status, new.status
      using errcode = 'check_violation', constraint = 'campaign_prospects_transition_legal';
  end if;
  return new;
end;
$$;
create trigger campaign_prospects_transition before update of status on campaign_prospects
  for each row when (old.status is distinct from new.status) execute function refuse_illegal_transition();
