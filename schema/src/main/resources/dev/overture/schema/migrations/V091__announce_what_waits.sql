-- A delivery that was read while it was received needs nobody any more; one that is to be looked at later does.
drop trigger webhook_events_announce on webhook_events;
create trigger webhook_events_announce after insert or update of status, retry_at on webhook_events
  for each row when (new.status in ('pending', 'unknown_account'))
  execute function announce('webhook_events');
