-- One-time links: the first owner of a new installation (no agency), the owner of a new agency, a member's new password (login).
alter table set_up_link add column agency_id bigint references agency;
alter table set_up_link add column login_id bigint references login;
-- A reset link dies with the password it was made for.
alter table set_up_link add column password_changed_at timestamptz;

-- Committed audit events that the chain does not hold yet. Global: it holds numbers only, and the sealer has to see whose turn it is.
create table audit_pending (
  agency_id bigint not null,
  event_id bigint not null,
  primary key (agency_id, event_id)
);
grant select, insert, delete on audit_pending to anchorage_app;

create function audit_event_is_pending() returns trigger language plpgsql as $$
begin
  insert into audit_pending (agency_id, event_id) values (new.agency_id, new.id);
  return null;
end $$;
create trigger pending after insert on audit_event for each row execute function audit_event_is_pending();

create index on security_log (at);
create index on login_session (idle_until);
