-- Which row of which older table became what here, so that adopting again adds nobody twice. Written by `overture adopt`.
create table adopted_rows (
  workspace_id uuid        not null,
  source_table text        not null,
  old_id       text        not null,
  new_id       uuid        not null,
  adopted_at   timestamptz not null,
  constraint adopted_rows_pk primary key (workspace_id, source_table, old_id),
  constraint adopted_rows_workspace_fk foreign key (workspace_id) references workspaces (id)
);
create index adopted_rows_by_new_id on adopted_rows (new_id);

-- Who is asked to start may stand in the middle of a sequence, where an older system left off.
drop index campaign_prospects_requested;
create index campaign_prospects_requested on campaign_prospects (campaign_id, id)
  where started_at is null and ended_at is null and start_requested_at is not null;
