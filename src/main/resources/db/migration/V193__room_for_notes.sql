-- A newer state of a third of the lines and the note of what each is worth write two more versions of a line in one transaction, which both must find room beside the
-- first: at 60 a third of the notes did not, and were written into every index again. A day's balance is written anew by each batch of a posting.
alter table order_line set (fillfactor = 50);
alter table balance set (fillfactor = 50);
