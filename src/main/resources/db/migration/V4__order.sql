-- Facts: what each report said of each order line (observations), the line with its winning observation, and claims.

create sequence order_line_seq increment by 50;
create table order_line (
  agency_id bigint not null references agency,
  id bigint not null default nextval('order_line_seq'),
  platform text not null,
  line_key text not null,
  order_no text not null,
  sub_order_no text,
  item_id text not null,
  item_title text not null,
  shop text,
  category text,
  created_at timestamptz not null,
  created_on date not null,
  -- the winning observation and what pages filter by; null state: every observation was undone
  observation_id bigint,
  state smallint check (state between 1 and 4),
  paid_fen bigint,
  estimate_fen bigint,
  settled_fen bigint,
  income_fen bigint,
  settled_at timestamptz,
  settled_on date,
  adzone_id text,
  relation_id text,
  -- whose it is, and which rule said so
  anchor_id bigint,
  attribution text not null default 'NONE' check (attribution in ('MANUAL', 'ADZONE', 'RELATION', 'ROOM', 'NONE')),
  position_id bigint,
  manual_anchor_id bigint,
  manual_reason text,
  manual_by bigint,
  manual_at timestamptz,
  -- what it is worth after refunds, as last booked (fen; null: nothing booked)
  refund_fen bigint not null default 0,
  net_fen bigint,
  due_on date,
  frozen boolean not null default false,
  pair_of bigint,
  primary key (agency_id, id),
  unique (agency_id, platform, line_key),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, manual_anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, manual_by) references member (agency_id, id)
);
create index on order_line (agency_id, created_at desc, id desc);
create index on order_line (agency_id, anchor_id, created_at desc, id desc);
create index on order_line (agency_id, order_no);
create index on order_line (agency_id, sub_order_no);
create index order_line_unattributed on order_line (agency_id, adzone_id, relation_id, created_at) where anchor_id is null and state is not null;
create index on order_line (agency_id, item_id, created_on);
create index on order_line (agency_id, adzone_id, created_at);
create index on order_line (agency_id, relation_id, created_at) where relation_id is not null;
select tenant_table('order_line', 'select, insert, update');
grant usage on sequence order_line_seq to anchorage_app;

create sequence observation_seq increment by 50;
create table observation (
  agency_id bigint not null references agency,
  id bigint not null default nextval('observation_seq'),
  line_id bigint not null,
  file_id bigint not null,
  row_no bigint not null,
  -- the total order: state, then moment, then fingerprint
  state smallint not null check (state between 1 and 4),
  moment timestamptz not null,
  fingerprint bytea not null,
  paid_at timestamptz,
  settled_at timestamptz,
  paid_fen bigint,
  settled_fen bigint,
  commission_rate bigint not null,
  commission_fen bigint,
  subsidy_rate bigint not null default 0,
  subsidy_fen bigint not null default 0,
  subsidies jsonb,
  share_rate bigint,
  take_rate bigint,
  tech_rate bigint not null default 0,
  tech_fen bigint not null default 0,
  tech_computed boolean not null default false,
  estimate_fen bigint,
  income_fen bigint,
  special_fen bigint not null default 0,
  quantity int,
  price_fen bigint,
  adzone_id text,
  adzone_name text,
  relation_id text,
  refund_tag text,
  primary key (agency_id, id),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, file_id) references report_file (agency_id, id)
);
create index on observation (agency_id, line_id, state desc, moment desc, fingerprint desc);
create index on observation (agency_id, file_id, row_no);
select tenant_table('observation', 'select, insert');
grant usage on sequence observation_seq to anchorage_app;
create trigger append_only before update or delete or truncate on observation execute function refuse_change();

alter table order_line add foreign key (agency_id, observation_id) references observation (agency_id, id);
alter table order_line add foreign key (agency_id, position_id) references promotion_position (agency_id, id);

create sequence claim_seq increment by 50;
create table claim (
  agency_id bigint not null references agency,
  id bigint not null default nextval('claim_seq'),
  platform text not null,
  claim_key text not null,
  order_no text,
  sub_order_no text not null,
  line_id bigint,
  observation_id bigint,
  state smallint check (state in (2, 3, 4, 11, 12, 13, 14, 15)),
  refund_fen bigint,
  return_fen bigint,
  opened_at timestamptz,
  completed_at timestamptz,
  -- a person's answer where nobody can know: is the refund already inside the settled amount?
  inside boolean,
  inside_by bigint,
  inside_at timestamptz,
  inside_reason text,
  primary key (agency_id, id),
  unique (agency_id, platform, claim_key),
  foreign key (agency_id, line_id) references order_line (agency_id, id),
  foreign key (agency_id, inside_by) references member (agency_id, id)
);
create index on claim (agency_id, line_id);
create index on claim (agency_id, sub_order_no);
select tenant_table('claim', 'select, insert, update');
grant usage on sequence claim_seq to anchorage_app;

create sequence claim_observation_seq increment by 50;
create table claim_observation (
  agency_id bigint not null references agency,
  id bigint not null default nextval('claim_observation_seq'),
  claim_id bigint not null,
  file_id bigint not null,
  row_no bigint not null,
  rank smallint not null,
  state smallint not null,
  moment timestamptz not null,
  fingerprint bytea not null,
  refund_fen bigint,
  settled_fen bigint,
  return_fen bigint,
  opened_at timestamptz,
  completed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, claim_id) references claim (agency_id, id),
  foreign key (agency_id, file_id) references report_file (agency_id, id)
);
create index on claim_observation (agency_id, claim_id, rank desc, moment desc, fingerprint desc);
create index on claim_observation (agency_id, file_id);
select tenant_table('claim_observation', 'select, insert');
grant usage on sequence claim_observation_seq to anchorage_app;
create trigger append_only before update or delete or truncate on claim_observation execute function refuse_change();
alter table claim add foreign key (agency_id, observation_id) references claim_observation (agency_id, id);
