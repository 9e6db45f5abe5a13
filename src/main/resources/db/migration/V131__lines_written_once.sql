-- What a line is worth is noted on it after it was written. No index names what such a note changes, and a page keeps room for it, so that the
-- line's other index entries stay as they are.
alter table order_line set (fillfactor = 70);
drop index order_line_without_agreement;
alter table order_line add column unshared boolean not null
  generated always as (coalesce(anchor_id is not null and agreement_id is null and net_fen <> 0, false)) stored;
create index order_line_unshared on order_line (agency_id, anchor_id, created_on) where unshared;

-- An entry's journal, a journal's posting and an observation's file are of an agency that exists, and their keys carry it: asking again for
-- every row proves nothing more.
alter table entry drop constraint entry_agency_id_fkey;
alter table journal drop constraint journal_agency_id_fkey;
alter table observation drop constraint observation_agency_id_fkey;
