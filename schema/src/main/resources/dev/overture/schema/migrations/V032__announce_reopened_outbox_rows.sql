-- What was kept until its workflow started is due at once when it does, not at the next slow sweep.
create trigger workflow_outbox_announce_reopened after update of settled_at on workflow_outbox
  for each row when (old.settled_at is not null and new.settled_at is null)
  execute function announce('workflow_outbox');
