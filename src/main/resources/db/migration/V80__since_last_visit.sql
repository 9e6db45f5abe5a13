-- What was booked for a payee since the last visit, without reading what was booked before.
create index entry_booked on entry (agency_id, account_id, booked_at);
