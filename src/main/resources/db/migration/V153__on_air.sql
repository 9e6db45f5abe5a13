-- Who was on air where and when, kept by triggers of sessions, their people and session logs: what order lines of a room are given by. Stretches are
-- [from, to). A stretch without an anchor: the room was on air and nobody has said who. One of more than a day (a session that was not ended) counts a day.
create sequence on_air_seq increment by 50;
create table on_air (
  agency_id bigint not null references agency,
  id bigint not null default nextval('on_air_seq'),
  room_id bigint not null,
  -- null: streamed without a planned session, by this log
  session_id bigint,
  log_id bigint,
  anchor_id bigint,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- 1 the anchor's own actual times; 2 what was really streamed, cut as planned; 3 planned only
  certainty smallint not null check (certainty between 1 and 3),
  primary key (agency_id, id),
  foreign key (agency_id, room_id) references room (agency_id, id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, log_id) references session_log (agency_id, id),
  foreign key (agency_id, anchor_id) references anchor (agency_id, id),
  check ((session_id is null) = (log_id is not null)),
  check (ends_at > starts_at)
);
create index on on_air (agency_id, room_id, starts_at);
create index on on_air (agency_id, anchor_id, starts_at) where anchor_id is not null;
create index on on_air (agency_id, session_id) where session_id is not null;
create index on on_air (agency_id, log_id) where log_id is not null;
select tenant_table('on_air', 'select, insert, delete');
grant usage on sequence on_air_seq to anchorage_app;

-- What was really streamed is what the logs say, or else the session's own times; a planned first anchor starts with it, a planned last one ends with it.
create function air_session(agency bigint, which bigint) returns void language sql as $$
  delete from on_air where agency_id = agency and session_id = which;
  with s as (select * from session where agency_id = agency and id = which and state <> 'CANCELLED'),
  streamed as (
    select g.starts_at, g.ends_at from session_log g join s on true where g.agency_id = agency and g.session_id = which
    union all
    select s.actual_from, s.actual_to from s where s.actual_to is not null
      and not exists (select from session_log g where g.agency_id = agency and g.session_id = which)),
  part as (
    select p.person_id, p.actual_from is not null as own, s.starts_at = p.starts_at as first, s.ends_at = p.ends_at as last,
      coalesce(p.actual_from, p.starts_at) as starts_at, coalesce(p.actual_to, p.ends_at) as ends_at
    from s join session_person p on p.agency_id = agency and p.session_id = which and p.duty = 'ANCHOR'),
  stretch as (
    select person_id, c.starts_at, c.ends_at, case when own then 1 else 2 end as certainty from part p cross join streamed r cross join lateral (
      select greatest(r.starts_at, case when own or not first then p.starts_at end) as starts_at,
        least(r.ends_at, case when own or not last then p.ends_at end) as ends_at) c where c.starts_at < c.ends_at
    union all
    select person_id, starts_at, ends_at, case when own then 1 else 3 end from part where not exists (select from streamed)),
  whole as (
    select starts_at, ends_at, 2 as certainty from streamed union all select starts_at, ends_at, 3 from s where not exists (select from streamed))
  insert into on_air (agency_id, room_id, session_id, anchor_id, starts_at, ends_at, certainty)
  select agency, s.room_id, s.id, a.person_id, a.starts_at, least(a.ends_at, a.starts_at + interval '24 hours'), a.certainty from s join (
    select * from stretch union all select null, starts_at, ends_at, certainty from whole where not exists (select from stretch)) a on true
$$;

create function air_log(agency bigint, which bigint) returns void language sql as $$
  delete from on_air where agency_id = agency and log_id = which;
  insert into on_air (agency_id, room_id, log_id, starts_at, ends_at, certainty)
    select agency_id, room_id, id, starts_at, least(ends_at, starts_at + interval '24 hours'), 2 from session_log
    where agency_id = agency and id = which and session_id is null
$$;

create function session_airs() returns trigger language plpgsql as $$
begin
  perform air_session(new.agency_id, new.id);
  return null;
end $$;
create trigger airs after insert or update of room_id, state, starts_at, ends_at, actual_from, actual_to on session for each row execute function session_airs();

create function session_person_airs() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform air_session(old.agency_id, old.session_id);
  end if;
  if tg_op <> 'DELETE' then
    perform air_session(new.agency_id, new.session_id);
  end if;
  return null;
end $$;
create trigger airs after insert or delete or update of session_id, person_id, duty, starts_at, ends_at, actual_from, actual_to on session_person
  for each row execute function session_person_airs();

create function session_log_airs() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.session_id is distinct from new.session_id then
    perform air_session(old.agency_id, old.session_id);
  end if;
  perform air_session(new.agency_id, new.session_id);
  perform air_log(new.agency_id, new.id);
  return null;
end $$;
create trigger airs after insert or update of room_id, session_id, starts_at, ends_at on session_log for each row execute function session_log_airs();

select air_session(agency_id, id) from session;
select air_log(agency_id, id) from session_log where session_id is null;
