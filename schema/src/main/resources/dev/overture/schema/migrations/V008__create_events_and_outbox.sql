-- The raw inbox: what vendors told, as they told it. Written by the webhook endpoint, settled by the inbox processor.
create table webhook_events (
  id           uuid        not null,
  vendor       text        not null,
  kind         text        not null,
  account_id   uuid,
  dedupe_key   text,
  body         bytea       not null,
  received_at  timestamptz not null,
  status       text        not null,
  processed_at timestamptz,
  attempts     int         not null default 0,
  retry_at     timestamptz,
  last_error   text,
  constraint webhook_events_pk primary key (id),
  constraint webhook_events_account_fk foreign key (account_id) references accounts (id),
  constraint webhook_events_dedupe_unique unique (vendor, dedupe_key),
  constraint webhook_events_status_known check (status in ('pending', 'processed', 'ignored'))
);
create index webhook_events_pending on webhook_events (received_at) where status = 'pending';

-- Facts about a person, from outside or seen by us. Written by the webhook endpoint, the inbox processor, waits and deliveries.
create table prospect_events (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  prospect_id          uuid        not null,
  campaign_prospect_id uuid,
  account_id           uuid,
  message_id           uuid,
  kind                 text        not null,
  occurred_at          timestamptz not null,
  recorded_at          timestamptz not null,
  source               text        not null,
  fact_key             text        not null,
  data                 jsonb       not null default '{}',
  constraint prospect_events_pk primary key (id),
  constraint prospect_events_prospect_fk foreign key (prospect_id) references workspace_prospects (id),
  constraint prospect_events_campaign_prospect_fk
    foreign key (campaign_prospect_id) references campaign_prospects (id),
  -- The same fact told twice, by a webhook and by a look, is one fact.
  constraint prospect_events_fact_unique unique (prospect_id, fact_key),
  constraint prospect_events_kind_known check (kind in ('connection_accepted', 'replied', 'unsubscribed', 'bounced',
    'email_opened', 'link_clicked', 'message_read', 'written_by_hand'))
);
create index prospect_events_by_campaign_prospect on prospect_events (campaign_prospect_id, occurred_at)
  where campaign_prospect_id is not null;

-- What a workflow must still be told. Written in the transaction of the fact, emptied by the forwarder.
create table workflow_outbox (
  id           bigint      not null generated always as identity,
  workspace_id uuid        not null,
  target       text        not null,
  target_id    uuid        not null,
  signal       text        not null,
  payload      jsonb       not null,
  created_at   timestamptz not null,
  settled_at   timestamptz,
  settled_as   text,
  attempts     int         not null default 0,
  retry_at     timestamptz,
  constraint workflow_outbox_pk primary key (id),
  constraint workflow_outbox_target_known check (target in ('prospect', 'campaign')),
  constraint workflow_outbox_settled_known check (settled_as in ('forwarded', 'ended', 'kept', 'restarted'))
);
create index workflow_outbox_unsettled on workflow_outbox (id) where settled_at is null;
create index workflow_outbox_by_target on workflow_outbox (target_id) where settled_at is null;

create function announce() returns trigger language plpgsql as $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end;
$$;
create trigger workflow_outbox_announce after insert on workflow_outbox
  for each statement execute function announce('workflow_outbox');
create trigger webhook_events_announce after insert on webhook_events
  for each statement execute function announce('webhook_events');
-- Whoever ends last in a campaign cannot see that from inside its own transaction; this is told after the commit.
create trigger campaign_prospects_announce_end after update of ended_at on campaign_prospects
  for each row when (old.ended_at is null and new.ended_at is not null)
  execute function announce('campaign_prospect_ended');
