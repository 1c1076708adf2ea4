-- Files of people and companies on their way into the CRM. Written by the API (previews) and by the import's activity.
create table imports (
  id           uuid        not null,
  workspace_id uuid        not null,
  kind         text        not null,
  status       text        not null,
  file_name    text,
  format       text        not null,
  region       text,
  session_key  text,
  batch_id     text,
  columns      json        not null,
  mapping      json        not null,
  rows         int         not null,
  done         int         not null default 0,
  stored       int,
  updated      int,
  duplicates   int,
  rejected     int,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  ended_at     timestamptz,
  updated_at   timestamptz not null default now(),
  constraint imports_pk primary key (id),
  constraint imports_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint imports_kind_known check (kind in ('people', 'companies')),
  constraint imports_status_known check (status in ('previewed', 'running', 'completed', 'cancelled')),
  constraint imports_done_within check (done between 0 and rows),
  constraint imports_all_accounted_for
    check (status <> 'completed' or coalesce(rows = stored + updated + duplicates + rejected, false))
);
comment on column imports.done is 'the rows of which the result is recorded: where the import goes on';
create index imports_by_workspace on imports (workspace_id, id);
create index imports_waiting on imports (created_at) where status = 'previewed';
create trigger imports_touch before update on imports for each row execute function touch_updated_at();

-- The file, in pieces; deleted when the import ends.
create table import_chunks (
  import_id uuid  not null,
  number    int   not null,
  bytes     bytea not null,
  constraint import_chunks_pk primary key (import_id, number),
  constraint import_chunks_import_fk foreign key (import_id) references imports (id)
);
alter table import_chunks alter column bytes set storage external;

-- What became of every row. Written with what the row says, in one transaction.
create table import_rows (
  import_id        uuid not null,
  row              int  not null,
  result           text not null,
  code             text,
  field            text,
  message          text,
  subject_id       uuid,
  duplicate_of_row int,
  constraint import_rows_pk primary key (import_id, row),
  constraint import_rows_import_fk foreign key (import_id) references imports (id),
  constraint import_rows_result_known check (result in ('stored', 'updated', 'duplicate', 'rejected')),
  constraint import_rows_has_subject_or_reason check (case when result = 'rejected'
    then code is not null and message is not null else subject_id is not null end)
);
comment on column import_rows.subject_id is 'the person or company';
create index import_rows_by_subject on import_rows (import_id, subject_id)
  where subject_id is not null and duplicate_of_row is null;

-- Whoever says that an import is complete is not believed: the rows are counted.
create function refuse_wrong_sum() returns trigger language plpgsql as $$
declare
  counted record;
begin
  select count(*) filter (where result = 'stored') as stored, count(*) filter (where result = 'updated') as updated,
    count(*) filter (where result = 'duplicate') as duplicates, count(*) filter (where result = 'rejected') as rejected
  into counted from import_rows where import_id = new.id;
  if (new.stored, new.updated, new.duplicates, new.rejected)
    is distinct from (counted.stored::int, counted.updated::int, counted.duplicates::int, counted.rejected::int) then
    raise exception 'import % does not account for its rows', new.id
      using errcode = 'check_violation', constraint = 'imports_sum_is_counted';
  end if;
  return new;
end;
$$;
create trigger imports_sum before insert or update of status on imports
  for each row when (new.status = 'completed') execute function refuse_wrong_sum();

-- A list with what is new of another, in its order.
create function merged_list(known text[], said jsonb) returns text[] language sql immutable parallel safe as $$
  select known || coalesce(array(
    select word from jsonb_array_elements_text(said) with ordinality as words (word, place)
    where word <> all (known) group by word order by min(place)), '{}')
$$;

-- What a row changes of a person: addresses are only added, lists and JSON united, everything else is as the row says.
create function merged_person(p workspace_prospects, said jsonb) returns jsonb language sql immutable parallel safe as $$
  select said
    - array_remove(array[
        case when p.linkedin_profile_url is not null then 'linkedin_profile_url' end,
        case when p.email_address is not null then 'email_address' end,
        case when p.phone_number is not null then 'phone_number' end,
        case when p.company_id is not null and lower(p.company_name) = lower(said ->> 'company_name')
          then 'company_id' end], null)
    || jsonb_strip_nulls(jsonb_build_object(
        'phone_numbers', case
          when p.phone_number <> said ->> 'phone_number'
            then to_jsonb(merged_list(p.phone_numbers, jsonb_build_array(said -> 'phone_number')
              || coalesce(said -> 'phone_numbers', '[]')))
          when said ? 'phone_numbers' then to_jsonb(merged_list(p.phone_numbers, said -> 'phone_numbers')) end,
        'source_urls', case when said ? 'source_urls' then to_jsonb(merged_list(p.source_urls, said -> 'source_urls')) end,
        'segments', case when said ? 'segments' then to_jsonb(merged_list(p.segments, said -> 'segments')) end,
        'tags', case when said ? 'tags' then to_jsonb(merged_list(p.tags, said -> 'tags')) end))
    || case when said ? 'enrichment_data'
        then jsonb_build_object('enrichment_data', p.enrichment_data || (said -> 'enrichment_data')) else '{}' end
    || case when said ? 'ai_research_data'
        then jsonb_build_object('ai_research_data', p.ai_research_data || (said -> 'ai_research_data')) else '{}' end
$$;

-- The same of a company.
create function merged_company(c companies, said jsonb) returns jsonb language sql immutable parallel safe as $$
  select said || case when said ? 'all_company_emails' then jsonb_build_object('all_company_emails',
    merged_list(c.all_company_emails, said -> 'all_company_emails')) else '{}' end
$$;
