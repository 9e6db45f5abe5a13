-- What was known when days were closed: the last posting before an account's days closed, so that later facts are told from earlier ones.
alter table account add column closed_posting bigint;
alter table account add foreign key (agency_id, closed_posting) references posting (agency_id, id);
update account a set closed_posting = (select max(j.posting_id) from entry e join journal j on j.agency_id = e.agency_id and j.id = e.journal_id
    where e.agency_id = a.agency_id and e.account_id = a.id and e.value_date <= a.closed_through)
  where closed_through > date '0001-01-01';

create or replace function account_only_closes_further() returns trigger language plpgsql as $$
begin
  if row(old.agency_id, old.id, old.kind, old.anchor_id, old.merchant_id)
       is distinct from row(new.agency_id, new.id, new.kind, new.anchor_id, new.merchant_id)
     or new.closed_through < old.closed_through then
    raise exception 'account % only closes further', old.id using errcode = '23A01';
  end if;
  if new.closed_through > old.closed_through then
    new.closed_posting := (select max(id) from posting where agency_id = new.agency_id);
  end if;
  return new;
end $$;
