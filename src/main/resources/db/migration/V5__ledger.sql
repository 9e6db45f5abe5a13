-- The ledger: append-only entries in journals that sum to zero, balances kept in step, and the freeze register.
-- Sign: what the agency is owed or has is +, what it owes is −. A line of net 53.82 at 70 % is
-- PLATFORM +53.82 · ANCHOR −37.67 · AGENCY −16.15.

create sequence account_seq increment by 50;
create table account (
  agency_id bigint not null references agency,
  id bigint not null default nextval('account_seq'),
  kind text not null check (kind in ('PLATFORM', 'ANCHOR', 'AGENCY', 'SUSPENSE', 'PAYOUT_DUE')),
  anchor_id bigint,
  closed_through date not null default '0001-01-01',
  primary key (agency_id, id),
  unique nulls not distinct (agency_id, kind, anchor_id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  check ((kind in ('ANCHOR', 'PAYOUT_DUE')) = (anchor_id is not null))
);
select tenant_table('account', 'select, insert, update');
grant usage on sequence account_seq to anchorage_app;

create function account_only_closes_further() returns trigger language plpgsql as $$
begin
  if row(old.agency_id, old.id, old.kind, old.anchor_id) is distinct from row(new.agency_id, new.id, new.kind, new.anchor_id)
     or new.closed_through < old.closed_through then
    raise exception 'account % only closes further', old.id using errcode = '23A01';
  end if;
  return new;
end $$;
create trigger closes_further before update on account for each row execute function account_only_closes_further();
create trigger append_only before delete or truncate on account execute function refuse_change();

-- One row per agency: whoever posts or approves holds it.
create table posting_lock (
  agency_id bigint primary key references agency
);
select tenant_table('posting_lock', 'select, insert, update');

-- A person's or a rule's reason to keep a line's (or all of a payee's) money unpayable. Open claims freeze by themselves.
create sequence money_freeze_seq increment by 50;
create table money_freeze (
  agency_id bigint not null references agency,
  id bigint not null default nextval('money_freeze_seq'),
  line_id bigint,
  anchor_id bigint,
  source text not null check (source in ('DISPUTE', 'HAND')),
  reason text not null,
  opened_on date not null,
  opened_by bigint not null,
  opened_at timestamptz not null default now(),
  closed_on date,
  closed_by bigint,
  closed_at timestamptz,
  close_reason text,
  primary key (agency_id, id),
  check (line_id is not null or anchor_id is not null),
  check ((closed_on is null) = (closed_by is null)),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, opened_by) references member (agency_id, id),
  foreign key (agency_id, closed_by) references member (agency_id, id)
);
create index on money_freeze (agency_id, line_id);
create index on money_freeze (agency_id, anchor_id);
select tenant_table('money_freeze', 'select, insert, update');
grant usage on sequence money_freeze_seq to anchorage_app;

-- One act that wrote to the ledger: an import, an undo, an assignment, a freeze, an approval.
create sequence posting_seq increment by 50;
create table posting (
  agency_id bigint not null references agency,
  id bigint not null default nextval('posting_seq'),
  cause text not null check (cause in ('IMPORT', 'UNDO', 'ASSIGN', 'AGREEMENT', 'FREEZE', 'RELEASE', 'CLAIM_ANSWER', 'APPROVAL')),
  reference bigint,
  by_member bigint,
  reason text,
  at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
create index on posting (agency_id, cause, reference);
select tenant_table('posting', 'select, insert');
grant usage on sequence posting_seq to anchorage_app;
create trigger append_only before update or delete or truncate on posting execute function refuse_change();

-- What one posting did to one line, with the facts and the rule it was computed from.
create sequence journal_seq increment by 50;
create table journal (
  agency_id bigint not null references agency,
  id bigint not null default nextval('journal_seq'),
  posting_id bigint not null,
  line_id bigint,
  observation_id bigint,
  -- the line's worth when booked: settled amount left, income, fee, net; all fen
  refund_fen bigint not null default 0,
  income_fen bigint,
  fee_fen bigint,
  net_fen bigint,
  basis text check (basis in ('PLATFORM', 'RECOMPUTED', 'PROPORTIONAL', 'NOTHING')),
  anchor_id bigint,
  agreement_id bigint,
  hold_scope text,
  hold_rule_id bigint,
  hold_days int,
  settled_on date,
  due_on date,
  fact_on date not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (agency_id, id),
  foreign key (agency_id, posting_id) references posting (agency_id, id),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, observation_id) references observation (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, agreement_id) references agreement (agency_id, id),
  foreign key (agency_id, hold_rule_id) references hold_rule (agency_id, id)
);
create index on journal (agency_id, line_id, id);
create index on journal (agency_id, posting_id);
select tenant_table('journal', 'select, insert');
grant usage on sequence journal_seq to anchorage_app;
create trigger append_only before update or delete or truncate on journal execute function refuse_change();

create sequence entry_seq increment by 50;
create table entry (
  agency_id bigint not null references agency,
  id bigint not null default nextval('entry_seq'),
  journal_id bigint not null,
  account_id bigint not null,
  fen bigint not null check (fen <> 0),
  value_date date not null,
  kind text not null check (kind in ('EARN', 'CORRECT', 'MOVE', 'PAYOUT')),
  line_id bigint,
  -- booked for this line and account before this journal (fen, ledger sign), so that an entry explains itself
  before_fen bigint not null default 0,
  corrects_id bigint,
  booked_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, journal_id) references journal (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, corrects_id) references entry (agency_id, id)
);
create index on entry (agency_id, account_id, value_date, id);
create index on entry (agency_id, line_id, id);
create index on entry (agency_id, journal_id);
select tenant_table('entry', 'select, insert');
grant usage on sequence entry_seq to anchorage_app;
create trigger append_only before update or delete or truncate on entry execute function refuse_change();

create table balance (
  agency_id bigint not null references agency,
  account_id bigint not null,
  value_date date not null,
  fen bigint not null,
  entries bigint not null,
  primary key (agency_id, account_id, value_date),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
select tenant_table('balance', 'select');

-- All guards of an insert of entries in one pass per statement, also for bulk inserts; keeps the balances.
create function guard_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad bigint;
begin
  select n.journal_id into bad from new_entries n group by n.agency_id, n.journal_id having sum(n.fen) <> 0 limit 1;
  if found then
    raise exception 'journal % does not sum to zero', bad using errcode = '23A02';
  end if;
  select n.journal_id into bad from (select distinct agency_id, journal_id from new_entries) n
    join journal j on j.agency_id = n.agency_id and j.id = n.journal_id where j.xid <> pg_current_xact_id() limit 1;
  if found then
    raise exception 'journal % is of an earlier transaction', bad using errcode = '23A03';
  end if;
  select n.account_id into bad from (select agency_id, account_id, min(value_date) as first from new_entries group by 1, 2) n
    join account a on a.agency_id = n.agency_id and a.id = n.account_id where n.first <= a.closed_through limit 1;
  if found then
    raise exception 'account % is closed on that day', bad using errcode = '23A04';
  end if;
  insert into balance as b (agency_id, account_id, value_date, fen, entries)
    select agency_id, account_id, value_date, sum(fen), count(*) from new_entries group by 1, 2, 3 order by 1, 2, 3
    on conflict (agency_id, account_id, value_date) do update set fen = b.fen + excluded.fen, entries = b.entries + excluded.entries;
  return null;
end $$;
create trigger guard_entries after insert on entry referencing new table as new_entries
  for each statement execute function guard_entries();
