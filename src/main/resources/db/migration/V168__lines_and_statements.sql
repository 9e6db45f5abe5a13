-- What order lines name is asked once per statement too (V167): a foreign key would ask anew at each change of a line that the same transaction wrote,
-- and an import notes on each settled line what it is worth. Positions may go, and what few lines name is asked row by row: those keys stay enforced.
create function guard_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad record;
begin
  select n.of, n.id into bad from (select distinct agency_id, anchor_id, agreement_id from new_lines) l
    cross join lateral (values ('agency', l.agency_id), ('anchor', l.anchor_id), ('agreement', l.agreement_id)) n (of, id)
    where n.id is not null and not case n.of
      when 'agency' then exists (select from agency r where r.id = n.id)
      when 'anchor' then exists (select from anchor r where r.agency_id = l.agency_id and r.id = n.id)
      else exists (select from agreement r where r.agency_id = l.agency_id and r.id = n.id) end limit 1;
  if found then
    perform refuse_missing(bad.of, bad.id);
  end if;
  execute 'select n.observation_id as id from new_lines n where n.observation_id is not null
    and not exists (select from observation o where o.agency_id = n.agency_id and o.id = n.observation_id and o.line_id = n.id) limit 1' into bad;
  if bad.id is not null then
    perform refuse_missing('observation of the line', bad.id);
  end if;
  return null;
end $$;
create trigger guard_new after insert on order_line referencing new table as new_lines for each statement execute function guard_lines();
create trigger guard_changed after update on order_line referencing new table as new_lines for each statement execute function guard_lines();

create trigger stays before delete or truncate on agency execute function refuse_change();
create trigger key_stays before update of id on agency for each row when (old.id <> new.id) execute function refuse_change();

alter table order_line alter constraint order_line_agency_id_fkey not enforced, alter constraint order_line_agency_id_anchor_id_fkey not enforced,
  alter constraint order_line_agency_id_agreement_id_fkey not enforced, alter constraint order_line_agency_id_observation_id_fkey not enforced;

-- A row of a statement is an entry of its payee's in the statement's days, of the same line or obligation.
create function guard_statement_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad record;
begin
  execute 'select n.statement_id, n.entry_id, s.id as there, e.id as entry from new_rows n
    left join statement s on s.agency_id = n.agency_id and s.id = n.statement_id
    left join entry e on e.agency_id = n.agency_id and e.id = n.entry_id
    where s.id is null or e.id is null or e.account_id <> s.account_id or e.value_date <= s.after or e.value_date > s.cutoff
      or row(n.line_id, n.obligation_id) is distinct from row(e.line_id, e.obligation_id) limit 1' into bad;
  if bad.statement_id is not null and bad.there is null then
    perform refuse_missing('statement', bad.statement_id);
  elsif bad.entry_id is not null and bad.entry is null then
    perform refuse_missing('entry', bad.entry_id);
  elsif bad.entry_id is not null then
    raise exception 'entry % is not of statement %', bad.entry_id, bad.statement_id using errcode = '23A06';
  end if;
  return null;
end $$;
create trigger guard_statement_rows after insert on statement_row referencing new table as new_rows
  for each statement execute function guard_statement_rows();

alter table statement_row alter constraint statement_row_agency_id_fkey not enforced,
  alter constraint statement_row_agency_id_statement_id_fkey not enforced, alter constraint statement_row_agency_id_entry_id_fkey not enforced,
  alter constraint statement_row_agency_id_obligation_id_fkey not enforced;
