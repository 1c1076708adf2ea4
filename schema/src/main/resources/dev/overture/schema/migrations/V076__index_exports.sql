-- Exports read a workspace's rows in order of id.
create index campaign_messages_by_workspace on campaign_messages (workspace_id, id);
create index prospect_events_by_workspace on prospect_events (workspace_id, id);
