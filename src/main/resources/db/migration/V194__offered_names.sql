-- What a filter offers (anchors, merchants who have a shop) is kept by the same count as the calendar: a merchant's shops are of it, too.
create trigger calendar_moves_in after insert on merchant_shop referencing new table as moved for each statement execute function calendar_moves();
create trigger calendar_moves_to after update on merchant_shop referencing new table as moved for each statement execute function calendar_moves();
create trigger calendar_moves_out after delete on merchant_shop referencing old table as moved for each statement execute function calendar_moves();
