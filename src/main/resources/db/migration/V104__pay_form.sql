-- What an agreement pays, beyond a share of net commission: its form, tiers, team and share of slot fees (one document, written once and
-- never changed; roster.Pay says what is in it), what it is for, until when, and its signature.

alter table agreement add column number text;
alter table agreement add column scope text not null default 'ALL' check (scope in ('ALL', 'PLATFORM', 'CATEGORY', 'BRAND', 'ITEM'));
alter table agreement add column scope_key text not null default '';
alter table agreement add constraint agreement_scope_key check ((scope = 'ALL') = (scope_key = ''));
alter table agreement add column pay jsonb not null default '{}';
alter table agreement add column valid_to date check (valid_to >= valid_from);
alter table agreement add column signed_on date;
alter table agreement add column scan bytea;
alter table agreement add column scan_name text;

create or replace function agreement_is_frozen() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - '{state,used,decided_by,decided_at,decision_note,note,valid_to,signed_on,scan,scan_name,number}'::text[]
     is distinct from
     to_jsonb(new) - '{state,used,decided_by,decided_at,decision_note,note,valid_to,signed_on,scan,scan_name,number}'::text[]
     or (old.used and not new.used) or (old.state <> 'PROPOSED' and old.state <> new.state)
     or (old.signed_on is not null and row(old.signed_on, old.scan) is distinct from row(new.signed_on, new.scan))
     or (old.valid_to is not null and old.valid_to is distinct from new.valid_to) then
    raise exception 'agreement % is append-only', old.id using errcode = '23A01';
  end if;
  return new;
end $$;

-- Members of a team are payees like anchors: the same account, statement and page on the phone.
alter table anchor add column role text not null default 'ANCHOR' check (role in
  ('ANCHOR', 'ASSISTANT', 'OPERATOR', 'SELECTION', 'RECRUITER', 'OTHER'));

-- Verified hours of a payee's month; a correction is a further row, the last one holds.
create sequence worked_hours_seq increment by 50;
create table worked_hours (
  agency_id bigint not null references agency,
  id bigint not null default nextval('worked_hours_seq'),
  anchor_id bigint not null,
  month date not null check (extract(day from month) = 1),
  minutes int not null check (minutes between 0 and 44640),
  reason text not null,
  by_member bigint not null,
  at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
create index on worked_hours (agency_id, anchor_id, month, id);
select tenant_table('worked_hours', 'select, insert');
grant usage on sequence worked_hours_seq to anchorage_app;
create trigger append_only before update or delete or truncate on worked_hours execute function refuse_change();

-- A payee's month as it stood when it was closed, for agreements that do not re-rate.
create table closed_month (
  agency_id bigint not null references agency,
  anchor_id bigint not null,
  agreement_id bigint not null,
  month date not null check (extract(day from month) = 1),
  sales_fen bigint not null,
  commission_fen bigint not null,
  top_up_fen bigint not null,
  closed_at timestamptz not null default now(),
  primary key (agency_id, anchor_id, agreement_id, month),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, agreement_id) references agreement (agency_id, id)
);
select tenant_table('closed_month', 'select, insert');
create trigger append_only before update or delete or truncate on closed_month execute function refuse_change();
