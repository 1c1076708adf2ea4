-- Sessions end by themselves, and remind of themselves before. Sessions from before this never do.
alter table approval_sessions add column expires_at timestamptz;
alter table approval_sessions add column expired_at timestamptz;
alter table approval_sessions add column remind_every interval;
alter table approval_sessions add column reminders int not null default 0;
alter table approval_sessions add column reminded_at timestamptz;
alter table approval_sessions add column told_at timestamptz;
alter table approval_sessions add column look_at timestamptz;
comment on column approval_sessions.expires_at is 'from then on nobody in it can be approved; null never';
comment on column approval_sessions.expired_at is 'when its workflow closed it';
comment on column approval_sessions.reminded_at is 'when it was last said that people wait for a decision';
comment on column approval_sessions.told_at is 'when its workflow was last started or woken from outside; null asks for it';
comment on column approval_sessions.look_at is 'when its workflow looks at it next';
alter table approval_sessions add constraint approval_sessions_reminders_spaced
  check (remind_every >= interval '1 second');
create index approval_sessions_watched on approval_sessions (look_at)
  where expires_at is not null and expired_at is null and status in ('pending', 'in_progress');
create index approval_sessions_untold on approval_sessions (id)
  where told_at is null and expires_at is not null and expired_at is null and status in ('pending', 'in_progress');
create trigger approval_sessions_announce after insert on approval_sessions
  for each statement execute function announce('intake_begun');
create trigger approval_sessions_announce_change after update of expires_at on approval_sessions
  for each statement execute function announce('intake_begun');

drop view prospect_approval_sessions;
create view prospect_approval_sessions as
select
  s.id, s.workspace_id, s.campaign_name, s.campaign_tag, s.status, s.prospect_source, s.created_at, s.updated_at,
  s.expires_at, s.expired_at, s.remind_every, s.reminders, s.reminded_at,
  (select count(*) from prospect_approval_data d where d.session_id = s.id)::int as total_prospects,
  (select count(*) from prospect_approval_data d
   where d.session_id = s.id and d.approval_status = 'approved')::int as approved_count,
  (select count(*) from prospect_approval_data d
   where d.session_id = s.id and d.approval_status = 'rejected')::int as rejected_count,
  (select count(*) from prospect_approval_data d
   where d.session_id = s.id and d.approval_status in ('pending', 'needs_review'))::int as pending_count
from approval_sessions s;
