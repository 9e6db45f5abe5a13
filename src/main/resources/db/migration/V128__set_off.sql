-- A merchant's credit may pay for open fees: no money moves, an act of its own says so.
alter table receipt drop constraint receipt_kind_check;
alter table receipt add constraint receipt_kind_check check (kind in ('MONEY', 'PAID_BACK', 'SET_OFF', 'DEPOSIT', 'DEPOSIT_BACK', 'WRITE_OFF'));
alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check check (kind in
  ('FEE', 'DELIVERY', 'RECEIPT', 'SET_OFF', 'DEPOSIT', 'WRITE_OFF', 'REFUND', 'TIER', 'FLOOR', 'TEAM'));
