-- How many whole minutes of a stretch lie in another; null where the stretch is not known.
create function minutes_in(starts timestamptz, ends timestamptz, wfrom timestamptz, wto timestamptz) returns bigint language sql immutable as $$
  select greatest(0, floor(extract(epoch from least(ends, wto) - greatest(starts, wfrom)) / 60))::bigint where starts is not null and ends is not null
$$;
