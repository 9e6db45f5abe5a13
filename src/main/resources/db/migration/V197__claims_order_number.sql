-- A claim whose first row did not tell the order's number kept none, also where a later row told it and gave the claim its line by it. Then it could not leave
-- that line again.
update claim c set order_no = l.order_no from order_line l
where l.agency_id = c.agency_id and l.id = c.line_id and l.sub_order_no is null and c.order_no is null;
