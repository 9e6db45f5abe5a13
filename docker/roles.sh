#!/usr/bin/env bash
# Run once by the database's image: the role that owns and migrates, and the role that works and owns nothing.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v owner="$ANCHORAGE_OWNER_PASSWORD" -v app="$ANCHORAGE_APP_PASSWORD" -U postgres <<'SQL'
create role anchorage_owner login nosuperuser bypassrls password :'owner';
create role anchorage_app login nosuperuser nobypassrls password :'app';
create database anchorage owner anchorage_owner encoding 'UTF8' template template0;
SQL
