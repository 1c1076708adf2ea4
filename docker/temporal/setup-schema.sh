#!/bin/sh
# Brings Temporal's two databases to the schema of this image. May be repeated. SQL_PASSWORD is read by the tool.
set -eu

schema=/etc/temporal/schema/postgresql/v12

for pair in temporal:temporal temporal_visibility:visibility; do
  database="${pair%%:*}"
  folder="$schema/${pair##*:}/versioned"
  sql() {
    temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user temporal --db "$database" "$@"
  }
  echo "Database $database, schema $folder"
  sql create
  sql setup-schema --schema-version 0.0
  sql update-schema --schema-dir "$folder"
done
