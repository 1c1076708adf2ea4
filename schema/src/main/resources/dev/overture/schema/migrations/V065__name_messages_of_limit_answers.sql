-- A limit that the vendor names again for one message while others pass is about that person.
alter table account_limit_answers add column message_id uuid;
create index account_limit_answers_by_message on account_limit_answers (account_id, message_id) where message_id is not null;
