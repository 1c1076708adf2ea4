-- Companies are suppressed too. Whoever is read by one function, wherever somebody asks.
alter table suppressions add column company_id uuid;
alter table suppressions add constraint suppressions_company_fk foreign key (company_id) references companies (id);
alter table suppressions drop constraint suppressions_one_subject;
alter table suppressions add constraint suppressions_one_subject
  check (num_nonnulls(prospect_id, email_address, domain, company_id) = 1);
create unique index suppressions_company_unique on suppressions (workspace_id, company_id) where company_id is not null;
create index suppressions_by_workspace on suppressions (workspace_id, id);

-- The domain of an address and every domain above it; none where there is no address.
create function mail_domains(address text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(array_to_string(labels[place:], '.')), '{}')
  from (select string_to_array(regexp_replace(address, '^.*@', ''), '.') as labels) split,
    generate_subscripts(labels, 1) place
$$;

-- Whether somebody must not be contacted. An address that only bounced forbids e-mails alone: other channels may still work.
create function suppressed(asked_workspace uuid, asked_prospect uuid, asked_company uuid, asked_address text, by_email boolean)
returns boolean language sql stable parallel safe as $$
  select exists (select 1 from suppressions where workspace_id = asked_workspace and prospect_id = asked_prospect)
    or exists (select 1 from suppressions where workspace_id = asked_workspace and company_id = asked_company)
    or exists (
      select 1 from suppressions
      where workspace_id = asked_workspace and email_address = asked_address and (by_email or reason <> 'bounced'))
    or exists (
      select 1 from suppressions
      where workspace_id = asked_workspace and domain = any (mail_domains(asked_address)))
$$;
