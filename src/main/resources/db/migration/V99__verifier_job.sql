-- A job on the books as a whole has no file.
alter table job alter column file_id drop not null;
alter table job drop constraint job_kind_check;
alter table job add constraint job_kind_check check (kind in ('PREVIEW', 'COMMIT', 'UNDO', 'VERIFY'));
alter table job add constraint job_file_check check ((file_id is null) = (kind = 'VERIFY'));
create index on job (agency_id, kind, id) where file_id is null;
