-- What a person should look at. Raised and cleared by the campaign's workflow.
create table alarms (
  id           uuid        not null,
  workspace_id uuid        not null,
  campaign_id  uuid        not null,
  kind         text        not null,
  reason       text        not null,
  since        timestamptz not null,
  raised_at    timestamptz not null,
  cleared_at   timestamptz,
  constraint alarms_pk primary key (id),
  constraint alarms_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint alarms_campaign_fk foreign key (campaign_id) references campaigns (id),
  constraint alarms_kind_known check (kind in ('silence'))
);
comment on column alarms.since is 'since when nothing was sent though it should have been';
create unique index alarms_open on alarms (campaign_id, kind) where cleared_at is null;
create index campaign_messages_sent on campaign_messages (campaign_id, sent_at) where status = 'SENT';

-- People tell accounts something, too.
alter table commands alter column campaign_id drop not null;
alter table commands add column account_id uuid;
alter table commands add constraint commands_account_fk foreign key (account_id) references accounts (id);
alter table commands add constraint commands_has_subject check (num_nonnulls(campaign_id, account_id) >= 1);
