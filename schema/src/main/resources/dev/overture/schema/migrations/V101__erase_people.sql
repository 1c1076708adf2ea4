-- People who are erased: who they were is gone, what was done stays, and a keyed hash of each address keeps them away.
alter table workspace_prospects add column erased_at timestamptz;
alter table workspace_prospects drop constraint workspace_prospects_has_address;
alter table workspace_prospects add constraint workspace_prospects_has_address check (erased_at is not null
  or linkedin_profile_url is not null or email_address is not null or phone_number is not null);
comment on column workspace_prospects.erased_at is 'when everything about the person was erased; the row holds the places that counts need';

alter table suppressions add column address_hash bytea;
comment on column suppressions.address_hash is 'HMAC-SHA256 of an address of an erased person, under a secret that is not in the database';
alter table suppressions drop constraint suppressions_one_subject;
alter table suppressions add constraint suppressions_one_subject
  check (num_nonnulls(prospect_id, email_address, domain, company_id, address_hash) = 1);
alter table suppressions add constraint suppressions_hash_length check (octet_length(address_hash) = 32);
create unique index suppressions_hash_unique on suppressions (workspace_id, address_hash) where address_hash is not null;

-- One row a person who asked to be forgotten: the receipt. Written by the API, finished by its eraser.
create table erasures (
  id           uuid        not null,
  workspace_id uuid        not null,
  prospect_id  uuid        not null,
  asked_at     timestamptz not null,
  erased_at    timestamptz,
  counts       jsonb       not null default '{}',
  constraint erasures_pk primary key (id),
  constraint erasures_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint erasures_prospect_fk foreign key (prospect_id) references workspace_prospects (id),
  constraint erasures_prospect_unique unique (prospect_id)
);
comment on column erasures.counts is 'how many rows of which table held something about the person';
create index erasures_waiting on erasures (asked_at) where erased_at is null;
create trigger erasures_announce after insert on erasures
  for each statement execute function announce('erasure_asked');
