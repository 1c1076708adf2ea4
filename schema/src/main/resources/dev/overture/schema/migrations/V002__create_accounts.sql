-- Sender identities linked at a vendor. Written by the API; state also by what webhooks and refusals tell.
create table accounts (
  id                uuid        not null,
  workspace_id      uuid        not null,
  channel           text        not null,
  vendor            text        not null default 'unipile',
  vendor_account_id text        not null,
  name              text        not null,
  time_zone         text        not null,
  country           text,
  policy_preset     text,
  policy            jsonb       not null,
  ramp_began        date        not null,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  constraint accounts_pk primary key (id),
  constraint accounts_workspace_fk foreign key (workspace_id) references workspaces (id),
  -- One account, one owner: its limits hold over everything that it sends.
  constraint accounts_vendor_account_unique unique (vendor, vendor_account_id),
  constraint accounts_channel_known check (channel in ('linkedin', 'email', 'whatsapp')),
  constraint accounts_preset_known check (policy_preset in ('conservative', 'vendor', 'seed', 'demo'))
);
create index accounts_by_workspace on accounts (workspace_id, channel, id);
create trigger accounts_touch before update on accounts for each row execute function touch_updated_at();
