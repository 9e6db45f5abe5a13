-- That something which the calendar shows has changed: a row for each statement that did, so that whoever keeps a page of it knows by their sum whether it is
-- still so. Writers only add, so none waits for another; rows may be put together, which leaves the sum as it is.
create sequence calendar_move_seq;
create table calendar_move (
  agency_id bigint not null references agency,
  id bigint not null default nextval('calendar_move_seq'),
  moves bigint not null default 1,
  primary key (agency_id, id)
);
select tenant_table('calendar_move', 'select, insert, delete');
grant usage on sequence calendar_move_seq to anchorage_app;

create function calendar_moves() returns trigger language plpgsql as $$
begin
  insert into calendar_move (agency_id) select distinct agency_id from moved;
  return null;
end $$;

do $$
declare
  shown text;
begin
  foreach shown in array array['anchor', 'room', 'merchant', 'contract', 'slot', 'guarantee', 'session', 'session_person', 'session_slot', 'time_option', 'leave',
    'documents_lost'] loop
    execute format('create trigger calendar_moves_in after insert on %I referencing new table as moved for each statement execute function calendar_moves()', shown);
    execute format('create trigger calendar_moves_to after update on %I referencing new table as moved for each statement execute function calendar_moves()', shown);
    execute format('create trigger calendar_moves_out after delete on %I referencing old table as moved for each statement execute function calendar_moves()', shown);
  end loop;
end $$;
