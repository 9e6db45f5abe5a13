-- A previewed report's rows as they were staged, in compressed parts (part 0: what else the reading said), until the commit or a later day.
create table report_stage (
  agency_id bigint not null references agency,
  file_id bigint not null,
  seq int not null,
  -- build, day and limits: another one reads the file again
  made_by text not null,
  made_at timestamptz not null default now(),
  content bytea not null,
  primary key (agency_id, file_id, seq),
  foreign key (agency_id, file_id) references report_file (agency_id, id)
);
select tenant_table('report_stage', 'select, insert, delete');
