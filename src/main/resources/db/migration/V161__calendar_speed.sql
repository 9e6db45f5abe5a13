-- The calendar looks for contract slots without a session and for places without a contract slot: both are few, whatever has been planned in years.
alter table slot add column placed boolean not null default false;
update slot k set placed = true from session_slot p where p.agency_id = k.agency_id and p.contract_slot_id = k.id and p.cancelled_at is null;
create index slot_to_place on slot (agency_id, sells_from, id) where delivered_on is null and not placed;
create index session_slot_uncontracted on session_slot (agency_id, session_id) where merchant_id is not null and contract_slot_id is null and cancelled_at is null;

-- Kept by the places themselves, as bookings are; before the old one is left, so that a slot may go from place to place.
create function session_slot_places() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.contract_slot_id is not null and old.cancelled_at is null then
    update slot set placed = false where agency_id = old.agency_id and id = old.contract_slot_id and placed;
  end if;
  if tg_op <> 'DELETE' and new.contract_slot_id is not null and new.cancelled_at is null then
    update slot set placed = true where agency_id = new.agency_id and id = new.contract_slot_id and not placed;
  end if;
  return null;
end $$;
create trigger places after insert or delete or update of contract_slot_id, cancelled_at on session_slot for each row execute function session_slot_places();
