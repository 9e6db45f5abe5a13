-- Agreements are numbered documents; sales that wait for one are found without reading every line.

create unique index agreement_number on agreement (agency_id, number) where number is not null;
create index agreement_ending on agreement (agency_id, valid_to) where valid_to is not null and state = 'ACTIVE';
alter table agreement add constraint agreement_scan check ((scan is null) = (scan_name is null));
alter table agreement add constraint agreement_scan_small check (octet_length(scan) <= 20000000);
create index order_line_without_agreement on order_line (agency_id, anchor_id, created_on)
  where anchor_id is not null and agreement_id is null and net_fen is not null;
