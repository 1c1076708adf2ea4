-- Deliveries for an account that nobody made known yet wait until somebody does.
alter table webhook_events add column vendor_account_id text;
comment on column webhook_events.vendor_account_id is 'the vendor''s id of the account, as delivered';
alter table webhook_events drop constraint webhook_events_status_known;
alter table webhook_events add constraint webhook_events_status_known
  check (status in ('pending', 'processed', 'ignored', 'unknown_account'));
create index webhook_events_unknown on webhook_events (vendor, vendor_account_id) where status = 'unknown_account';
create trigger accounts_announce_to_inbox after insert or update of vendor_account_id on accounts
  for each statement execute function announce('webhook_events');

-- Raw bodies are dropped after a while; what was read from them stays.
alter table webhook_events alter column body drop not null;
create index webhook_events_kept on webhook_events (received_at, id) where body is not null;
