-- The send ledger: one row per outward act. Its key is (campaign prospect, step). Written by deliver, confirm and facts.
create table campaign_messages (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  campaign_id          uuid        not null,
  campaign_prospect_id uuid        not null,
  prospect_id          uuid        not null,
  sequence_id          uuid        not null,
  step_id              text        not null,
  account_id           uuid        not null,
  kind                 text        not null,
  status               text        not null,
  due_at               timestamptz not null,
  slot                 timestamptz,
  moved                boolean     not null default false,
  attempt_token        uuid,
  claimed_at           timestamptz,
  write_until          timestamptz,
  spent_claims         timestamptz[] not null default '{}',
  first_absent_at      timestamptz,
  resends              int         not null default 0,
  recipient            text,
  subject              text,
  message              text,
  provider_message_id  text,
  chat_id              text,
  tracking_id          text,
  sent_at              timestamptz,
  reason               text,
  hold_revision        int,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  constraint campaign_messages_pk primary key (id),
  constraint campaign_messages_campaign_prospect_fk
    foreign key (campaign_prospect_id) references campaign_prospects (id),
  constraint campaign_messages_account_fk foreign key (account_id) references accounts (id),
  constraint campaign_messages_step_unique unique (campaign_prospect_id, step_id),
  constraint campaign_messages_kind_known check (kind in
    ('invitation', 'message', 'inmail', 'email', 'whatsapp', 'withdrawal', 'profile_view')),
  constraint campaign_messages_status_known check (status in
    ('SCHEDULED', 'INTENT', 'SENT', 'UNCONFIRMED', 'REFUSED', 'HELD', 'SKIPPED')),
  constraint campaign_messages_scheduled_has_slot check (status <> 'SCHEDULED' or slot is not null),
  constraint campaign_messages_claim_complete check (status not in ('INTENT', 'UNCONFIRMED')
    or (attempt_token is not null and claimed_at is not null and write_until is not null)),
  constraint campaign_messages_sent_has_instant check (status <> 'SENT' or sent_at is not null)
);
comment on column campaign_messages.due_at is 'when it was first due; moves keep it';
comment on column campaign_messages.spent_claims is 'claims of uncertain attempts before a resend; they stay counted';
create index campaign_messages_slots on campaign_messages (account_id, kind, slot) where status = 'SCHEDULED';
create index campaign_messages_claims on campaign_messages (account_id, kind, claimed_at)
  where status in ('INTENT', 'SENT', 'UNCONFIRMED');
create index campaign_messages_spent on campaign_messages (account_id, kind) where spent_claims <> '{}';
create index campaign_messages_by_recipient on campaign_messages (account_id, recipient);
create index campaign_messages_by_campaign on campaign_messages (campaign_id, status);
create trigger campaign_messages_touch before update on campaign_messages
  for each row execute function touch_updated_at();
