-- What new campaigns say where nobody wrote a sequence for them; null takes the one that Overture brings.
alter table workspaces add column default_sequence text;
alter table campaigns add column defaulted boolean not null default false;
comment on column campaigns.defaulted is 'made with the default sequence of the workspace and not given another yet';
create index campaigns_by_name on campaigns (workspace_id, name, id);

-- People may be started by name of their campaign without launching it: the feeder then starts those alone.
alter table campaigns add column fed boolean not null default true;
comment on column campaigns.fed is 'whether the feeder starts people by itself; false until the campaign is launched';
alter table campaign_prospects add column start_requested_at timestamptz;
comment on column campaign_prospects.start_requested_at is 'when somebody asked to start this one, whatever room there is';
create index campaign_prospects_requested on campaign_prospects (campaign_id, id)
  where started_at is null and status = 'pending' and start_requested_at is not null;
