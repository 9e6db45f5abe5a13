-- What changed since the last visit: a phone stays signed in for weeks, so a visit is a stretch of use without half an hour's pause.
alter table login rename column previous_sign_in_at to previous_visit_at;
alter table login add column seen_at timestamptz;
