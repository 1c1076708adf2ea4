-- Imports recognise people by their addresses. These indexes begin with the address: in the middle of a large import the
-- statistics are wrong, and an index that begins with the workspace may then be read from end to end for every row.
create index workspace_prospects_by_linkedin_anywhere on workspace_prospects (linkedin_profile_url)
  where linkedin_profile_url is not null;
create index workspace_prospects_by_email_anywhere on workspace_prospects (email_address)
  where email_address is not null;
create index workspace_prospects_by_phone_anywhere on workspace_prospects (phone_number)
  where phone_number is not null;

-- Lists of a campaign are read in order of id.
create index campaign_prospects_by_campaign_and_id on campaign_prospects (campaign_id, id);
