-- Agreements from before part months could be agreed owed a floor, a base or a team's fixed amount whole: what was agreed stays.
alter table agreement disable trigger frozen;
update agreement set pay = pay || '{"wholeMonths": true}'
where pay ->> 'form' ~ 'FLOOR|HOURLY_OR_RATE|HOURLY_OR_TIERS' or jsonb_path_exists(pay, '$.team[*].fixed ? (@ > 0)');
alter table agreement enable trigger frozen;
