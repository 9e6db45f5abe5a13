-- The queue of lines without an anchor is read from its index alone: with ten million lines, of which 200,000 are nobody's, they lie on as many pages of the
-- table as there are of them. The line's observation is not in it: a row that tells a line again as it stands changes nothing else, and a note of worth changes
-- none of these, so both still find room beside their line without being written into every index.
create index order_line_nobody on order_line (agency_id, adzone_id, relation_id, created_at)
  include (id, state, attribution, pair, income_fen, estimate_fen, created_on, shop) where anchor_id is null and state is not null;
drop index order_line_unattributed;
