-- People grouped for a human's yes or no. Written by searches, imports and people.
create table approval_sessions (
  id              uuid        not null,
  workspace_id    uuid        not null,
  campaign_name   text        not null,
  campaign_tag    text,
  status          text        not null default 'pending',
  prospect_source text        not null default 'manual',
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  constraint approval_sessions_pk primary key (id),
  constraint approval_sessions_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint approval_sessions_status_known check (status in ('pending', 'in_progress', 'completed', 'archived')),
  constraint approval_sessions_source_known check (prospect_source in ('linkedin', 'csv', 'manual', 'api'))
);
create index approval_sessions_by_workspace on approval_sessions (workspace_id, id);
create trigger approval_sessions_touch before update on approval_sessions
  for each row execute function touch_updated_at();

-- One person in one session, as they were when they came in, and what a human said of them.
create table prospect_approval_data (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  session_id           uuid        not null,
  prospect_id          uuid        not null,
  name                 text        not null,
  contact              jsonb       not null default '{}',
  company              jsonb       not null default '{}',
  professional         jsonb       not null default '{}',
  approval_status      text        not null default 'pending',
  confidence_score     numeric,
  needs_review         boolean     not null generated always as (approval_status = 'needs_review') stored,
  rejection_reason     text,
  enrichment_data      jsonb       not null default '{}',
  decided_at           timestamptz,
  decided_by           text,
  campaign_prospect_id uuid,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  constraint prospect_approval_data_pk primary key (id),
  constraint prospect_approval_data_session_fk foreign key (session_id) references approval_sessions (id),
  constraint prospect_approval_data_prospect_fk foreign key (prospect_id) references workspace_prospects (id),
  constraint prospect_approval_data_campaign_prospect_fk
    foreign key (campaign_prospect_id) references campaign_prospects (id),
  constraint prospect_approval_data_prospect_unique unique (session_id, prospect_id),
  constraint prospect_approval_data_status_known
    check (approval_status in ('pending', 'approved', 'rejected', 'needs_review')),
  constraint prospect_approval_data_confidence_bounded check (confidence_score between 0 and 1)
);
comment on column prospect_approval_data.campaign_prospect_id is 'where it was enrolled first; from then on the decision stands';
create index prospect_approval_data_by_session on prospect_approval_data (session_id, id);
create index prospect_approval_data_by_status on prospect_approval_data (session_id, approval_status, id);
create index prospect_approval_data_by_prospect on prospect_approval_data (prospect_id);
create trigger prospect_approval_data_touch before update on prospect_approval_data
  for each row execute function touch_updated_at();

-- Sessions under the name and with the counts that they had. Counts are derived whenever somebody asks; the other columns
-- may be written through the view.
create view prospect_approval_sessions as
select
  s.*,
  (select count(*) from prospect_approval_data d where d.session_id = s.id)::int as total_prospects,
  (select count(*) from prospect_approval_data d
   where d.session_id = s.id and d.approval_status = 'approved')::int as approved_count,
  (select count(*) from prospect_approval_data d
   where d.session_id = s.id and d.approval_status = 'rejected')::int as rejected_count,
  (select count(*) from prospect_approval_data d
   where d.session_id = s.id and d.approval_status in ('pending', 'needs_review'))::int as pending_count
from approval_sessions s;
