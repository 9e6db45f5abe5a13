-- How many lines there are and what they come to, by whose they are and how they stand: kept in step by each statement that writes lines, as
-- balances are, so that the page of orders counts as fast after ten million lines as after ten thousand.
create table order_tally (
  agency_id bigint not null references agency,
  anchor_id bigint not null, -- 0: nobody's
  state smallint not null,
  attribution text not null,
  frozen boolean not null,
  pair text not null, -- empty: none
  lines bigint not null,
  estimate_fen bigint not null,
  income_fen bigint not null,
  net_fen bigint not null,
  primary key (agency_id, anchor_id, state, attribution, frozen, pair)
);
select tenant_table('order_tally', 'select');

create function tally_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into order_tally as t
      select agency_id, coalesce(anchor_id, 0), state, attribution, frozen, coalesce(pair, ''), count(*), coalesce(sum(estimate_fen), 0),
        coalesce(sum(income_fen), 0), coalesce(sum(net_fen), 0)
      from new_lines where state is not null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (agency_id, anchor_id, state, attribution, frozen, pair) do update set lines = t.lines + excluded.lines,
      estimate_fen = t.estimate_fen + excluded.estimate_fen, income_fen = t.income_fen + excluded.income_fen, net_fen = t.net_fen + excluded.net_fen;
  else
    insert into order_tally as t
      select agency_id, coalesce(anchor_id, 0), state, attribution, frozen, coalesce(pair, ''), sum(sign), coalesce(sum(sign * estimate_fen), 0),
        coalesce(sum(sign * income_fen), 0), coalesce(sum(sign * net_fen), 0)
      from (select 1 as sign, agency_id, anchor_id, state, attribution, frozen, pair, estimate_fen, income_fen, net_fen from new_lines
            union all select -1, agency_id, anchor_id, state, attribution, frozen, pair, estimate_fen, income_fen, net_fen from old_lines) l
      where state is not null group by 1, 2, 3, 4, 5, 6
      having sum(sign) <> 0 or coalesce(sum(sign * estimate_fen), 0) <> 0 or coalesce(sum(sign * income_fen), 0) <> 0 or coalesce(sum(sign * net_fen), 0) <> 0
      order by 1, 2, 3, 4, 5, 6
    on conflict (agency_id, anchor_id, state, attribution, frozen, pair) do update set lines = t.lines + excluded.lines,
      estimate_fen = t.estimate_fen + excluded.estimate_fen, income_fen = t.income_fen + excluded.income_fen, net_fen = t.net_fen + excluded.net_fen;
  end if;
  return null;
end $$;
create trigger tally_new after insert on order_line referencing new table as new_lines for each statement execute function tally_lines();
create trigger tally_changed after update on order_line referencing old table as old_lines new table as new_lines
  for each statement execute function tally_lines();

insert into order_tally
  select agency_id, coalesce(anchor_id, 0), state, attribution, frozen, coalesce(pair, ''), count(*), coalesce(sum(estimate_fen), 0),
    coalesce(sum(income_fen), 0), coalesce(sum(net_fen), 0)
  from order_line where state is not null group by 1, 2, 3, 4, 5, 6;
