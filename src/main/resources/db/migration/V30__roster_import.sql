-- Why a proposed correction was accepted or rejected, and uploaded rosters between preview and confirmation.

alter table agreement add column decision_note text;

create sequence roster_import_seq increment by 50;
create table roster_import (
  agency_id bigint not null references agency,
  id bigint not null default nextval('roster_import_seq'),
  name text not null,
  rows jsonb not null,
  state text not null default 'PREVIEWED' check (state in ('PREVIEWED', 'CONFIRMED')),
  created_by bigint not null,
  created_at timestamptz not null default now(),
  confirmed_by bigint,
  confirmed_at timestamptz,
  result jsonb,
  primary key (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  foreign key (agency_id, confirmed_by) references member (agency_id, id),
  check ((state = 'CONFIRMED') = (confirmed_by is not null))
);
select tenant_table('roster_import', 'select, insert, update');
grant usage on sequence roster_import_seq to anchorage_app;
