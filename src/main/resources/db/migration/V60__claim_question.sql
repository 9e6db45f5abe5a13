-- Whether a person has to say if a refund is already inside the settled amount; kept in step by whoever books the claim's line.
alter table claim add column question boolean not null default false;
create index on claim (agency_id, id) where question;
create index on claim (agency_id, state, id);
create index on money_freeze (agency_id, line_id) where closed_on is null;
