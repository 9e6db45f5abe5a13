-- What is chosen for a session or stands in a place of it and lacks a document: a document was removed, the session moved, somebody left, a category got a
-- need. Kept by the application once a minute, so that the calendar reads it and people are told once.
create table documents_lost (
  agency_id bigint not null references agency,
  session_id bigint not null,
  product_id bigint not null,
  missing text not null,
  told_at timestamptz not null default now(),
  primary key (agency_id, session_id, product_id),
  foreign key (agency_id, session_id) references session (agency_id, id),
  foreign key (agency_id, product_id) references product (agency_id, id)
);
create index on documents_lost (agency_id, product_id);
select tenant_table('documents_lost', 'select, insert, update, delete');

-- A session does not go on air with a place whose product lacks a document. (That a board's product is not chosen, scripted or on air without it: V157.)
create function live_session_has_documents() returns trigger language plpgsql as $$
begin
  perform must_have_documents(new.agency_id, new.id, p.product_id) from session_slot p
  where p.agency_id = new.agency_id and p.session_id = new.id and p.product_id is not null and p.cancelled_at is null;
  return null;
end $$;
create trigger has_documents after update of state on session for each row when (new.state = 'LIVE' and old.state <> 'LIVE')
  execute function live_session_has_documents();
