-- Agencies (tenants), their members, and what is needed before an agency is known: log-ins, sessions, throttles.
-- Every tenant table starts its keys with agency_id and is fenced by row-level security (second wall; docs/adr/0002).

create extension if not exists btree_gist;

create function tenant_table(name regclass, app_may text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format($p$create policy tenant on %s
      using (agency_id = nullif(current_setting('app.agency_id', true), '')::bigint)
      with check (agency_id = nullif(current_setting('app.agency_id', true), '')::bigint)$p$, name);
  execute format('grant %s on %s to anchorage_app', app_may, name);
end $$;

-- Refuses whatever statement it is fired for: the guard of append-only tables.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % of % refused', tg_op, tg_table_name using errcode = '23A01';
end $$;

create sequence agency_seq increment by 50;
create table agency (
  id bigint primary key default nextval('agency_seq'),
  code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  language text not null default 'zh' check (language in ('zh', 'en')),
  statement_minimum_fen bigint not null default 0 check (statement_minimum_fen >= 0),
  payout_day int not null default 25 check (payout_day between 1 and 28),
  try_out boolean not null default false,
  created_at timestamptz not null default now()
);
grant select, insert, update on agency to anchorage_app;
grant usage on sequence agency_seq to anchorage_app;

create sequence member_seq increment by 50;
create table member (
  agency_id bigint not null references agency,
  id bigint not null default nextval('member_seq'),
  name text not null check (length(name) between 1 and 80),
  role text not null check (role in ('OWNER', 'STAFF', 'FINANCE', 'APPROVER', 'ANCHOR')),
  anchor_id bigint,
  language text check (language in ('zh', 'en')),
  disabled boolean not null default false,
  created_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, id, role),
  check ((role = 'ANCHOR') = (anchor_id is not null))
);
select tenant_table('member', 'select, insert, update');
grant usage on sequence member_seq to anchorage_app;

-- Global: sign-in happens before an agency is known.
create sequence login_seq increment by 50;
create table login (
  id bigint primary key default nextval('login_seq'),
  user_name text not null unique check (user_name = lower(user_name) and length(user_name) between 2 and 80),
  password_hash text not null,
  agency_id bigint not null references agency,
  member_id bigint not null,
  role text not null,
  last_sign_in_at timestamptz,
  previous_sign_in_at timestamptz,
  password_changed_at timestamptz not null default now(),
  unique (agency_id, member_id),
  foreign key (agency_id, member_id, role) references member (agency_id, id, role) on update cascade
);
grant select, insert, update on login to anchorage_app;
grant usage on sequence login_seq to anchorage_app;

create sequence login_session_seq increment by 50;
create table login_session (
  id bigint primary key default nextval('login_session_seq'),
  token_hash bytea not null unique,
  login_id bigint not null references login,
  agency_id bigint not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  address text not null,
  agent text not null
);
create index on login_session (login_id);
grant select, insert, update, delete on login_session to anchorage_app;
grant usage on sequence login_session_seq to anchorage_app;

create table set_up_link (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on set_up_link to anchorage_app;

create table throttle (
  key text primary key,
  failures int not null,
  window_ends_at timestamptz not null
);
grant select, insert, update, delete on throttle to anchorage_app;

create sequence security_log_seq increment by 50;
create table security_log (
  id bigint primary key default nextval('security_log_seq'),
  at timestamptz not null default now(),
  event text not null,
  agency_id bigint,
  login_id bigint,
  user_name text,
  address text not null,
  detail text,
  request_id text
);
grant select, insert on security_log to anchorage_app;
grant usage on sequence security_log_seq to anchorage_app;

-- A form that makes something new carries a number; the same number again does nothing and leads to the first result.
create table submission (
  agency_id bigint not null references agency,
  id uuid not null,
  location text not null,
  at timestamptz not null default now(),
  primary key (agency_id, id)
);
select tenant_table('submission', 'select, insert, update');

-- Who did what to money terms and money documents. Inserted without a lock; a sealer chains committed events afterwards.
create sequence audit_event_seq increment by 50;
create table audit_event (
  agency_id bigint not null references agency,
  id bigint not null default nextval('audit_event_seq'),
  at timestamptz not null default now(),
  member_id bigint,
  actor text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  address text,
  request_id text,
  primary key (agency_id, id)
);
create index on audit_event (agency_id, object_type, object_id, id);
select tenant_table('audit_event', 'select, insert');
grant usage on sequence audit_event_seq to anchorage_app;
create trigger append_only before update or delete or truncate on audit_event execute function refuse_change();

create table audit_seal (
  agency_id bigint not null references agency,
  seq bigint not null,
  event_id bigint not null,
  hash bytea not null,
  primary key (agency_id, seq),
  unique (agency_id, event_id),
  foreign key (agency_id, event_id) references audit_event (agency_id, id)
);
select tenant_table('audit_seal', 'select, insert');
create trigger append_only before update or delete or truncate on audit_seal execute function refuse_change();

-- Leased background work (db-scheduler); the data names agency and job.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to anchorage_app;
