-- Saved filters over people and companies. Written by people.
create table segments (
  id           uuid        not null,
  workspace_id uuid        not null,
  name         text        not null,
  filter       jsonb       not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null default now(),
  constraint segments_pk primary key (id),
  constraint segments_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint segments_name_unique unique (workspace_id, name)
);
create index segments_by_workspace on segments (workspace_id, id);
create trigger segments_touch before update on segments for each row execute function touch_updated_at();

-- A trusted extension: whoever may create in the database may create it.
create extension if not exists pg_trgm;
create index workspace_prospects_title_words on workspace_prospects using gin (job_title gin_trgm_ops)
  where job_title is not null;
create index workspace_prospects_by_status on workspace_prospects (workspace_id, processing_status, company_id);
create index companies_by_segment_words on companies (workspace_id, lower(segment), sme_registry) include (id, status)
  where segment is not null;
-- How common segments are in lower case; without it PostgreSQL guesses, and chooses the wrong index.
create statistics companies_segment_words on (lower(segment)) from companies;
