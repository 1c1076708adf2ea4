#!/bin/bash
# Runs once, when the database is first made: Temporal gets a role that owns its own databases and sees nothing else.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --set password="$TEMPORAL_DATABASE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role temporal login createdb password :'password';
revoke connect on database overture from public;
SQL
