-- A proposal may be taken back by whoever made it. Whatever was proposed with a reason comes into force by a second person only.

alter table agreement drop constraint agreement_state_check;
alter table agreement add constraint agreement_state_check check (state in ('ACTIVE', 'PROPOSED', 'REJECTED', 'WITHDRAWN'));
alter table agreement add constraint agreement_withdrawn_by_maker check (state <> 'WITHDRAWN' or decided_by = created_by);
alter table agreement add constraint agreement_proposed_is_decided check
  (reason is null or state <> 'ACTIVE' or (decided_by is not null and decided_by <> created_by));
create index agreement_proposed on agreement (agency_id, id) where state = 'PROPOSED';
