-- A row of a statement that lies here because its own day was closed says so.
alter table statement_row drop constraint statement_row_why_check;
alter table statement_row add constraint statement_row_why_check check (why in ('REFUND', 'REASSIGNED', 'TERMS', 'UNDONE', 'MOVED', 'AMOUNT', 'LATE'));
