-- Settlement runs, what was left out of them, and the statements they make.

create table number_series (
  agency_id bigint not null references agency,
  series text not null,
  last bigint not null,
  primary key (agency_id, series)
);
select tenant_table('number_series', 'select, insert, update');

create sequence settlement_run_seq increment by 50;
create table settlement_run (
  agency_id bigint not null references agency,
  id bigint not null default nextval('settlement_run_seq'),
  cutoff date not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DISCARDED')),
  created_by bigint not null,
  created_at timestamptz not null default now(),
  submitted_by bigint,
  submitted_at timestamptz,
  approved_by bigint,
  approved_at timestamptz,
  returned_by bigint,
  returned_at timestamptz,
  return_reason text,
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  foreign key (agency_id, submitted_by) references member (agency_id, id),
  foreign key (agency_id, approved_by) references member (agency_id, id),
  foreign key (agency_id, returned_by) references member (agency_id, id),
  check (state <> 'APPROVED' or (approved_by is not null and approved_by <> submitted_by))
);
create index on settlement_run (agency_id, cutoff);
select tenant_table('settlement_run', 'select, insert, update');
grant usage on sequence settlement_run_seq to anchorage_app;

create sequence run_exclusion_seq increment by 50;
create table run_exclusion (
  agency_id bigint not null references agency,
  id bigint not null default nextval('run_exclusion_seq'),
  run_id bigint not null,
  anchor_id bigint not null,
  line_id bigint,
  reason text not null,
  by_member bigint not null,
  at timestamptz not null default now(),
  primary key (agency_id, id),
  unique nulls not distinct (agency_id, run_id, anchor_id, line_id),
  foreign key (agency_id, run_id) references settlement_run (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
select tenant_table('run_exclusion', 'select, insert, delete');
grant usage on sequence run_exclusion_seq to anchorage_app;

-- What a submitted run promised per payee: the range's sum, count and last entry. Approval recomputes and compares.
create table run_payee (
  agency_id bigint not null references agency,
  run_id bigint not null,
  anchor_id bigint not null,
  account_id bigint not null,
  opening_fen bigint not null,
  range_fen bigint not null,
  range_count bigint not null,
  last_entry bigint,
  open boolean not null default true,
  primary key (agency_id, run_id, anchor_id),
  foreign key (agency_id, run_id) references settlement_run (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
-- at most one submitted run per payee
create unique index run_payee_submitted on run_payee (agency_id, anchor_id) where open;
select tenant_table('run_payee', 'select, insert, update, delete');

create sequence statement_seq increment by 50;
create table statement (
  agency_id bigint not null references agency,
  id bigint not null default nextval('statement_seq'),
  number text not null,
  run_id bigint not null,
  anchor_id bigint not null,
  account_id bigint not null,
  after date not null,
  cutoff date not null,
  opening_fen bigint not null,
  earned_fen bigint not null,
  deducted_fen bigint not null,
  closing_fen bigint not null,
  payout_fen bigint not null check (payout_fen >= 0),
  carried_fen bigint not null,
  rows bigint not null,
  agency_name text not null,
  payee_name text not null,
  approver_name text not null,
  language text not null,
  terms jsonb not null,
  held jsonb not null,
  approved_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, number),
  unique (agency_id, run_id, anchor_id),
  unique (agency_id, account_id, cutoff),
  foreign key (agency_id, run_id) references settlement_run (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id),
  check (opening_fen + earned_fen + deducted_fen = closing_fen),
  check (closing_fen = payout_fen + carried_fen),
  check (cutoff > after)
);
create index on statement (agency_id, anchor_id, cutoff);
select tenant_table('statement', 'select, insert');
grant usage on sequence statement_seq to anchorage_app;
create trigger append_only before update or delete or truncate on statement execute function refuse_change();

-- Its dated lines, with every printed word and rate copied at approval. Amounts from the payee's view (owed to him is +).
create table statement_row (
  agency_id bigint not null references agency,
  statement_id bigint not null,
  seq bigint not null,
  entry_id bigint not null,
  day date not null,
  kind text not null,
  line_id bigint,
  order_no text,
  sub_order_no text,
  item_id text,
  title text,
  shop text,
  sold_at timestamptz,
  settled_on date,
  base_fen bigint,
  share_points int,
  agreement_version int,
  fen bigint not null,
  primary key (agency_id, statement_id, seq),
  unique (agency_id, entry_id),
  foreign key (agency_id, statement_id) references statement (agency_id, id),
  foreign key (agency_id, entry_id) references entry (agency_id, id)
);
select tenant_table('statement_row', 'select, insert');
create trigger append_only before update or delete or truncate on statement_row execute function refuse_change();

-- What the anchor says of a statement; a dispute keeps that line's amount out of payout until it is answered.
create sequence statement_reply_seq increment by 50;
create table statement_reply (
  agency_id bigint not null references agency,
  id bigint not null default nextval('statement_reply_seq'),
  statement_id bigint not null,
  line_id bigint,
  kind text not null check (kind in ('CONFIRM', 'DISPUTE', 'ANSWER')),
  note text,
  by_member bigint not null,
  at timestamptz not null default now(),
  answers bigint,
  primary key (agency_id, id),
  check (kind = 'CONFIRM' or note is not null),
  foreign key (agency_id, statement_id) references statement (agency_id, id),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id),
  foreign key (agency_id, answers) references statement_reply (agency_id, id)
);
create unique index statement_confirmed_once on statement_reply (agency_id, statement_id) where kind = 'CONFIRM';
create index on statement_reply (agency_id, statement_id);
select tenant_table('statement_reply', 'select, insert');
grant usage on sequence statement_reply_seq to anchorage_app;
create trigger append_only before update or delete or truncate on statement_reply execute function refuse_change();
