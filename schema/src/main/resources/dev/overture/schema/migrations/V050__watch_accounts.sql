-- What an account's workflow knows of it. Written by its activities; read by the API and by deliveries.
alter table accounts add column vendor_state text;
alter table accounts add column vendor_state_at timestamptz;
alter table accounts add column slow_until timestamptz;
alter table accounts add column looked_at timestamptz;
alter table accounts add column reconciled_at timestamptz;
alter table accounts add column chats_read_until timestamptz;
alter table accounts add column newest_relation text;
alter table accounts add constraint accounts_vendor_state_known check (vendor_state in ('connected', 'broken', 'missing'));
comment on column accounts.vendor_state is 'as the vendor said when it was asked last, not as a webhook hinted';
comment on column accounts.slow_until is 'the vendor warned of the limit: half the invitations a day until then';
comment on column accounts.looked_at is 'when its workflow looked last';
comment on column accounts.newest_relation is 'where the newest-first list of relations was known last time';

alter table holds add column note text;
comment on column holds.note is 'why, in the words of the person who put it';

-- One row a vendor read. Written before the read by whoever reads; the budget of a day is counted from it.
create table account_reads (
  account_id   uuid        not null,
  workspace_id uuid        not null,
  at           timestamptz not null,
  purpose      text        not null,
  profile      boolean     not null,
  constraint account_reads_account_fk foreign key (account_id) references accounts (id)
);
comment on column account_reads.profile is 'a look at a person''s profile, which counts as a profile view';
create index account_reads_by_account on account_reads (account_id, at);

-- One row an answer that a limit was reached. Written by deliveries, which hold the account after several of them.
create table account_limit_answers (
  account_id   uuid        not null,
  workspace_id uuid        not null,
  at           timestamptz not null,
  reason       text        not null,
  constraint account_limit_answers_account_fk foreign key (account_id) references accounts (id)
);
create index account_limit_answers_by_account on account_limit_answers (account_id, at);

alter table workflow_outbox drop constraint workflow_outbox_target_known;
alter table workflow_outbox add constraint workflow_outbox_target_known check (target in ('prospect', 'campaign', 'account'));

alter table prospect_events drop constraint prospect_events_kind_known;
alter table prospect_events add constraint prospect_events_kind_known check (kind in ('connection_accepted',
  'invitation_declined', 'replied', 'out_of_office', 'unsubscribed', 'bounced', 'email_opened', 'link_clicked',
  'message_read', 'written_by_hand'));

create index webhook_events_by_account on webhook_events (account_id, received_at) where account_id is not null;
create index campaign_messages_invitations on campaign_messages (account_id, sent_at)
  where kind = 'invitation' and status = 'SENT';
create index campaign_prospects_wait_held_anywhere on campaign_prospects (id) where wait_held;

-- Its workflow is started from here, whoever wrote the row.
create trigger accounts_announce after insert on accounts
  for each statement execute function announce('account_created');
create index workflow_outbox_to_accounts on workflow_outbox (target_id, created_at) where target = 'account';
