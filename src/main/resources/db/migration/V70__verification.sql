-- What the verifier found, kept for good; and the corrections of an entry found without a scan.
create sequence verification_seq increment by 50;
create table verification (
  agency_id bigint not null references agency,
  id bigint not null default nextval('verification_seq'),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  by_member bigint,
  checks int not null,
  failed int not null,
  outcomes jsonb not null,
  primary key (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
select tenant_table('verification', 'select, insert');
grant usage on sequence verification_seq to anchorage_app;
create trigger append_only before update or delete or truncate on verification execute function refuse_change();

create index on entry (agency_id, corrects_id) where corrects_id is not null;
