-- A wait that ran out while a hold stood: lifting the hold has to tell its workflow, as it tells held messages.
alter table campaign_prospects add column wait_held boolean not null default false;
create index campaign_prospects_wait_held on campaign_prospects (campaign_id) where wait_held;
