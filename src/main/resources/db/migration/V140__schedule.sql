-- The schedule: rooms, sessions, who is on when, slots in a session, options, leave, hours, feeds, session logs; and the selection of products.
-- What occupies a person, a room or a slot is one table (booking), kept by triggers; its exclusion constraints decide who has the time.

create sequence room_seq increment by 50;
create table room (
  agency_id bigint not null references agency,
  id bigint not null default nextval('room_seq'),
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  -- as the room's promotion positions and session logs call it
  name text not null check (length(name) between 1 and 80),
  note text,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  row_version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, name)
);
select tenant_table('room', 'select, insert, update');
grant usage on sequence room_seq to anchorage_app;
insert into room (agency_id, name) select distinct agency_id, room from promotion_position where room is not null;

-- A position of a room that nobody has written down yet makes the room.
create function position_makes_its_room() returns trigger language plpgsql as $$
begin
  if new.room is not null then
    insert into room (agency_id, name) values (new.agency_id, new.room) on conflict (agency_id, name) do nothing;
  end if;
  return new;
end $$;
create trigger makes_its_room before insert or update of room on promotion_position for each row execute function position_makes_its_room();
alter table promotion_position add foreign key (agency_id, room) references room (agency_id, name) on update cascade;

-- Limits of work: breaking a cap or a rest needs a reason; the buffer between two sessions of a person cannot be broken.
create table schedule_setting (
  agency_id bigint not null references agency,
  day_cap_minutes int check (day_cap_minutes between 30 and 1440),
  week_cap_minutes int check (week_cap_minutes between 60 and 10080),
  rest_minutes int not null default 0 check (rest_minutes between 0 and 2880),
  buffer_minutes int not null default 0 check (buffer_minutes between 0 and 480),
  challenge_hours int not null default 24 check (challenge_hours between 1 and 168),
  -- how far before and after a session an order may still be its own
  tolerance_minutes int not null default 30 check (tolerance_minutes between 0 and 240),
  row_version int not null default 0,
  primary key (agency_id)
);
select tenant_table('schedule_setting', 'select, insert, update');

-- One person's own limits; null: the agency's.
create table person_setting (
  agency_id bigint not null references agency,
  person_id bigint not null,
  day_cap_minutes int check (day_cap_minutes between 30 and 1440),
  week_cap_minutes int check (week_cap_minutes between 60 and 10080),
  rest_minutes int check (rest_minutes between 0 and 2880),
  buffer_minutes int check (buffer_minutes between 0 and 480),
  row_version int not null default 0,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references anchor (agency_id, id)
);
select tenant_table('person_setting', 'select, insert, update');

create sequence session_seq increment by 50;
create table session (
  agency_id bigint not null references agency,
  id bigint not null default nextval('session_seq'),
  room_id bigint not null,
  title text not null check (length(title) between 1 and 120),
  kind text not null default 'MIXED' check (kind in ('MIXED', 'DEDICATED')),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'LIVE', 'DONE', 'CANCELLED')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- first and last minute really streamed, by hand or from the log
  actual_from timestamptz,
  actual_to timestamptz,
  note text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  row_version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, room_id) references room (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  check (ends_at > starts_at),
  check (actual_to is null or actual_from is not null and actual_to > actual_from)
);
create index on session (agency_id, starts_at, ends_at);
create index on session (agency_id, room_id, starts_at);
select tenant_table('session', 'select, insert, update');
grant usage on sequence session_seq to anchorage_app;

-- Who is in a session from when to when. The ANCHOR rows are the cuts: never two at once.
create sequence session_person_seq increment by 50;
create table session_person (
  agency_id bigint not null references agency,
  id bigint not null default nextval('session_person_seq'),
  session_id bigint not null,
  person_id bigint not null,
  duty text not null check (duty in ('ANCHOR', 'COHOST', 'GUEST', 'ASSISTANT', 'OPERATOR')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  actual_from timestamptz,
  actual_to timestamptz,
  verified_by bigint,
  verified_at timestamptz,
  -- why a cap or a rest was broken
  over_reason text,
  row_version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, verified_by) references member (agency_id, id),
  check (ends_at > starts_at),
  check ((actual_from is null) = (actual_to is null) and (actual_to is null or actual_to > actual_from)),
  check ((verified_by is null) = (verified_at is null) and (verified_at is null or actual_from is not null)),
  constraint one_anchor_at_a_time exclude using gist (agency_id with =, session_id with =, tstzrange(starts_at, ends_at) with &&)
    where (duty = 'ANCHOR') deferrable initially immediate,
  constraint one_anchor_on_air exclude using gist (agency_id with =, session_id with =, tstzrange(actual_from, actual_to) with &&)
    where (duty = 'ANCHOR' and actual_from is not null) deferrable initially immediate,
  constraint person_works_once_at_a_time exclude using gist (agency_id with =, person_id with =, tstzrange(actual_from, actual_to) with &&)
    where (actual_from is not null) deferrable initially immediate
);
create index on session_person (agency_id, session_id);
create index on session_person (agency_id, person_id, starts_at);
select tenant_table('session_person', 'select, insert, update, delete');
grant usage on sequence session_person_seq to anchorage_app;

-- Products: what is sold, as order reports name its items.
create sequence product_seq increment by 50;
create table product (
  agency_id bigint not null references agency,
  id bigint not null default nextval('product_seq'),
  merchant_id bigint not null,
  name text not null check (length(name) between 1 and 200),
  category text check (length(category) between 1 and 80),
  live_fen bigint check (live_fen >= 0),
  everyday_fen bigint check (everyday_fen >= 0),
  -- hundredths of a percent
  commission_points int check (commission_points between 0 and 10000),
  stock int check (stock >= 0),
  gifts text,
  note text,
  -- further columns of the imported list, by heading
  more jsonb not null default '{}',
  archived_at timestamptz,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  row_version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
create index on product (agency_id, merchant_id, id);
create index on product (agency_id, name);
select tenant_table('product', 'select, insert, update');
grant usage on sequence product_seq to anchorage_app;

-- An item of the reports belongs to one product.
create table product_item (
  agency_id bigint not null references agency,
  platform text not null default 'TAOBAO' check (platform in ('TAOBAO')),
  item_id text not null check (length(item_id) between 1 and 64),
  product_id bigint not null,
  primary key (agency_id, platform, item_id),
  foreign key (agency_id, product_id) references product (agency_id, id)
);
create index on product_item (agency_id, product_id);
select tenant_table('product_item', 'select, insert, update, delete');

-- Sold in batches with delivery days of their own.
create sequence product_batch_seq increment by 50;
create table product_batch (
  agency_id bigint not null references agency,
  id bigint not null default nextval('product_batch_seq'),
  product_id bigint not null,
  seq int not null,
  quantity int not null check (quantity > 0),
  delivers_from date,
  delivers_to date not null,
  note text,
  primary key (agency_id, id),
  unique (agency_id, product_id, seq),
  foreign key (agency_id, product_id) references product (agency_id, id),
  check (delivers_from is null or delivers_to >= delivers_from)
);
select tenant_table('product_batch', 'select, insert, update, delete');
grant usage on sequence product_batch_seq to anchorage_app;

-- A licence, test report or qualification of a product or of a person, valid until a day.
create sequence compliance_document_seq increment by 50;
create table compliance_document (
  agency_id bigint not null references agency,
  id bigint not null default nextval('compliance_document_seq'),
  product_id bigint,
  person_id bigint,
  kind text not null check (length(kind) between 1 and 80),
  number text,
  valid_from date,
  expires_on date,
  scan bytea,
  scan_name text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, product_id) references product (agency_id, id),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  check ((product_id is null) <> (person_id is null)),
  check (valid_from is null or expires_on is null or expires_on >= valid_from)
);
create index on compliance_document (agency_id, product_id) where product_id is not null;
create index on compliance_document (agency_id, person_id) where person_id is not null;
select tenant_table('compliance_document', 'select, insert, update, delete');
grant usage on sequence compliance_document_seq to anchorage_app;

-- A category that needs a document of that kind, from the product or from the anchor.
create table category_need (
  agency_id bigint not null references agency,
  category text not null check (length(category) between 1 and 80),
  kind text not null check (length(kind) between 1 and 80),
  primary key (agency_id, category, kind)
);
select tenant_table('category_need', 'select, insert, delete');

-- A place in a session, in order; without a merchant it is free to sell. A place that a contract's slot fills carries it; such a contract slot may make up
-- for a guarantee (slot.makes_up_id), which is thereby tied to the session.
create sequence session_slot_seq increment by 50;
create table session_slot (
  agency_id bigint not null references agency,
  id bigint not null default nextval('session_slot_seq'),
  session_id bigint not null,
  seq int not null check (seq > 0),
  merchant_id bigint,
  product_id bigint,
  contract_slot_id bigint,
  format text not null default 'MIXED' check (format in ('MIXED', 'SESSION', 'HOUR', 'VIDEO', 'PICTURE', 'PACKAGE')),
  minutes int not null check (minutes between 1 and 1440),
  note text,
  -- with its session, or by itself: the contract's slot may be placed again
  cancelled_at timestamptz,
  row_version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, product_id) references product (agency_id, id),
  foreign key (agency_id, contract_slot_id) references slot (agency_id, id),
  check (merchant_id is not null or product_id is null and contract_slot_id is null),
  constraint session_slot_order exclude using gist (agency_id with =, session_id with =, seq with =) where (cancelled_at is null) deferrable initially immediate
);
create index on session_slot (agency_id, session_id, seq);
create index on session_slot (agency_id, merchant_id) where merchant_id is not null;
create unique index contract_slot_is_placed_once on session_slot (agency_id, contract_slot_id) where contract_slot_id is not null and cancelled_at is null;
select tenant_table('session_slot', 'select, insert, update, delete');
grant usage on sequence session_slot_seq to anchorage_app;

-- A promise to keep a person's time, a room's time or a place in a session for a merchant until it expires.
create sequence time_option_seq increment by 50;
create table time_option (
  agency_id bigint not null references agency,
  id bigint not null default nextval('time_option_seq'),
  rank int not null check (rank in (1, 2)),
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'LOST')),
  person_id bigint,
  room_id bigint,
  starts_at timestamptz,
  ends_at timestamptz,
  slot_id bigint,
  merchant_id bigint not null,
  contract_slot_id bigint,
  note text,
  expires_at timestamptz not null,
  -- somebody who waits asked for a yes or no
  challenged_at timestamptz,
  challenged_by bigint,
  held_by bigint not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  -- what a confirmed one became
  session_id bigint,
  row_version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, room_id) references room (agency_id, id),
  foreign key (agency_id, slot_id) references session_slot (agency_id, id),
  foreign key (agency_id, merchant_id) references merchant (agency_id, id),
  foreign key (agency_id, contract_slot_id) references slot (agency_id, id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, held_by) references member (agency_id, id),
  foreign key (agency_id, challenged_by) references member (agency_id, id),
  check ((slot_id is null) = (starts_at is not null)),
  check ((starts_at is null) = (ends_at is null) and (ends_at is null or ends_at > starts_at)),
  check (slot_id is not null and person_id is null and room_id is null or slot_id is null and (person_id is not null or room_id is not null)),
  check ((state = 'OPEN') = (ended_at is null)),
  check ((challenged_at is null) = (challenged_by is null))
);
create index on time_option (agency_id, expires_at) where state = 'OPEN';
create index on time_option (agency_id, starts_at);
create index on time_option (agency_id, slot_id) where slot_id is not null;
select tenant_table('time_option', 'select, insert, update');
grant usage on sequence time_option_seq to anchorage_app;

create sequence leave_seq increment by 50;
create table leave (
  agency_id bigint not null references agency,
  id bigint not null default nextval('leave_seq'),
  person_id bigint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  kind text not null default 'LEAVE' check (kind in ('LEAVE', 'SICK', 'TRAVEL', 'OTHER')),
  note text,
  withdrawn_at timestamptz,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  check (ends_at > starts_at)
);
create index on leave (agency_id, person_id, starts_at);
select tenant_table('leave', 'select, insert, update');
grant usage on sequence leave_seq to anchorage_app;

-- Who stepped in for whom, and why.
create sequence stand_in_seq increment by 50;
create table stand_in (
  agency_id bigint not null references agency,
  id bigint not null default nextval('stand_in_seq'),
  session_id bigint not null,
  person_id bigint not null,
  instead_of bigint not null,
  duty text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  leave_id bigint,
  reason text not null,
  by_member bigint not null,
  at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, instead_of) references anchor (agency_id, id),
  foreign key (agency_id, leave_id) references leave (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id),
  check (person_id <> instead_of)
);
create index on stand_in (agency_id, session_id);
select tenant_table('stand_in', 'select, insert');
grant usage on sequence stand_in_seq to anchorage_app;
create trigger append_only before update or delete or truncate on stand_in execute function refuse_change();

-- What occupies a person, a room or a place. rank 2: second options, which only exclude each other.
create sequence booking_seq increment by 50;
create table booking (
  agency_id bigint not null references agency,
  id bigint not null default nextval('booking_seq'),
  rank int not null default 1 check (rank in (1, 2)),
  person_id bigint,
  room_id bigint,
  slot_id bigint,
  -- null for a place, which is taken whole
  during tstzrange check (not isempty(during)),
  -- with the person's buffer after it; null where none is needed
  buffered tstzrange,
  -- bookings of one session need no buffer between them
  belongs_to text not null,
  session_id bigint,
  session_person_id bigint,
  option_id bigint,
  leave_id bigint,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, room_id) references room (agency_id, id),
  foreign key (agency_id, slot_id) references session_slot (agency_id, id) on delete cascade,
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, session_person_id) references session_person (agency_id, id) on delete cascade,
  foreign key (agency_id, option_id) references time_option (agency_id, id),
  foreign key (agency_id, leave_id) references leave (agency_id, id),
  check (num_nonnulls(person_id, room_id, slot_id) = 1),
  check ((slot_id is null) = (during is not null)),
  constraint person_is_free exclude using gist (agency_id with =, person_id with =, rank with =, during with &&)
    where (person_id is not null) deferrable initially immediate,
  constraint person_has_buffer exclude using gist (agency_id with =, person_id with =, rank with =, belongs_to with <>, buffered with &&)
    where (person_id is not null and buffered is not null) deferrable initially immediate,
  constraint room_is_free exclude using gist (agency_id with =, room_id with =, rank with =, during with &&)
    where (room_id is not null) deferrable initially immediate,
  constraint slot_is_free exclude using gist (agency_id with =, slot_id with =, rank with =)
    where (slot_id is not null) deferrable initially immediate
);
create index on booking (agency_id, session_id) where session_id is not null;
create index on booking (agency_id, session_person_id) where session_person_id is not null;
create index on booking (agency_id, option_id) where option_id is not null;
create index on booking (agency_id, leave_id) where leave_id is not null;
select tenant_table('booking', 'select, insert, update, delete');
grant usage on sequence booking_seq to anchorage_app;

create function buffer_of(agency bigint, person bigint) returns interval language sql stable as $$
  select make_interval(mins => coalesce((select p.buffer_minutes from person_setting p where p.agency_id = agency and p.person_id = person),
    (select s.buffer_minutes from schedule_setting s where s.agency_id = agency), 0))
$$;

create function session_books() returns trigger language plpgsql as $$
begin
  if new.state = 'CANCELLED' then
    delete from booking where agency_id = new.agency_id and session_id = new.id;
  else
    delete from booking where agency_id = new.agency_id and session_id = new.id and room_id is not null;
    insert into booking (agency_id, room_id, during, belongs_to, session_id)
      values (new.agency_id, new.room_id, tstzrange(new.starts_at, new.ends_at), 'session ' || new.id, new.id);
  end if;
  return null;
end $$;
create trigger books after insert or update of room_id, starts_at, ends_at, state on session for each row execute function session_books();

create function session_person_books() returns trigger language plpgsql as $$
begin
  delete from booking where agency_id = new.agency_id and session_person_id = new.id;
  insert into booking (agency_id, person_id, during, buffered, belongs_to, session_id, session_person_id)
    select new.agency_id, new.person_id, tstzrange(new.starts_at, new.ends_at),
      tstzrange(new.starts_at, new.ends_at + buffer_of(new.agency_id, new.person_id)), 'session ' || new.session_id, new.session_id, new.id
    from session s where s.agency_id = new.agency_id and s.id = new.session_id and s.state <> 'CANCELLED';
  return null;
end $$;
create trigger books after insert or update of session_id, person_id, starts_at, ends_at on session_person for each row
  execute function session_person_books();

create function session_slot_books() returns trigger language plpgsql as $$
begin
  delete from booking where agency_id = new.agency_id and slot_id = new.id and option_id is null;
  if new.merchant_id is not null and new.cancelled_at is null then
    insert into booking (agency_id, slot_id, belongs_to, session_id) values (new.agency_id, new.id, 'session ' || new.session_id, new.session_id);
  end if;
  return null;
end $$;
create trigger books after insert or update of merchant_id, cancelled_at, session_id on session_slot for each row execute function session_slot_books();

create function time_option_books() returns trigger language plpgsql as $$
begin
  delete from booking where agency_id = new.agency_id and option_id = new.id;
  if new.state = 'OPEN' then
    insert into booking (agency_id, rank, person_id, during, buffered, belongs_to, option_id)
      select new.agency_id, new.rank, new.person_id, tstzrange(new.starts_at, new.ends_at),
        tstzrange(new.starts_at, new.ends_at + buffer_of(new.agency_id, new.person_id)), 'option ' || new.id, new.id
      where new.person_id is not null;
    insert into booking (agency_id, rank, room_id, during, belongs_to, option_id)
      select new.agency_id, new.rank, new.room_id, tstzrange(new.starts_at, new.ends_at), 'option ' || new.id, new.id where new.room_id is not null;
    insert into booking (agency_id, rank, slot_id, belongs_to, option_id)
      select new.agency_id, new.rank, new.slot_id, 'option ' || new.id, new.id where new.slot_id is not null;
  end if;
  return null;
end $$;
create trigger books after insert or update of rank, state, person_id, room_id, slot_id, starts_at, ends_at on time_option for each row
  execute function time_option_books();

create function leave_books() returns trigger language plpgsql as $$
begin
  delete from booking where agency_id = new.agency_id and leave_id = new.id;
  if new.withdrawn_at is null then
    insert into booking (agency_id, person_id, during, belongs_to, leave_id)
      values (new.agency_id, new.person_id, tstzrange(new.starts_at, new.ends_at), 'leave ' || new.id, new.id);
  end if;
  return null;
end $$;
create trigger books after insert or update on leave for each row execute function leave_books();

-- A person's sessions for a calendar program; of the secret address only the hash is kept.
create sequence calendar_feed_seq increment by 50;
create table calendar_feed (
  agency_id bigint not null references agency,
  id bigint not null default nextval('calendar_feed_seq'),
  person_id bigint not null,
  token_hash bytea not null,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  read_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, token_hash),
  foreign key (agency_id, person_id) references anchor (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
-- a new address takes the old one back
create unique index calendar_feed_in_use on calendar_feed (agency_id, person_id) where revoked_at is null;
select tenant_table('calendar_feed', 'select, insert, update');
grant usage on sequence calendar_feed_seq to anchorage_app;

-- What the platform says was streamed, from uploaded session logs; the truth of when a room was on air.
create sequence session_log_import_seq increment by 50;
create table session_log_import (
  agency_id bigint not null references agency,
  id bigint not null default nextval('session_log_import_seq'),
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
select tenant_table('session_log_import', 'select, insert, update');
grant usage on sequence session_log_import_seq to anchorage_app;

create sequence session_log_seq increment by 50;
create table session_log (
  agency_id bigint not null references agency,
  id bigint not null default nextval('session_log_seq'),
  room_id bigint not null,
  -- the planned session it was; null: nobody had planned one
  session_id bigint,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  views bigint check (views >= 0),
  peak bigint check (peak >= 0),
  likes bigint check (likes >= 0),
  comments bigint check (comments >= 0),
  followers bigint check (followers >= 0),
  clicks bigint check (clicks >= 0),
  ad_fen bigint check (ad_fen >= 0),
  import_id bigint,
  primary key (agency_id, id),
  foreign key (agency_id, room_id) references room (agency_id, id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, import_id) references session_log_import (agency_id, id),
  check (ends_at > starts_at),
  constraint room_streams_once_at_a_time exclude using gist (agency_id with =, room_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index on session_log (agency_id, session_id) where session_id is not null;
select tenant_table('session_log', 'select, insert, update');
grant usage on sequence session_log_seq to anchorage_app;

-- Verified hours of a month come from verified sessions where there are any, otherwise by hand.
alter table worked_hours add column source text not null default 'HAND' check (source in ('HAND', 'SESSIONS'));

-- Product selection: a product on a session's board, and every step it took.
create sequence board_item_seq increment by 50;
create table board_item (
  agency_id bigint not null references agency,
  id bigint not null default nextval('board_item_seq'),
  session_id bigint not null,
  product_id bigint not null,
  -- the place it was chosen for
  slot_id bigint,
  state text not null default 'PROPOSED' check (state in
    ('PROPOSED', 'SAMPLE_REQUESTED', 'SAMPLE_HERE', 'TRIED', 'CHOSEN', 'SCRIPT_READY', 'ON_AIR', 'DROPPED')),
  seq int not null default 1,
  script text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  row_version int not null default 0,
  primary key (agency_id, id),
  unique (agency_id, session_id, product_id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, product_id) references product (agency_id, id),
  foreign key (agency_id, slot_id) references session_slot (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
create index on board_item (agency_id, product_id);
create index on board_item (agency_id, slot_id) where slot_id is not null;
select tenant_table('board_item', 'select, insert, update');
grant usage on sequence board_item_seq to anchorage_app;

create sequence board_step_seq increment by 50;
create table board_step (
  agency_id bigint not null references agency,
  id bigint not null default nextval('board_step_seq'),
  item_id bigint not null,
  before text,
  after text not null,
  reason text,
  by_member bigint not null,
  at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, item_id) references board_item (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
create index on board_step (agency_id, item_id, id);
select tenant_table('board_step', 'select, insert');
grant usage on sequence board_step_seq to anchorage_app;
create trigger append_only before update or delete or truncate on board_step execute function refuse_change();

create sequence sample_seq increment by 50;
create table sample (
  agency_id bigint not null references agency,
  id bigint not null default nextval('sample_seq'),
  product_id bigint not null,
  board_item_id bigint,
  quantity int not null default 1 check (quantity > 0),
  requested_on date not null,
  sent_on date,
  received_on date,
  return_by date,
  returned_on date,
  note text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  row_version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, product_id) references product (agency_id, id),
  foreign key (agency_id, board_item_id) references board_item (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id),
  check (returned_on is null or received_on is not null and returned_on >= received_on)
);
create index on sample (agency_id, product_id);
create index on sample (agency_id, return_by) where returned_on is null;
select tenant_table('sample', 'select, insert, update');
grant usage on sequence sample_seq to anchorage_app;

create sequence product_import_seq increment by 50;
create table product_import (
  agency_id bigint not null references agency,
  id bigint not null default nextval('product_import_seq'),
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
select tenant_table('product_import', 'select, insert, update');
grant usage on sequence product_import_seq to anchorage_app;

-- What a member is told on his front page.
create sequence notice_seq increment by 50;
create table notice (
  agency_id bigint not null references agency,
  id bigint not null default nextval('notice_seq'),
  member_id bigint not null,
  -- a texts key and what goes into it
  key text not null,
  args text[] not null default '{}',
  path text not null,
  at timestamptz not null default now(),
  read_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id)
);
create index on notice (agency_id, member_id, id) where read_at is null;
select tenant_table('notice', 'select, insert, update');
grant usage on sequence notice_seq to anchorage_app;
