-- Whoever closes a day of an account and whoever writes entries of that account wait for each other, as they do behind the posting lock: an account
-- that is being closed was read as it stood before, and took entries of the day.
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
  perform from account a join (select distinct agency_id, account_id from new_entries) n on n.agency_id = a.agency_id and n.account_id = a.id for share of a;
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
