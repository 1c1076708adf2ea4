-- One import: rows in = stored + rejected. Written by uploads.
create table batches (
  id           uuid        not null,
  workspace_id uuid        not null,
  campaign_id  uuid        not null,
  rows         int         not null,
  stored       int         not null,
  rejected     int         not null,
  created_at   timestamptz not null,
  constraint batches_pk primary key (id),
  constraint batches_campaign_fk foreign key (campaign_id) references campaigns (id),
  constraint batches_all_accounted_for check (rows = stored + rejected)
);

-- What became of every row of an import. Written with its batch.
create table batch_rows (
  batch_id             uuid not null,
  row                  int  not null,
  result               text not null,
  code                 text,
  field                text,
  message              text,
  campaign_prospect_id uuid,
  constraint batch_rows_pk primary key (batch_id, row),
  constraint batch_rows_batch_fk foreign key (batch_id) references batches (id) deferrable initially deferred,
  constraint batch_rows_result_known check (result in ('stored', 'rejected')),
  constraint batch_rows_rejection_has_reason check (result = 'stored' or (code is not null and message is not null))
);
