-- An answer may pause the colleagues of who gave it.
create index workspace_prospects_by_company on workspace_prospects (company_id) where company_id is not null;
