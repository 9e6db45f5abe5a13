-- Money that is no order line's: slot fees, their delivery, receipts, guarantees, what a month adds to an anchor's lines. Each is an
-- obligation; its entries are kept by the same rule 1 as a line's. Signs as before: what the agency is owed or has is +.

alter table account add column merchant_id bigint;
alter table account add foreign key (agency_id, merchant_id) references merchant (agency_id, id);
alter table account drop constraint account_kind_check;
alter table account add constraint account_kind_check check (kind in
  ('PLATFORM', 'ANCHOR', 'AGENCY', 'SUSPENSE', 'PAYOUT_DUE', 'MERCHANT', 'DEFERRED', 'VAT', 'CASH', 'DEPOSIT'));
alter table account drop constraint account_agency_id_kind_anchor_id_key;
alter table account add constraint account_of_one unique nulls not distinct (agency_id, kind, anchor_id, merchant_id);
alter table account add constraint account_merchant check ((kind in ('MERCHANT', 'DEPOSIT')) = (merchant_id is not null));

create or replace function account_only_closes_further() returns trigger language plpgsql as $$
begin
  if row(old.agency_id, old.id, old.kind, old.anchor_id, old.merchant_id)
       is distinct from row(new.agency_id, new.id, new.kind, new.anchor_id, new.merchant_id)
     or new.closed_through < old.closed_through then
    raise exception 'account % only closes further', old.id using errcode = '23A01';
  end if;
  return new;
end $$;

alter table posting drop constraint posting_cause_check;
alter table posting add constraint posting_cause_check check (cause in ('IMPORT', 'UNDO', 'ASSIGN', 'AGREEMENT', 'FREEZE', 'RELEASE',
  'CLAIM_ANSWER', 'PAIR', 'APPROVAL', 'CONTRACT', 'DELIVERY', 'RECEIPT', 'WRITE_OFF', 'GUARANTEE', 'MONTH'));

-- What an entry is for when it is for no line. The label is what a statement prints beside the kind: a contract's number, a month.
create sequence obligation_seq increment by 50;
create table obligation (
  agency_id bigint not null references agency,
  id bigint not null default nextval('obligation_seq'),
  kind text not null check (kind in ('FEE', 'DELIVERY', 'RECEIPT', 'DEPOSIT', 'WRITE_OFF', 'REFUND', 'TIER', 'FLOOR', 'TEAM')),
  -- the fact: instalment, slot, receipt, guarantee, agreement version
  reference bigint not null,
  -- which part of the fact: the instalment a receipt pays, the anchor of a team's month
  part bigint not null default 0,
  month date check (extract(day from month) = 1),
  merchant_id bigint,
  anchor_id bigint,
  slot_id bigint,
  -- the fee that a receipt, write-off or refund settles
  settles_id bigint,
  label text not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique nulls not distinct (agency_id, kind, reference, part, month),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, slot_id) references slot (agency_id, id),
  foreign key (agency_id, settles_id) references obligation (agency_id, id)
);
create index on obligation (agency_id, merchant_id);
create index on obligation (agency_id, anchor_id, month);
create index on obligation (agency_id, settles_id) where settles_id is not null;
select tenant_table('obligation', 'select, insert');
grant usage on sequence obligation_seq to anchorage_app;
create trigger append_only before update or delete or truncate on obligation execute function refuse_change();

-- The formula of each account as it was computed: {"<account>": [{"key", "detail", "expression", "fen"}]}
alter table journal add column obligation_id bigint;
alter table journal add column formula jsonb;
alter table journal add foreign key (agency_id, obligation_id) references obligation (agency_id, id);
alter table journal add constraint journal_of_one check (line_id is null or obligation_id is null);
create index on journal (agency_id, obligation_id, id) where obligation_id is not null;
alter table entry add column obligation_id bigint;
alter table entry add foreign key (agency_id, obligation_id) references obligation (agency_id, id);
alter table entry add constraint entry_of_one check (line_id is null or obligation_id is null);
create index on entry (agency_id, obligation_id, id) where obligation_id is not null;

alter table statement_row add column obligation_id bigint;
alter table statement_row add column obligation_kind text;
alter table statement_row add foreign key (agency_id, obligation_id) references obligation (agency_id, id);

-- What a month's sums are made of, kept with the line by whoever books it.
alter table order_line add column agreement_id bigint;
alter table order_line add column earned_fen bigint;
alter table order_line add foreign key (agency_id, agreement_id) references agreement (agency_id, id);
update order_line l set agreement_id = j.agreement_id, earned_fen = coalesce(
    (select -sum(e.fen) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
     where e.agency_id = l.agency_id and e.line_id = l.id and a.kind = 'ANCHOR' and a.anchor_id = l.anchor_id), 0)
  from (select distinct on (agency_id, line_id) agency_id, line_id, agreement_id from journal where line_id is not null
        order by agency_id, line_id, id desc) j
  where j.agency_id = l.agency_id and j.line_id = l.id and l.net_fen is not null;
create index order_line_month on order_line (agency_id, anchor_id, settled_on) where settled_on is not null;
