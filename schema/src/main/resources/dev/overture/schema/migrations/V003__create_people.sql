-- Organisations of a workspace's CRM. Written by imports.
create table companies (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  company_name         text        not null,
  website              text,
  company_domain       text,
  company_linkedin_url text,
  industry             text,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  constraint companies_pk primary key (id),
  constraint companies_workspace_fk foreign key (workspace_id) references workspaces (id)
);
create unique index companies_name_unique on companies (workspace_id, lower(company_name));
create trigger companies_touch before update on companies for each row execute function touch_updated_at();

-- People of a workspace's CRM, permanent and deduplicated. Written by imports.
create table workspace_prospects (
  id                   uuid        not null,
  workspace_id         uuid        not null,
  company_id           uuid,
  first_name           text,
  last_name            text,
  job_title            text,
  company_name         text,
  industry             text,
  location             text,
  linkedin_profile_url text,
  email_address        text,
  phone_number         text,
  company_domain       text,
  company_linkedin_url text,
  enrichment_data      jsonb       not null default '{}',
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  constraint workspace_prospects_pk primary key (id),
  constraint workspace_prospects_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint workspace_prospects_company_fk foreign key (company_id) references companies (id),
  -- The URL is stored in its canonical spelling, so one person has one row.
  constraint workspace_prospects_linkedin_unique unique (workspace_id, linkedin_profile_url),
  constraint workspace_prospects_has_address
    check (linkedin_profile_url is not null or email_address is not null or phone_number is not null)
);
-- An address identifies a person only where no profile does: mailboxes such as info@ are shared.
create unique index workspace_prospects_email_unique on workspace_prospects (workspace_id, email_address)
  where linkedin_profile_url is null and email_address is not null;
create unique index workspace_prospects_phone_unique on workspace_prospects (workspace_id, phone_number)
  where linkedin_profile_url is null and email_address is null and phone_number is not null;
create index workspace_prospects_by_email on workspace_prospects (workspace_id, email_address)
  where email_address is not null;
create trigger workspace_prospects_touch before update on workspace_prospects
  for each row execute function touch_updated_at();
