-- A log that begins or ends within half an hour of its session's plan is the session begun early or run over. One that goes on for longer may be of two
-- sessions that follow each other: it says less than the other one's plan, so what was streamed outside of the planned hours is a stretch of its own (4)
-- and counts where nobody else is planned.
alter table on_air drop constraint on_air_certainty_check, add constraint on_air_certainty_check check (certainty between 1 and 4);

create or replace function air_session(agency bigint, which bigint) returns void language sql as $$
  delete from on_air where agency_id = agency and session_id = which;
  with s as (select * from session where agency_id = agency and id = which and state <> 'CANCELLED'),
  streamed as (
    select g.starts_at, g.ends_at from session_log g join s on true where g.agency_id = agency and g.session_id = which
    union all
    select s.actual_from, s.actual_to from s where s.actual_to is not null
      and not exists (select from session_log g where g.agency_id = agency and g.session_id = which)),
  part as (
    select p.person_id, p.actual_from is not null as own, s.starts_at as opens, s.ends_at as closes, s.starts_at = p.starts_at as first,
      s.ends_at = p.ends_at as last, coalesce(p.actual_from, p.starts_at) as starts_at, coalesce(p.actual_to, p.ends_at) as ends_at
    from s join session_person p on p.agency_id = agency and p.session_id = which and p.duty = 'ANCHOR'),
  beyond as (
    select p.*, r.starts_at as since, r.ends_at as until, not own and first and r.starts_at < opens - interval '30 minutes' as early,
      not own and last and r.ends_at > closes + interval '30 minutes' as late
    from part p cross join streamed r),
  stretch as (
    select person_id, c.starts_at, c.ends_at, certainty from beyond b cross join lateral (
      select greatest(since, case when own or not first or early then b.starts_at end) as starts_at,
        least(until, case when own or not last or late then b.ends_at end) as ends_at, case when own then 1 else 2 end as certainty
      union all
      select since, least(until, opens), 4 where early
      union all
      select greatest(since, closes), until, 4 where late) c where c.starts_at < c.ends_at
    union all
    select person_id, starts_at, ends_at, case when own then 1 else 3 end from part where not exists (select from streamed)),
  whole as (
    select starts_at, ends_at, 2 as certainty from streamed union all select starts_at, ends_at, 3 from s where not exists (select from streamed))
  insert into on_air (agency_id, room_id, session_id, anchor_id, starts_at, ends_at, certainty)
  select agency, s.room_id, s.id, a.person_id, a.starts_at, least(a.ends_at, a.starts_at + interval '24 hours'), a.certainty from s join (
    select * from stretch union all select null, starts_at, ends_at, certainty from whole where not exists (select from stretch)) a on true
$$;

select air_session(agency_id, id) from session;
