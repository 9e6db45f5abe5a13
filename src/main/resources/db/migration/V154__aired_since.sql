-- How early this transaction changed who was on air (app.aired_since): where that is still to come, no order can have been made then.
create function notes_airing() returns trigger language plpgsql as $$
declare
  changed timestamptz := case when tg_op = 'DELETE' then old.starts_at else new.starts_at end;
begin
  perform set_config('app.aired_since', least(nullif(current_setting('app.aired_since', true), '')::timestamptz, changed)::text, true);
  return null;
end $$;
create trigger notes_airing after insert or delete on on_air for each row execute function notes_airing();
