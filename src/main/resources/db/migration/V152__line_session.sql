-- Which session sold a line, and which place in it; and the two rules that find the anchor by who was on air: as really streamed (SESSION), or as
-- planned where no session log exists (SCHEDULE).
alter table order_line add column session_id bigint, add column session_slot_id bigint,
  add check (session_slot_id is null or session_id is not null),
  add foreign key (agency_id, session_id) references session (agency_id, id),
  add foreign key (agency_id, session_slot_id) references session_slot (agency_id, id);
create index order_line_session on order_line (agency_id, session_id, id) where session_id is not null;
create index order_line_session_slot on order_line (agency_id, session_slot_id) where session_slot_id is not null;
alter table order_line drop constraint order_line_attribution_check,
  add check (attribution in ('MANUAL', 'ADZONE', 'RELATION', 'ROOM', 'SESSION', 'SCHEDULE', 'NONE'));
