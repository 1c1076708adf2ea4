-- What conditions ask about people and companies. Written by imports and people.
alter table workspace_prospects add column tags text[] not null default '{}';
alter table workspace_prospects add column whatsapp_consent_at timestamptz;
comment on column workspace_prospects.whatsapp_consent_at is 'when the person agreed to be written to by WhatsApp';
alter table companies add column segment text;

alter table prospect_events drop constraint prospect_events_kind_known;
alter table prospect_events add constraint prospect_events_kind_known check (kind in ('connection_accepted', 'replied',
  'out_of_office', 'unsubscribed', 'bounced', 'email_opened', 'link_clicked', 'message_read', 'written_by_hand'));
create index prospect_events_by_prospect on prospect_events (prospect_id, kind);

alter table campaign_messages add column html boolean not null default false;
alter table campaign_messages add column reply_to text;
comment on column campaign_messages.reply_to is 'the vendor''s id of the message of ours whose thread this one continues';

-- What a sequence asks humans to do. Written by the prospect's workflow, settled by people or by time.
create table prospect_tasks (
  campaign_prospect_id uuid        not null,
  step_id              text        not null,
  workspace_id         uuid        not null,
  text                 text        not null,
  opened_at            timestamptz not null,
  remind_at            timestamptz,
  reminded_at          timestamptz,
  expires_at           timestamptz not null,
  closed_at            timestamptz,
  closed_as            text,
  closed_by            text,
  constraint prospect_tasks_pk primary key (campaign_prospect_id, step_id),
  constraint prospect_tasks_campaign_prospect_fk
    foreign key (campaign_prospect_id) references campaign_prospects (id),
  constraint prospect_tasks_closed_known check (closed_as in ('done', 'expired', 'skipped')),
  constraint prospect_tasks_closed_complete check ((closed_at is null) = (closed_as is null))
);
create index prospect_tasks_open on prospect_tasks (workspace_id, expires_at) where closed_at is null;

-- Texts that a person wrote in place of what a step says to one prospect.
create table message_overrides (
  campaign_prospect_id uuid        not null,
  step_id              text        not null,
  workspace_id         uuid        not null,
  subject              text,
  message              text        not null,
  author               text        not null,
  written_at           timestamptz not null,
  constraint message_overrides_pk primary key (campaign_prospect_id, step_id),
  constraint message_overrides_campaign_prospect_fk
    foreign key (campaign_prospect_id) references campaign_prospects (id)
);

-- What people told campaigns and prospects to do, and what became of it. Written by the API.
create table commands (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  campaign_id          uuid        not null,
  campaign_prospect_id uuid,
  command              text        not null,
  author               text        not null,
  reason               text        not null,
  asked_at             timestamptz not null,
  outcome              text        not null,
  data                 jsonb       not null default '{}',
  constraint commands_pk primary key (id),
  constraint commands_campaign_fk foreign key (campaign_id) references campaigns (id),
  constraint commands_campaign_prospect_fk foreign key (campaign_prospect_id) references campaign_prospects (id)
);
create index commands_by_campaign_prospect on commands (campaign_prospect_id, asked_at)
  where campaign_prospect_id is not null;
create index commands_by_campaign on commands (campaign_id, asked_at);
