-- A line of an old layout, without a sub-order number, and one with the same order, item and creation time may be one purchase told
-- twice. What pairs there are follows from the facts; what a person says of one stays.
alter table order_line add column pair text check (pair in ('OPEN', 'SAME', 'TWO'));
alter table order_line add column pair_on date;
alter table order_line add check ((pair is null) = (pair_of is null));
alter table order_line add foreign key (agency_id, pair_of) references order_line (agency_id, id);
create index order_line_unnumbered on order_line (agency_id, order_no) where sub_order_no is null;
create index order_line_pair on order_line (agency_id, pair, created_at desc, id desc) where pair is not null;

create sequence pair_answer_seq increment by 50;
create table pair_answer (
  agency_id bigint not null references agency,
  id bigint not null default nextval('pair_answer_seq'),
  line_id bigint not null,
  partner_id bigint not null,
  same boolean not null,
  reason text not null,
  by_member bigint not null,
  answered_on date not null,
  answered_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, partner_id) references order_line (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
create index on pair_answer (agency_id, line_id, partner_id, id desc);
select tenant_table('pair_answer', 'select, insert');
grant usage on sequence pair_answer_seq to anchorage_app;
create trigger append_only before update or delete or truncate on pair_answer execute function refuse_change();

alter table posting drop constraint posting_cause_check;
alter table posting add constraint posting_cause_check
  check (cause in ('IMPORT', 'UNDO', 'ASSIGN', 'AGREEMENT', 'FREEZE', 'RELEASE', 'CLAIM_ANSWER', 'PAIR', 'APPROVAL'));
alter table journal drop constraint journal_basis_check;
alter table journal add constraint journal_basis_check check (basis in ('PLATFORM', 'RECOMPUTED', 'PROPORTIONAL', 'NOTHING', 'TWICE'));

-- A claim of an order whose lines come and go is looked up by its order too.
create index on claim (agency_id, order_no);
