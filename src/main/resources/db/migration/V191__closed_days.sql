-- What an account's closed days hold, and how many entries, stands with the account: nothing is ever booked there again, so whoever asks how it stands
-- reads its open days only, however many years there are before them. Set by the database when days are closed, and by nobody else.
alter table account add column closed_fen bigint not null default 0, add column closed_entries bigint not null default 0;
update account a set closed_fen = b.fen, closed_entries = b.entries
  from (select c.agency_id, c.id, sum(b.fen) as fen, sum(b.entries) as entries from account c
        join balance b on b.agency_id = c.agency_id and b.account_id = c.id and b.value_date <= c.closed_through group by 1, 2) b
  where a.agency_id = b.agency_id and a.id = b.id;

create or replace function account_only_closes_further() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if row(old.agency_id, old.id, old.kind, old.anchor_id, old.merchant_id, old.closed_fen, old.closed_entries)
       is distinct from row(new.agency_id, new.id, new.kind, new.anchor_id, new.merchant_id, new.closed_fen, new.closed_entries)
     or new.closed_through < old.closed_through then
    raise exception 'account % only closes further', old.id using errcode = '23A01';
  end if;
  if new.closed_through > old.closed_through then
    new.closed_posting := (select max(id) from posting where agency_id = new.agency_id);
    select old.closed_fen + coalesce(sum(fen), 0), old.closed_entries + coalesce(sum(entries), 0) into new.closed_fen, new.closed_entries
      from balance where agency_id = new.agency_id and account_id = new.id and value_date > old.closed_through and value_date <= new.closed_through;
  end if;
  return new;
end $$;

create function account_begins_with_nothing() returns trigger language plpgsql as $$
begin
  raise exception 'account % begins with nothing', new.id using errcode = '23A01';
end $$;
create trigger begins_with_nothing before insert on account for each row
  when (new.closed_fen <> 0 or new.closed_entries <> 0) execute function account_begins_with_nothing();
