-- Who watches the anchor, in words for merchants: printed on the rate sheet, unlike the anchor's note, which is the agency's own.
alter table anchor add column audience text check (length(audience) <= 500);
