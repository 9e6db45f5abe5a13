-- Entries, journals and observations are written by statements of thousands of rows. A foreign key asks anew for each row whether what it names is
-- there, and locks that row; the guards ask once per statement for all of its rows, and more: an entry's line is its journal's, a journal's
-- observation is of its line. What is named can neither go nor change its key (refused below), so what was there once stays there. The foreign keys
-- remain in the catalogue, not enforced; restoring a backup enforces them for all rows. What is asked for each row is planned anew each time (execute):
-- a plan made for one row of an empty table would serve a million badly.

create function refuse_missing(of text, missing bigint) returns void language plpgsql as $$
begin
  raise exception 'foreign key: % % is not there', of, missing using errcode = '23503';
end $$;

create function guard_observations() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad bigint;
begin
  select n.file_id into bad from (select distinct agency_id, file_id from new_observations) n
    where not exists (select from report_file f where f.agency_id = n.agency_id and f.id = n.file_id) limit 1;
  if found then
    perform refuse_missing('report_file', bad);
  end if;
  execute 'select n.line_id from new_observations n
    where not exists (select from order_line l where l.agency_id = n.agency_id and l.id = n.line_id) limit 1' into bad;
  if bad is not null then
    perform refuse_missing('order_line', bad);
  end if;
  return null;
end $$;
create trigger guard_observations after insert on observation referencing new table as new_observations
  for each statement execute function guard_observations();

create function guard_journals() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad record;
begin
  select n.of, n.id into bad from (select distinct agency_id, posting_id, anchor_id, agreement_id, hold_rule_id, obligation_id from new_journals) j
    cross join lateral (values ('posting', j.posting_id), ('anchor', j.anchor_id), ('agreement', j.agreement_id), ('hold_rule', j.hold_rule_id),
      ('obligation', j.obligation_id)) n (of, id)
    where n.id is not null and not case n.of
      when 'posting' then exists (select from posting r where r.agency_id = j.agency_id and r.id = n.id)
      when 'anchor' then exists (select from anchor r where r.agency_id = j.agency_id and r.id = n.id)
      when 'agreement' then exists (select from agreement r where r.agency_id = j.agency_id and r.id = n.id)
      when 'hold_rule' then exists (select from hold_rule r where r.agency_id = j.agency_id and r.id = n.id)
      else exists (select from obligation r where r.agency_id = j.agency_id and r.id = n.id) end limit 1;
  if found then
    perform refuse_missing(bad.of, bad.id);
  end if;
  execute 'select n.line_id as id from new_journals n where n.line_id is not null and n.observation_id is null
    and not exists (select from order_line l where l.agency_id = n.agency_id and l.id = n.line_id) limit 1' into bad;
  if bad.id is not null then
    perform refuse_missing('order_line', bad.id);
  end if;
  execute 'select n.observation_id as id from new_journals n where n.observation_id is not null
    and not exists (select from observation o where o.agency_id = n.agency_id and o.id = n.observation_id and o.line_id = n.line_id) limit 1' into bad;
  if bad.id is not null then
    perform refuse_missing('observation of the line', bad.id);
  end if;
  return null;
end $$;
create trigger guard_journals after insert on journal referencing new table as new_journals
  for each statement execute function guard_journals();

create or replace function guard_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad record;
begin
  execute 'select n.journal_id, n.fen, j.id as there, j.xid = pg_current_xact_id() as now
    from (select agency_id, journal_id, sum(fen) as fen, min(line_id) as line_id, max(line_id) as last_line, min(obligation_id) as obligation_id,
        max(obligation_id) as last_obligation, count(*) as entries, count(line_id) as lines, count(obligation_id) as obligations
      from new_entries group by 1, 2) n
    left join journal j on j.agency_id = n.agency_id and j.id = n.journal_id
    where n.fen <> 0 or j.xid is distinct from pg_current_xact_id()
      or row(n.line_id, n.last_line, n.lines) is distinct from row(j.line_id, j.line_id, case when j.line_id is null then 0 else n.entries end)
      or row(n.obligation_id, n.last_obligation, n.obligations)
        is distinct from row(j.obligation_id, j.obligation_id, case when j.obligation_id is null then 0 else n.entries end) limit 1' into bad;
  if bad.fen <> 0 then
    raise exception 'journal % does not sum to zero', bad.journal_id using errcode = '23A02';
  elsif bad.journal_id is not null and bad.there is null then
    perform refuse_missing('journal', bad.journal_id);
  elsif not bad.now then
    raise exception 'journal % is of an earlier transaction', bad.journal_id using errcode = '23A03';
  elsif bad.journal_id is not null then
    raise exception 'journal % is for another line or obligation', bad.journal_id using errcode = '23A05';
  end if;
  select n.account_id, a.id as there into bad from (select agency_id, account_id, min(value_date) as first from new_entries group by 1, 2) n
    left join account a on a.agency_id = n.agency_id and a.id = n.account_id where a.id is null or n.first <= a.closed_through limit 1;
  if found and bad.there is null then
    perform refuse_missing('account', bad.account_id);
  elsif found then
    raise exception 'account % is closed on that day', bad.account_id using errcode = '23A04';
  end if;
  insert into balance as b (agency_id, account_id, value_date, fen, entries)
    select agency_id, account_id, value_date, sum(fen), count(*) from new_entries group by 1, 2, 3 order by 1, 2, 3
    on conflict (agency_id, account_id, value_date) do update set fen = b.fen + excluded.fen, entries = b.entries + excluded.entries;
  return null;
end $$;

-- What is named stays. Accounts, postings, hold rules, obligations, agreements, journals and observations are kept from going already.
create trigger stays before delete or truncate on order_line execute function refuse_change();
create trigger stays before delete or truncate on anchor execute function refuse_change();
create trigger stays before delete or truncate on report_file execute function refuse_change();

create trigger key_stays before update of agency_id, id on order_line for each row
  when (row(old.agency_id, old.id) is distinct from row(new.agency_id, new.id)) execute function refuse_change();
create trigger key_stays before update of agency_id, id on anchor for each row
  when (row(old.agency_id, old.id) is distinct from row(new.agency_id, new.id)) execute function refuse_change();
create trigger key_stays before update of agency_id, id on report_file for each row
  when (row(old.agency_id, old.id) is distinct from row(new.agency_id, new.id)) execute function refuse_change();
create trigger key_stays before update of agency_id, id on agreement for each row
  when (row(old.agency_id, old.id) is distinct from row(new.agency_id, new.id)) execute function refuse_change();

alter table observation alter constraint observation_agency_id_line_id_fkey not enforced, alter constraint observation_agency_id_file_id_fkey not enforced;
alter table journal alter constraint journal_agency_id_posting_id_fkey not enforced, alter constraint journal_agency_id_anchor_id_fkey not enforced,
  alter constraint journal_agency_id_agreement_id_fkey not enforced, alter constraint journal_agency_id_hold_rule_id_fkey not enforced,
  alter constraint journal_agency_id_obligation_id_fkey not enforced, alter constraint journal_agency_id_line_id_fkey not enforced,
  alter constraint journal_agency_id_observation_id_fkey not enforced;
alter table entry alter constraint entry_agency_id_journal_id_fkey not enforced, alter constraint entry_agency_id_account_id_fkey not enforced,
  alter constraint entry_agency_id_line_id_fkey not enforced, alter constraint entry_agency_id_obligation_id_fkey not enforced;
