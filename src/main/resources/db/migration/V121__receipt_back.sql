-- Deposits given back, credit paid back, credit given to a fee later; a mistake is taken back by a further receipt, never edited.
alter table receipt drop constraint receipt_kind_check;
alter table receipt add constraint receipt_kind_check check (kind in ('MONEY', 'PAID_BACK', 'DEPOSIT', 'DEPOSIT_BACK', 'WRITE_OFF'));
alter table receipt add column reverses_id bigint;
alter table receipt add foreign key (agency_id, reverses_id) references receipt (agency_id, id);
alter table receipt add constraint receipt_reversal check (reverses_id is null or reason is not null);
create unique index receipt_reversed_once on receipt (agency_id, reverses_id) where reverses_id is not null and state <> 'REJECTED';

alter table receipt_part add column seq int not null default 1;
alter table receipt_part drop constraint receipt_part_pkey;
alter table receipt_part add primary key (agency_id, receipt_id, instalment_id, seq);

create function receipt_stays_as_recorded() returns trigger language plpgsql as $$
begin
  if old.state <> 'PROPOSED'
     or row(old.agency_id, old.id, old.merchant_id, old.kind, old.received_on, old.fen, old.reference, old.reason, old.reverses_id, old.created_by, old.created_at)
       is distinct from
        row(new.agency_id, new.id, new.merchant_id, new.kind, new.received_on, new.fen, new.reference, new.reason, new.reverses_id, new.created_by, new.created_at) then
    raise exception 'receipt % stays as recorded', old.id using errcode = '23A01';
  end if;
  return new;
end $$;
create trigger stays_as_recorded before update on receipt for each row execute function receipt_stays_as_recorded();
