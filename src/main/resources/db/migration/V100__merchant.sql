-- Merchants: whose goods are sold, with the shops that order reports name, brands and contacts.

create sequence merchant_seq increment by 50;
create table merchant (
  agency_id bigint not null references agency,
  id bigint not null default nextval('merchant_seq'),
  name text not null check (length(name) between 1 and 120),
  tax_id text check (tax_id ~ '^[0-9A-Z]{15,20}$'),
  note text,
  owner_id bigint,
  archived_at timestamptz,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, owner_id) references member (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
create index on merchant (agency_id, name);
create index on merchant (agency_id, tax_id);
select tenant_table('merchant', 'select, insert, update');
grant usage on sequence merchant_seq to anchorage_app;

create sequence merchant_brand_seq increment by 50;
create table merchant_brand (
  agency_id bigint not null references agency,
  id bigint not null default nextval('merchant_brand_seq'),
  merchant_id bigint not null,
  name text not null check (length(name) between 1 and 80),
  primary key (agency_id, id),
  unique (agency_id, merchant_id, name),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id)
);
select tenant_table('merchant_brand', 'select, insert, update, delete');
grant usage on sequence merchant_brand_seq to anchorage_app;

-- A shop as order reports name it; it belongs to one merchant, so an order line has at most one.
create sequence merchant_shop_seq increment by 50;
create table merchant_shop (
  agency_id bigint not null references agency,
  id bigint not null default nextval('merchant_shop_seq'),
  merchant_id bigint not null,
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  name text not null check (length(name) between 1 and 120),
  seller_nick text check (length(seller_nick) between 1 and 120),
  primary key (agency_id, id),
  unique (agency_id, platform, name),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id)
);
create index on merchant_shop (agency_id, merchant_id);
create unique index merchant_shop_nick on merchant_shop (agency_id, platform, seller_nick) where seller_nick is not null;
select tenant_table('merchant_shop', 'select, insert, update, delete');
grant usage on sequence merchant_shop_seq to anchorage_app;
create index on order_line (agency_id, shop, created_on) where shop is not null;

create sequence merchant_contact_seq increment by 50;
create table merchant_contact (
  agency_id bigint not null references agency,
  id bigint not null default nextval('merchant_contact_seq'),
  merchant_id bigint not null,
  name text not null check (length(name) between 1 and 80),
  title text,
  phone text,
  wechat text,
  email text,
  note text,
  primary key (agency_id, id),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id)
);
create index on merchant_contact (agency_id, merchant_id);
select tenant_table('merchant_contact', 'select, insert, update, delete');
grant usage on sequence merchant_contact_seq to anchorage_app;

-- Uploaded merchant lists between preview and confirmation, like roster_import.
create sequence merchant_import_seq increment by 50;
create table merchant_import (
  agency_id bigint not null references agency,
  id bigint not null default nextval('merchant_import_seq'),
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
select tenant_table('merchant_import', 'select, insert, update');
grant usage on sequence merchant_import_seq to anchorage_app;
