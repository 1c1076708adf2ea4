-- Since people can be erased, every list and count leaves the erased out; an index that knows them answers alone again.
drop index workspace_prospects_by_status;
create index workspace_prospects_by_status on workspace_prospects (workspace_id, processing_status, company_id)
  where erased_at is null;

-- Lower case is made once for each title, where ilike makes it for the pattern as well.
drop index workspace_prospects_title_words;
create index workspace_prospects_title_words on workspace_prospects using gin (lower(job_title) gin_trgm_ops)
  where job_title is not null;
