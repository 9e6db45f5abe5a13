-- Files that are made in the background: what was asked for, and the finished file in parts until it expires.
alter table job drop constraint job_kind_check;
alter table job add constraint job_kind_check check (kind in ('PREVIEW', 'COMMIT', 'UNDO', 'VERIFY', 'EXPORT'));
alter table job drop constraint job_file_check;
alter table job add constraint job_file_check check ((file_id is null) = (kind in ('VERIFY', 'EXPORT')));
-- When the present step began: what is left of it can be told from how fast it has been.
alter table job add column step_at timestamptz;
create index job_open on job (agency_id, by_member) where state in ('QUEUED', 'RUNNING');

create table export (
  agency_id bigint not null references agency,
  job_id bigint not null,
  what text not null,
  query text not null check (length(query) <= 4000),
  language text not null check (language in ('zh', 'en')),
  title text not null,
  file_name text not null,
  type text not null,
  lines bigint,
  fen bigint,
  bytes bigint,
  sha256 text,
  expires_at timestamptz,
  primary key (agency_id, job_id),
  foreign key (agency_id, job_id) references job (agency_id, id),
  check ((bytes is null) = (expires_at is null) and (bytes is null) = (sha256 is null))
);
select tenant_table('export', 'select, insert, update');

create table export_part (
  agency_id bigint not null references agency,
  job_id bigint not null,
  seq int not null,
  content bytea not null,
  primary key (agency_id, job_id, seq),
  foreign key (agency_id, job_id) references export (agency_id, job_id)
);
select tenant_table('export_part', 'select, insert, delete');
