-- The lifting of a hold reads these, a page at a time.
create index campaign_messages_kept on campaign_messages (account_id) where status = 'HELD';

-- E-mails of ours are found again by what the vendor and the mailbox call them.
create index campaign_messages_tracked on campaign_messages (account_id, tracking_id) where tracking_id is not null;
create index campaign_messages_by_vendor_id on campaign_messages (account_id, provider_message_id)
  where provider_message_id is not null;

-- People whose provider id is not known, or differs, are found by the slug of their profile.
create index campaign_prospects_by_slug on campaign_prospects (linkedin_account_id, recipient_public_id)
  where recipient_public_id is not null;

-- An answer in a chat that we wrote to, by somebody whose id has another form there.
create index campaign_messages_by_chat on campaign_messages (account_id, chat_id) where chat_id is not null;
