-- Nobody erased has a session left; an index that says so answers without their rows.
drop index workspace_prospects_by_session;
create index workspace_prospects_by_session
  on workspace_prospects (workspace_id, employee_session_key, batch_id, id)
  where employee_session_key is not null and erased_at is null;
