-- Searches of LinkedIn, one approval session each. Written by the API (new rows) and the search's activity (everything else).
create table linkedin_searches (
  session_id   uuid        not null,
  workspace_id uuid        not null,
  account_id   uuid        not null,
  request_key  text        not null,
  filters      jsonb       not null,
  query        jsonb,
  most         int         not null,
  ignored      text[]      not null default '{}',
  status       text        not null default 'running',
  failure      text,
  failed_field text,
  cursor       text,
  told_at      timestamptz,
  touched_at   timestamptz not null,
  created_at   timestamptz not null,
  finished_at  timestamptz,
  updated_at   timestamptz not null default now(),
  constraint linkedin_searches_pk primary key (session_id),
  constraint linkedin_searches_session_fk foreign key (session_id) references approval_sessions (id),
  constraint linkedin_searches_account_fk foreign key (account_id) references accounts (id),
  constraint linkedin_searches_status_known check (status in ('running', 'completed', 'failed')),
  constraint linkedin_searches_end_has_instant check ((status = 'running') = (finished_at is null)),
  constraint linkedin_searches_failure_named check ((status = 'failed') = (failure is not null))
);
comment on column linkedin_searches.request_key is 'the same request again finds the same search by it';
comment on column linkedin_searches.filters is 'as they were asked for';
comment on column linkedin_searches.query is 'with every name resolved to the id that LinkedIn knows it by';
comment on column linkedin_searches.cursor is 'where the next page begins, in the vendor''s words';
comment on column linkedin_searches.told_at is 'when its workflow was last started or woken from outside';
comment on column linkedin_searches.touched_at is 'when its workflow last did something, or will go on';
create index linkedin_searches_by_request on linkedin_searches (workspace_id, request_key, created_at);
create index linkedin_searches_running on linkedin_searches (touched_at) where status = 'running';
create trigger linkedin_searches_touch before update on linkedin_searches
  for each row execute function touch_updated_at();

-- One fetched page: what an account read of LinkedIn's search, and where the vendor said to go on.
create table linkedin_search_pages (
  session_id  uuid        not null,
  page        int         not null,
  account_id  uuid        not null,
  cursor_hash text        not null,
  results     int         not null,
  fresh       int         not null,
  fetched_at  timestamptz not null,
  constraint linkedin_search_pages_pk primary key (session_id, page),
  constraint linkedin_search_pages_session_fk foreign key (session_id) references linkedin_searches (session_id)
);
comment on column linkedin_search_pages.cursor_hash is 'SHA-256 of the cursor that led to this page; one that comes again is a loop';
comment on column linkedin_search_pages.fresh is 'results that no earlier page of the search had';
create index linkedin_search_pages_by_account on linkedin_search_pages (account_id, fetched_at);

-- What became of everybody who was found. Counts are derived from here.
create table linkedin_search_results (
  session_id  uuid not null,
  result_key  text not null,
  prospect_id uuid,
  outcome     text not null,
  constraint linkedin_search_results_pk primary key (session_id, result_key),
  constraint linkedin_search_results_session_fk foreign key (session_id) references linkedin_searches (session_id),
  constraint linkedin_search_results_prospect_fk foreign key (prospect_id)
    references workspace_prospects (id) on delete set null,
  constraint linkedin_search_results_outcome_known check (outcome in ('stored', 'duplicate', 'suppressed', 'no_profile'))
);
comment on column linkedin_search_results.result_key is 'SHA-256 of the address, so that it names nobody';
create index linkedin_search_results_by_prospect on linkedin_search_results (prospect_id) where prospect_id is not null;

create trigger linkedin_searches_announce after insert on linkedin_searches
  for each statement execute function announce('intake_begun');
