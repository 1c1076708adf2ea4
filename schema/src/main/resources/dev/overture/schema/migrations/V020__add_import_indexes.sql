-- Imports recognise people by telephone number, and lists of a campaign are read in order of id.
create index workspace_prospects_by_phone on workspace_prospects (workspace_id, phone_number)
  where phone_number is not null;
create index campaign_prospects_by_campaign_and_id on campaign_prospects (campaign_id, id);
