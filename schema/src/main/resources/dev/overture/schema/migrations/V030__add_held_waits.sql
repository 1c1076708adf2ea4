-- A wait that could not be decided when it ran out (its account cannot be read, its campaign is paused) has no row in
-- the ledger; this is how the lifting of the hold finds it.
alter table campaign_prospects add column wait_held_by text;
comment on column campaign_prospects.wait_held_by is
  'the reason of the hold that keeps the current wait from being decided; null where nothing keeps it';

-- The lifting of a hold reads these, a page at a time.
create index campaign_messages_held on campaign_messages (account_id) where status = 'HELD';
create index campaign_prospects_held_waits on campaign_prospects (linkedin_account_id) where wait_held_by is not null;

-- Echoes of our own messages are found by recipient among the latest of an account; answers to e-mails by their thread.
create index campaign_messages_by_tracking on campaign_messages (account_id, tracking_id) where tracking_id is not null;
create index campaign_messages_by_provider_id on campaign_messages (account_id, provider_message_id)
  where provider_message_id is not null;
create index campaign_prospects_by_public_recipient on campaign_prospects (linkedin_account_id, recipient_public_id)
  where recipient_public_id is not null;
