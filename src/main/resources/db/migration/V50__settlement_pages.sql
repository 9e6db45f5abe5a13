-- Why an amount was taken back, copied at approval like every printed word; and the frozen lines found without a scan.
alter table statement_row add column why text
  check (why in ('REFUND', 'REASSIGNED', 'TERMS', 'UNDONE', 'MOVED', 'AMOUNT'));
create index statement_row_day on statement_row (agency_id, statement_id, day, seq);
create index statement_row_line on statement_row (agency_id, line_id);
create index order_line_frozen on order_line (agency_id, anchor_id, id) where frozen;
-- Whoever reads a run sees what was submitted also after it came back: the promise stays until the next submission.
create index settlement_run_state on settlement_run (agency_id, state, id);
-- A dispute is answered once.
create unique index statement_dispute_answered_once on statement_reply (agency_id, answers) where answers is not null;
