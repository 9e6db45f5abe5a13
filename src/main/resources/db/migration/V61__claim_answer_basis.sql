-- A person's answer is about the settled amount it was given for; with another one the question is asked again.
alter table claim add column inside_settled_fen bigint;
