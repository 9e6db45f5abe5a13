-- Anchors, the promotion positions that say whose an order is, their agreements, and hold rules.

create sequence anchor_seq increment by 50;
create table anchor (
  agency_id bigint not null references agency,
  id bigint not null default nextval('anchor_seq'),
  stage_name text not null check (length(stage_name) between 1 and 80),
  legal_name text,
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ARCHIVED')),
  note text,
  created_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, platform, stage_name)
);
select tenant_table('anchor', 'select, insert, update');
grant usage on sequence anchor_seq to anchorage_app;

alter table member add foreign key (agency_id, anchor_id) references anchor (agency_id, id);

-- A position belongs to an anchor or to a room; a room's position decides no anchor.
create sequence promotion_position_seq increment by 50;
create table promotion_position (
  agency_id bigint not null references agency,
  id bigint not null default nextval('promotion_position_seq'),
  kind text not null check (kind in ('ADZONE', 'RELATION')),
  code text not null check (length(code) between 1 and 64),
  name text,
  anchor_id bigint,
  room text,
  valid_from date not null,
  valid_to date,
  note text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  check ((anchor_id is null) <> (room is null)),
  check (valid_to is null or valid_to >= valid_from),
  constraint position_has_one_owner exclude using gist
    (agency_id with =, kind with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index on promotion_position (agency_id, anchor_id);
select tenant_table('promotion_position', 'select, insert, update, delete');
grant usage on sequence promotion_position_seq to anchorage_app;

-- An append-only timeline per anchor. The version in force on a day is the active one with the latest valid_from on or
-- before it; a correction (corrects is set) covers the same days as the version it corrects and wins over it.
create sequence agreement_seq increment by 50;
create table agreement (
  agency_id bigint not null references agency,
  id bigint not null default nextval('agreement_seq'),
  anchor_id bigint not null,
  version int not null,
  valid_from date not null,
  share_points int not null check (share_points between 0 and 10000),
  hold_days int check (hold_days between 0 and 365),
  note text,
  corrects bigint,
  reason text,
  state text not null check (state in ('ACTIVE', 'PROPOSED', 'REJECTED')),
  used boolean not null default false,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  decided_by bigint,
  decided_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, anchor_id, version),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  foreign key (agency_id, corrects) references agreement (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  foreign key (agency_id, decided_by) references member (agency_id, id),
  check (corrects is null or reason is not null),
  check (corrects is null or state <> 'ACTIVE' or (decided_by is not null and decided_by <> created_by))
);
select tenant_table('agreement', 'select, insert, update');
grant usage on sequence agreement_seq to anchorage_app;

create function agreement_is_frozen() returns trigger language plpgsql as $$
begin
  if row(old.agency_id, old.id, old.anchor_id, old.version, old.valid_from, old.share_points, old.hold_days, old.corrects)
     is distinct from
     row(new.agency_id, new.id, new.anchor_id, new.version, new.valid_from, new.share_points, new.hold_days, new.corrects)
     or (old.used and not new.used) or (old.state <> 'PROPOSED' and old.state <> new.state) then
    raise exception 'agreement % is append-only', old.id using errcode = '23A01';
  end if;
  return new;
end $$;
create trigger frozen before update on agreement for each row execute function agreement_is_frozen();
create trigger append_only before delete or truncate on agreement execute function refuse_change();

create sequence hold_rule_seq increment by 50;
create table hold_rule (
  agency_id bigint not null references agency,
  id bigint not null default nextval('hold_rule_seq'),
  scope text not null check (scope in ('AGENCY', 'PLATFORM', 'CATEGORY')),
  key text not null default '',
  days int not null check (days between 0 and 365),
  valid_from date not null,
  created_by bigint,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique (agency_id, scope, key, valid_from),
  check ((scope = 'AGENCY') = (key = '')),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
select tenant_table('hold_rule', 'select, insert');
grant usage on sequence hold_rule_seq to anchorage_app;
create trigger append_only before update or delete or truncate on hold_rule execute function refuse_change();
