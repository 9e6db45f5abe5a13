-- Uploaded report files, kept whole, their preview and the jobs that work on them.

create sequence report_file_seq increment by 50;
create table report_file (
  agency_id bigint not null references agency,
  id bigint not null default nextval('report_file_seq'),
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  kind text check (kind in ('ORDERS', 'CLAIMS')),
  format text,
  layout text,
  encoding text,
  state text not null check (state in ('UPLOADED', 'PREVIEWED', 'REFUSED', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'DISCARDED')),
  moment timestamptz,
  rows bigint,
  preview jsonb,
  refusal jsonb,
  reason text,
  headings jsonb,
  uploaded_by bigint not null,
  uploaded_at timestamptz not null default now(),
  committed_by bigint,
  committed_at timestamptz,
  undone_by bigint,
  undone_at timestamptz,
  undo_reason text,
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, uploaded_by) references member (agency_id, id),
  foreign key (agency_id, committed_by) references member (agency_id, id),
  foreign key (agency_id, undone_by) references member (agency_id, id)
);
create unique index report_file_once on report_file (agency_id, sha256) where state not in ('UNDONE', 'DISCARDED', 'REFUSED');
create index on report_file (agency_id, uploaded_at);
select tenant_table('report_file', 'select, insert, update');
grant usage on sequence report_file_seq to anchorage_app;

-- The file as uploaded, in compressed parts.
create table report_part (
  agency_id bigint not null references agency,
  file_id bigint not null,
  seq int not null,
  content bytea not null,
  primary key (agency_id, file_id, seq),
  foreign key (agency_id, file_id) references report_file (agency_id, id)
);
select tenant_table('report_part', 'select, insert, delete');

-- Its raw rows (cells as text), in compressed chunks of whole rows; a row is found by its chunk.
create table report_chunk (
  agency_id bigint not null references agency,
  file_id bigint not null,
  first_row bigint not null,
  last_row bigint not null,
  content bytea not null,
  primary key (agency_id, file_id, first_row),
  foreign key (agency_id, file_id) references report_file (agency_id, id)
);
select tenant_table('report_chunk', 'select, insert, delete');

create sequence finding_seq increment by 50;
create table finding (
  agency_id bigint not null references agency,
  id bigint not null default nextval('finding_seq'),
  file_id bigint not null,
  severity text not null check (severity in ('YELLOW', 'RED')),
  code text not null,
  row_no bigint not null,
  column_name text,
  value text,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references report_file (agency_id, id)
);
create index on finding (agency_id, file_id, severity, code, row_no);
select tenant_table('finding', 'select, insert, delete');
grant usage on sequence finding_seq to anchorage_app;

create sequence job_seq increment by 50;
create table job (
  agency_id bigint not null references agency,
  id bigint not null default nextval('job_seq'),
  kind text not null check (kind in ('PREVIEW', 'COMMIT', 'UNDO')),
  file_id bigint not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  step text,
  done bigint not null default 0,
  total bigint,
  failure text,
  by_member bigint not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references report_file (agency_id, id),
  foreign key (agency_id, by_member) references member (agency_id, id)
);
create index on job (agency_id, file_id, id);
select tenant_table('job', 'select, insert, update');
grant usage on sequence job_seq to anchorage_app;
