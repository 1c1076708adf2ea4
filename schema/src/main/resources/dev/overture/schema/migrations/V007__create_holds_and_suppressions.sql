-- Reasons why nothing may go out now. Written by people, refusals and account webhooks.
create table holds (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  account_id           uuid,
  campaign_id          uuid,
  campaign_prospect_id uuid,
  kind                 text,
  reason               text        not null,
  author               text        not null,
  began_at             timestamptz not null,
  until_at             timestamptz,
  ended_at             timestamptz,
  ended_by             text,
  constraint holds_pk primary key (id),
  constraint holds_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint holds_account_fk foreign key (account_id) references accounts (id),
  constraint holds_campaign_fk foreign key (campaign_id) references campaigns (id),
  constraint holds_campaign_prospect_fk foreign key (campaign_prospect_id) references campaign_prospects (id),
  constraint holds_one_subject check (num_nonnulls(account_id, campaign_id, campaign_prospect_id) = 1)
);
comment on column holds.kind is 'the one kind of message that is held; null holds every kind';
comment on column holds.until_at is 'a known end makes it a cool-down; null lasts until somebody lifts it';
create index holds_by_account on holds (account_id, began_at) where account_id is not null;
create index holds_by_campaign on holds (campaign_id, began_at) where campaign_id is not null;
create index holds_by_campaign_prospect on holds (campaign_prospect_id, began_at)
  where campaign_prospect_id is not null;

-- Never contact this person, address or domain (again). Written by opt-outs and people.
create table suppressions (
  id            uuid        not null,
  workspace_id  uuid        not null,
  prospect_id   uuid,
  email_address text,
  domain        text,
  reason        text        not null,
  author        text        not null,
  created_at    timestamptz not null,
  constraint suppressions_pk primary key (id),
  constraint suppressions_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint suppressions_prospect_fk foreign key (prospect_id) references workspace_prospects (id),
  constraint suppressions_one_subject check (num_nonnulls(prospect_id, email_address, domain) = 1)
);
create unique index suppressions_prospect_unique on suppressions (workspace_id, prospect_id)
  where prospect_id is not null;
create unique index suppressions_email_unique on suppressions (workspace_id, email_address)
  where email_address is not null;
create unique index suppressions_domain_unique on suppressions (workspace_id, domain) where domain is not null;
