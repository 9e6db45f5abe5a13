-- A large import reads what it has just written before anybody has counted it: planned by the table's size of before, each of its steps would look at
-- all of the table instead of some thousand rows. Whoever has written many rows says so, and what joins go by is counted again.
create function grown(name regclass, rows bigint) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if rows > 1000 + (select greatest(reltuples, 0) from pg_class where oid = name) / 10 then
    execute format('analyze (skip_locked) %s %s', name, case name
      when 'order_line'::regclass then '(agency_id, id, line_key, order_no, sub_order_no, item_id, anchor_id, created_at)'
      when 'observation'::regclass then '(agency_id, id, line_id, file_id)' end);
  end if;
end $$;
