-- Which claims come off a line's worth, kept in step by whoever books the line: a guarantee counts the same refunds.
alter table claim add column deducted boolean not null default false;
update claim c set deducted = true from order_line l
  where l.agency_id = c.agency_id and l.id = c.line_id and l.refund_fen > 0 and c.state in (2, 13) and not c.question and c.inside is not true;

-- When an obligation's amounts are due, so that a changed hold rule moves nothing that has its day.
alter table journal add column obligation_due date;
