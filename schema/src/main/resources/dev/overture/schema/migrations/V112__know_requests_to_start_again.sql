-- A caller who repeats a request to start people, because no answer came, must not start further ones.
alter table campaign_prospects add column start_request text;
comment on column campaign_prospects.start_request is 'the hash of the Idempotency-Key with which somebody asked to start this one';
create index campaign_prospects_by_start_request on campaign_prospects (campaign_id, start_request, id)
  where start_request is not null;
