-- Keeps updated_at true whoever writes, as the systems that users bring along did.
create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end;
$$;

-- A tenant. Written by `overture workspace create`.
create table workspaces (
  id         uuid        not null,
  name       text        not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint workspaces_pk primary key (id),
  constraint workspaces_name_unique unique (name),
  constraint workspaces_name_length check (char_length(name) between 1 and 200)
);
create trigger workspaces_touch before update on workspaces for each row execute function touch_updated_at();

-- Keys of the API, stored as SHA-256 of 256 random bits. Written by `overture workspace create`.
create table api_keys (
  id           uuid        not null,
  workspace_id uuid        not null,
  key_hash     bytea       not null,
  created_at   timestamptz not null default now(),
  revoked_at   timestamptz,
  constraint api_keys_pk primary key (id),
  constraint api_keys_workspace_fk foreign key (workspace_id) references workspaces (id),
  constraint api_keys_hash_unique unique (key_hash),
  constraint api_keys_hash_length check (octet_length(key_hash) = 32)
);
