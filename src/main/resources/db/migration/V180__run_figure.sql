-- What a payee's open days held when a run added them up. Entries only come, so it stays true as long as the days begin after the same one and hold as
-- many entries; whoever leaves a line out of the run or takes it back in forgets it.
create table run_figure (
  agency_id bigint not null references agency,
  run_id bigint not null,
  account_id bigint not null,
  after date not null,
  entries bigint not null,
  earned_fen bigint not null,
  deducted_fen bigint not null,
  earned_lines bigint not null,
  deducted_lines bigint not null,
  primary key (agency_id, run_id, account_id),
  foreign key (agency_id, run_id) references settlement_run (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
select tenant_table('run_figure', 'select, insert, update, delete');

-- The same questions as before (V168), but planned for all rows of the statement: whoever asks for one wrong row is given the plan that would find it
-- soonest, and there is none. Rows by the ten thousand are compared by hash, in memory.
create or replace function guard_statement_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp
  set work_mem = '64MB' as $$
declare bad record;
begin
  execute 'select n.statement_id, n.entry_id, s.id as there, e.id as entry from new_rows n
    left join statement s on s.agency_id = n.agency_id and s.id = n.statement_id
    left join entry e on e.agency_id = n.agency_id and e.id = n.entry_id
    where s.id is null or e.id is null or e.account_id <> s.account_id or e.value_date <= s.after or e.value_date > s.cutoff
      or row(n.line_id, n.obligation_id) is distinct from row(e.line_id, e.obligation_id)' into bad;
  if bad.statement_id is not null and bad.there is null then
    perform refuse_missing('statement', bad.statement_id);
  elsif bad.entry_id is not null and bad.entry is null then
    perform refuse_missing('entry', bad.entry_id);
  elsif bad.entry_id is not null then
    raise exception 'entry % is not of statement %', bad.entry_id, bad.statement_id using errcode = '23A06';
  end if;
  return null;
end $$;
