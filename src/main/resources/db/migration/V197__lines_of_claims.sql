-- Lines that only a claim speaks of, whose order is still to come: few, and asked for by every look at the claims.
create index order_line_untold on order_line (agency_id, id) where state is null;
