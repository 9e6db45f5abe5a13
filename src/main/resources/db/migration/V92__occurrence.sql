-- A line without a sub-order number is known by quantity, unit price and paid amount, no longer by its count in a file. Two lines that
-- this does not tell apart keep their old keys: an import that names them again is stopped by its preview.
update order_line l set line_key = n.line_key
from (select agency_id, id, line_key, count(*) over (partition by agency_id, line_key) as lines
      from (select l.agency_id, l.id, regexp_replace(l.line_key, '\|\d+$', '') || '|'
              || concat_ws('|', coalesce(o.quantity, 0), coalesce(o.price_fen, 0), o.paid_fen) as line_key
            from order_line l cross join lateral (
              select * from observation o where o.agency_id = l.agency_id and o.line_id = l.id
              order by o.id = l.observation_id desc nulls last, o.id desc limit 1) o
            where l.sub_order_no is null) k) n
where l.agency_id = n.agency_id and l.id = n.id and n.lines = 1;
