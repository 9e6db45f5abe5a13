-- What was agreed with merchants: contracts, their slots with instalments, guarantees, and money received.

create sequence contract_seq increment by 50;
create table contract (
  agency_id bigint not null references agency,
  id bigint not null default nextval('contract_seq'),
  number text not null,
  kind text not null check (kind in ('ONCE', 'FRAME', 'SUPPLEMENT', 'RENEWAL', 'TERMINATION')),
  merchant_id bigint not null,
  -- the contract that this one supplements, renews or ends
  of_id bigint,
  quote_id bigint,
  valid_from date not null,
  valid_to date,
  fee_kind text not null check (fee_kind in ('FIXED', 'FEE_AND_COMMISSION', 'COMMISSION', 'OTHER')),
  agency_points int not null default 0 check (agency_points between 0 and 10000),
  anchor_points int not null default 0 check (anchor_points between 0 and 10000),
  pay_when text not null default 'BEFORE' check (pay_when in ('BEFORE', 'AFTER')),
  invoice_first boolean not null default false,
  vat_points int not null default 600 check (vat_points between 0 and 10000),
  tax_included boolean not null default true,
  deposit_fen bigint not null default 0 check (deposit_fen >= 0),
  deposit_back_days int check (deposit_back_days between 0 and 365),
  terms text not null default '',
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SIGNED', 'ENDED', 'VOID')),
  signed_on date,
  -- an uploaded scan, or the acceptance of the quote
  signed_how text check (signed_how in ('SCAN', 'ACCEPTANCE')),
  signed_name text,
  scan bytea,
  scan_name text,
  created_by bigint,
  created_at timestamptz not null default now(),
  row_version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, number),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, of_id) references contract (agency_id, id),
  foreign key (agency_id, quote_id) references quote (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  check (valid_to is null or valid_to >= valid_from),
  check (agency_points + anchor_points <= 10000),
  check ((state in ('DRAFT', 'VOID')) or (signed_on is not null and signed_how is not null)),
  check (kind in ('ONCE', 'FRAME') or of_id is not null)
);
create unique index contract_of_quote on contract (agency_id, quote_id) where quote_id is not null;
create index on contract (agency_id, merchant_id, id);
create index on contract (agency_id, valid_to) where state = 'SIGNED';
select tenant_table('contract', 'select, insert, update');
grant usage on sequence contract_seq to anchorage_app;

create sequence contract_clause_seq increment by 50;
create table contract_clause (
  agency_id bigint not null references agency,
  id bigint not null default nextval('contract_clause_seq'),
  contract_id bigint not null,
  seq int not null,
  kind text not null check (kind in ('PRICE', 'EXCLUSIVE', 'STOCK', 'GIFT', 'PENALTY', 'OTHER')),
  words text not null,
  primary key (agency_id, id),
  unique (agency_id, contract_id, seq),
  foreign key (agency_id, contract_id) references contract (agency_id, id)
);
select tenant_table('contract_clause', 'select, insert, delete');
grant usage on sequence contract_clause_seq to anchorage_app;

-- A slot sold: until a schedule exists, a contract line with a date and a mark that it was delivered.
create sequence slot_seq increment by 50;
create table slot (
  agency_id bigint not null references agency,
  id bigint not null default nextval('slot_seq'),
  contract_id bigint not null,
  seq int not null,
  anchor_id bigint not null,
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  format text not null check (format in ('MIXED', 'SESSION', 'HOUR', 'VIDEO', 'PICTURE', 'PACKAGE')),
  -- its sales are the anchor's lines of that shop (and of those items, when named) created from day to day
  sells_from date,
  sells_to date,
  shop_id bigint,
  item_ids text[] not null default '{}',
  links int not null default 1 check (links between 1 and 1000),
  -- with VAT, whatever the quote said
  fee_fen bigint not null check (fee_fen >= 0),
  commission_points int not null default 0 check (commission_points between 0 and 10000),
  delivered_on date,
  delivered_by bigint,
  -- the guarantee whose shortfall this slot makes up for; then its fee is 0
  makes_up_id bigint,
  row_version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, contract_id, seq),
  foreign key (agency_id, contract_id) references contract (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, shop_id) references merchant_shop (agency_id, id),
  foreign key (agency_id, delivered_by) references member (agency_id, id),
  check (sells_to is null or sells_from is not null and sells_to >= sells_from),
  check ((delivered_on is null) = (delivered_by is null))
);
create index on slot (agency_id, anchor_id, sells_from);
create index on slot (agency_id, shop_id);
select tenant_table('slot', 'select, insert, update');
grant usage on sequence slot_seq to anchorage_app;

create sequence instalment_seq increment by 50;
create table instalment (
  agency_id bigint not null references agency,
  id bigint not null default nextval('instalment_seq'),
  slot_id bigint not null,
  seq int not null,
  due_on date not null,
  fen bigint not null check (fen > 0),
  primary key (agency_id, id),
  unique (agency_id, slot_id, seq),
  foreign key (agency_id, slot_id) references slot (agency_id, id)
);
select tenant_table('instalment', 'select, insert, delete');
grant usage on sequence instalment_seq to anchorage_app;

create sequence guarantee_seq increment by 50;
create table guarantee (
  agency_id bigint not null references agency,
  id bigint not null default nextval('guarantee_seq'),
  slot_id bigint not null,
  target_fen bigint not null check (target_fen > 0),
  basis text not null default 'SETTLED' check (basis in ('PAID', 'SETTLED')),
  measure_on date not null,
  remedy text not null default 'REFUND' check (remedy in ('REFUND', 'MAKE_UP', 'EITHER')),
  chooser text not null default 'MERCHANT' check (chooser in ('MERCHANT', 'AGENCY')),
  choose_until date,
  chosen text check (chosen in ('REFUND', 'MAKE_UP')),
  chosen_by bigint,
  chosen_on date,
  primary key (agency_id, id),
  unique (agency_id, slot_id),
  foreign key (agency_id, slot_id) references slot (agency_id, id),
  foreign key (agency_id, chosen_by) references member (agency_id, id),
  check (choose_until is null or choose_until >= measure_on)
);
create index on guarantee (agency_id, measure_on);
select tenant_table('guarantee', 'select, insert, update');
grant usage on sequence guarantee_seq to anchorage_app;
alter table slot add foreign key (agency_id, makes_up_id) references guarantee (agency_id, id);

-- Money a merchant paid in, and which fee it is for; a part that is for nothing yet stays on the receipt.
create sequence receipt_seq increment by 50;
create table receipt (
  agency_id bigint not null references agency,
  id bigint not null default nextval('receipt_seq'),
  merchant_id bigint not null,
  kind text not null default 'MONEY' check (kind in ('MONEY', 'DEPOSIT', 'WRITE_OFF')),
  received_on date not null,
  fen bigint not null check (fen > 0),
  reference text,
  reason text,
  state text not null default 'BOOKED' check (state in ('PROPOSED', 'BOOKED', 'REJECTED')),
  created_by bigint not null,
  created_at timestamptz not null default now(),
  decided_by bigint,
  decided_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  foreign key (agency_id, decided_by) references member (agency_id, id),
  -- a write-off needs a reason and a second person
  check (kind <> 'WRITE_OFF' or reason is not null and (state <> 'BOOKED' or decided_by is not null and decided_by <> created_by))
);
create index on receipt (agency_id, merchant_id, received_on);
select tenant_table('receipt', 'select, insert, update');
grant usage on sequence receipt_seq to anchorage_app;

create table receipt_part (
  agency_id bigint not null references agency,
  receipt_id bigint not null,
  instalment_id bigint not null,
  fen bigint not null check (fen > 0),
  primary key (agency_id, receipt_id, instalment_id),
  foreign key (agency_id, receipt_id) references receipt (agency_id, id),
  foreign key (agency_id, instalment_id) references instalment (agency_id, id)
);
create index on receipt_part (agency_id, instalment_id);
select tenant_table('receipt_part', 'select, insert');
create trigger append_only before update or delete or truncate on receipt_part execute function refuse_change();
