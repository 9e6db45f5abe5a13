-- Whether anchors see what merchants pay for the slots that they have a share in.
alter table agency add column prices_shown boolean not null default false;
