-- A line's position, session, place, pair and the hand that gave it to somebody are asked once per statement too, as its anchor and agreement are (V168):
-- six foreign keys queued six questions for each new line and asked the position again at each note of a line's worth. Nobody deletes what they name; now the
-- database refuses it. An observation or a pair that an update left alone is not asked again.
create or replace function guard_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bad record;
  changed text := case tg_op when 'UPDATE'
    then 'join old_lines w on w.agency_id = n.agency_id and w.id = n.id and w.%1$I is distinct from n.%1$I' else '' end;
begin
  select n.of, n.id into bad from (
      select distinct agency_id, anchor_id, agreement_id, position_id, manual_anchor_id, manual_by, session_id, session_slot_id from new_lines) l
    cross join lateral (values ('agency', l.agency_id), ('anchor', l.anchor_id), ('agreement', l.agreement_id), ('promotion_position', l.position_id),
      ('anchor', l.manual_anchor_id), ('member', l.manual_by), ('session', l.session_id), ('session_slot', l.session_slot_id)) n (of, id)
    where n.id is not null and not case n.of
      when 'agency' then exists (select from agency r where r.id = n.id)
      when 'anchor' then exists (select from anchor r where r.agency_id = l.agency_id and r.id = n.id)
      when 'agreement' then exists (select from agreement r where r.agency_id = l.agency_id and r.id = n.id)
      when 'promotion_position' then exists (select from promotion_position r where r.agency_id = l.agency_id and r.id = n.id)
      when 'member' then exists (select from member r where r.agency_id = l.agency_id and r.id = n.id)
      when 'session' then exists (select from session r where r.agency_id = l.agency_id and r.id = n.id)
      else exists (select from session_slot r where r.agency_id = l.agency_id and r.id = n.id) end limit 1;
  if found then
    perform refuse_missing(bad.of, bad.id);
  end if;
  execute 'select n.observation_id as id from new_lines n ' || format(changed, 'observation_id') || ' where n.observation_id is not null
    and not exists (select from observation o where o.agency_id = n.agency_id and o.id = n.observation_id and o.line_id = n.id) limit 1' into bad;
  if bad.id is not null then
    perform refuse_missing('observation of the line', bad.id);
  end if;
  execute 'select n.pair_of as id from new_lines n ' || format(changed, 'pair_of') || ' where n.pair_of is not null
    and not exists (select from order_line l where l.agency_id = n.agency_id and l.id = n.pair_of) limit 1' into bad;
  if bad.id is not null then
    perform refuse_missing('order_line', bad.id);
  end if;
  return null;
end $$;
drop trigger guard_changed on order_line;
create trigger guard_changed after update on order_line referencing old table as old_lines new table as new_lines
  for each statement execute function guard_lines();

-- What is named stays, with its key (as V167 has it, table by table, for those before).
create function stays(name regclass) returns void language plpgsql as $$
begin
  execute format('create trigger stays before delete or truncate on %s execute function refuse_change()', name);
  execute format('create trigger key_stays before update of agency_id, id on %s for each row
    when (row(old.agency_id, old.id) is distinct from row(new.agency_id, new.id)) execute function refuse_change()', name);
end $$;
select stays('promotion_position'), stays('member'), stays('session'), stays('session_slot');

revoke delete on promotion_position, session_slot from anchorage_app;

alter table order_line alter constraint order_line_agency_id_position_id_fkey not enforced,
  alter constraint order_line_agency_id_manual_anchor_id_fkey not enforced, alter constraint order_line_agency_id_manual_by_fkey not enforced,
  alter constraint order_line_agency_id_session_id_fkey not enforced, alter constraint order_line_agency_id_session_slot_id_fkey not enforced,
  alter constraint order_line_agency_id_pair_of_fkey not enforced;

-- About half of the lines are noted with their worth by the statement after their own. At 70 a quarter of these notes found no room beside their line
-- and were written into every index again.
alter table order_line set (fillfactor = 60);
