-- Who is told what. Written by the API; launched and completed by the campaign's workflow.
create table campaigns (
  id           uuid        not null,
  workspace_id uuid        not null,
  name         text        not null,
  description  text,
  status       text        not null,
  settings     jsonb       not null default '{}',
  launched_at  timestamptz,
  completed_at timestamptz,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  constraint campaigns_pk primary key (id),
  constraint campaigns_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint campaigns_name_length check (char_length(name) between 1 and 200),
  constraint campaigns_status_known check (status in ('draft', 'active', 'paused', 'completed', 'archived'))
);
create index campaigns_by_workspace on campaigns (workspace_id, id);
create trigger campaigns_touch before update on campaigns for each row execute function touch_updated_at();

-- Published versions of a campaign's sequence; a row never changes. Written by the API.
create table campaign_sequences (
  id           uuid        not null,
  workspace_id uuid        not null,
  campaign_id  uuid        not null,
  version      int         not null,
  source       text        not null,
  definition   text        not null,
  skeleton     jsonb       not null,
  created_at   timestamptz not null default now(),
  constraint campaign_sequences_pk primary key (id),
  constraint campaign_sequences_campaign_fk foreign key (campaign_id) references campaigns (id),
  constraint campaign_sequences_version_unique unique (campaign_id, version),
  constraint campaign_sequences_version_positive check (version > 0)
);
comment on column campaign_sequences.source is 'as people wrote it';
comment on column campaign_sequences.definition is 'the same in canonical YAML, every step with its id';

-- The steps of a version in reading order, for views and reports. Written with the version.
create table campaign_sequence_steps (
  sequence_id uuid not null,
  step_id     text not null,
  ordinal     int  not null,
  kind        text not null,
  constraint campaign_sequence_steps_pk primary key (sequence_id, step_id),
  constraint campaign_sequence_steps_sequence_fk foreign key (sequence_id) references campaign_sequences (id),
  constraint campaign_sequence_steps_ordinal_unique unique (sequence_id, ordinal)
);
