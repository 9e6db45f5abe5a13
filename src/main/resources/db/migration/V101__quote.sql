-- What an anchor's slot costs (rate cards) and what was offered to merchants (quotes and their versions).

create sequence rate_card_seq increment by 50;
create table rate_card (
  agency_id bigint not null references agency,
  id bigint not null default nextval('rate_card_seq'),
  anchor_id bigint not null,
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  format text not null check (format in ('MIXED', 'SESSION', 'HOUR', 'VIDEO', 'PICTURE', 'PACKAGE')),
  cost_fen bigint not null check (cost_fen >= 0),
  list_fen bigint not null check (list_fen >= 0),
  -- hundredths of a percent: least commission beside a slot fee, and when there is none
  min_points int not null check (min_points between 0 and 10000),
  min_pure_points int not null check (min_pure_points between 0 and 10000),
  min_order_fen bigint check (min_order_fen >= 0),
  valid_from date not null,
  note text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
create index on rate_card (agency_id, anchor_id, platform, format, valid_from, id);
select tenant_table('rate_card', 'select, insert');
grant usage on sequence rate_card_seq to anchorage_app;
create trigger append_only before update or delete or truncate on rate_card execute function refuse_change();

-- Most a member may go below list price without another person's approval, hundredths of a percent.
alter table member add column discount_points int not null default 1000 check (discount_points between 0 and 10000);

create sequence quote_seq increment by 50;
create table quote (
  agency_id bigint not null references agency,
  id bigint not null default nextval('quote_seq'),
  -- all versions of one offer share the number
  number text not null,
  version int not null check (version > 0),
  merchant_id bigint not null,
  contact_id bigint,
  state text not null default 'DRAFT' check (state in
    ('DRAFT', 'ASKED', 'APPROVED', 'SENT', 'SEEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED', 'WITHDRAWN')),
  valid_until date not null,
  terms text not null default '',
  -- whether the fees include VAT, and its rate in hundredths of a percent
  tax_included boolean not null default true,
  vat_points int not null default 600 check (vat_points between 0 and 10000),
  -- agency.random; only its hash is kept
  token_hash bytea,
  token_revoked_at timestamptz,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  asked_by bigint,
  approved_by bigint,
  sent_at timestamptz,
  seen_at timestamptz,
  decided_at timestamptz,
  decided_name text,
  decided_title text,
  decided_address text,
  decline_reason text,
  row_version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, number, version),
  unique (agency_id, token_hash),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, contact_id) references merchant_contact (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  foreign key (agency_id, asked_by) references member (agency_id, id),
  foreign key (agency_id, approved_by) references member (agency_id, id),
  check (approved_by is null or approved_by <> asked_by)
);
create index on quote (agency_id, merchant_id, id);
create index on quote (agency_id, state, id);
-- of one offer at most one version is accepted
create unique index quote_accepted_once on quote (agency_id, number) where state = 'ACCEPTED';
select tenant_table('quote', 'select, insert, update');
grant usage on sequence quote_seq to anchorage_app;

create sequence quote_line_seq increment by 50;
create table quote_line (
  agency_id bigint not null references agency,
  id bigint not null default nextval('quote_line_seq'),
  quote_id bigint not null,
  seq int not null,
  anchor_id bigint not null,
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  format text not null check (format in ('MIXED', 'SESSION', 'HOUR', 'VIDEO', 'PICTURE', 'PACKAGE')),
  planned_on date,
  links int not null default 1 check (links between 1 and 1000),
  category text,
  -- the line's whole fee and commission as offered
  fee_fen bigint not null check (fee_fen >= 0),
  commission_points int not null check (commission_points between 0 and 10000),
  -- guaranteed net sales for the fee; null: no guarantee
  guarantee_fen bigint check (guarantee_fen > 0),
  -- the rate card it was priced from, copied when written; internal, never shown to the merchant
  rate_card_id bigint,
  list_fen bigint,
  cost_fen bigint,
  min_points int,
  primary key (agency_id, id),
  unique (agency_id, quote_id, seq),
  foreign key (agency_id, quote_id) references quote (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, rate_card_id) references rate_card (agency_id, id)
);
select tenant_table('quote_line', 'select, insert, delete');
grant usage on sequence quote_line_seq to anchorage_app;
-- What was sent stays as it was sent.
create function quote_line_only_of_a_draft() returns trigger language plpgsql as $$
begin
  if exists (select 1 from quote q where q.agency_id = coalesce(new.agency_id, old.agency_id)
      and q.id = coalesce(new.quote_id, old.quote_id) and q.state <> 'DRAFT') then
    raise exception 'quote % is not a draft', coalesce(new.quote_id, old.quote_id) using errcode = '23A01';
  end if;
  return coalesce(new, old);
end $$;
create trigger only_of_a_draft before insert or delete on quote_line for each row execute function quote_line_only_of_a_draft();

-- Who opened the merchant's page, what was asked, and what became of the quote: append-only.
create sequence quote_event_seq increment by 50;
create table quote_event (
  agency_id bigint not null references agency,
  id bigint not null default nextval('quote_event_seq'),
  quote_id bigint not null,
  kind text not null check (kind in ('ASKED', 'APPROVED', 'RETURNED', 'SENT', 'VIEWED', 'QUESTION', 'ANSWER', 'ACCEPTED', 'DECLINED',
    'SUPERSEDED', 'WITHDRAWN', 'REVOKED', 'EXPIRED')),
  at timestamptz not null default now(),
  by_member bigint,
  address text,
  name text,
  words text,
  primary key (agency_id, id),
  foreign key (agency_id, quote_id) references quote (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
create index on quote_event (agency_id, quote_id, id);
select tenant_table('quote_event', 'select, insert');
grant usage on sequence quote_event_seq to anchorage_app;
create trigger append_only before update or delete or truncate on quote_event execute function refuse_change();
