-- Begins with the name, so that an import which asks for names finds them by it, also while statistics say that a workspace
-- has hardly any company; by the workspace first, it would read all of them once a row.
drop index companies_by_name;
create index companies_by_name on companies (lower(company_name), workspace_id);
