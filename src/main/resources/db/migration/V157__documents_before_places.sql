-- A category that needs a document keeps its products out of a session's places, and from being chosen, until the product or somebody on air has one that is
-- valid on the session's day. And a place's product is its merchant's.

-- The kinds of document that are missing, as words; null when none is. On air is who is planned as anchor or co-host.
create function missing_documents(agency bigint, of_session bigint, of_product bigint) returns text language sql stable as $$
  select string_agg(n.kind, ' · ' order by n.kind)
  from session s
    join product p on p.agency_id = agency and p.id = of_product
    join category_need n on n.agency_id = agency and n.category = p.category
  where s.agency_id = agency and s.id = of_session and not exists (
    select from compliance_document d
    where d.agency_id = agency and d.kind = n.kind
      and (s.starts_at at time zone 'Asia/Shanghai')::date between coalesce(d.valid_from, date '-infinity') and coalesce(d.expires_on, date 'infinity')
      and (d.product_id = of_product or d.person_id in (select c.person_id from session_person c
        where c.agency_id = agency and c.session_id = of_session and c.duty in ('ANCHOR', 'COHOST'))))
$$;

create function must_have_documents(agency bigint, of_session bigint, of_product bigint) returns void language plpgsql as $$
declare
  missing text := missing_documents(agency, of_session, of_product);
begin
  if missing is not null then
    raise exception 'missing documents: %', missing using errcode = '23A02';
  end if;
end $$;

create function session_slot_has_documents() returns trigger language plpgsql as $$
begin
  if new.product_id is null or new.cancelled_at is not null then
    return null;
  end if;
  if not exists (select from product p where p.agency_id = new.agency_id and p.id = new.product_id and p.merchant_id = new.merchant_id) then
    raise exception 'product % is not of merchant %', new.product_id, new.merchant_id using errcode = '23A03';
  end if;
  if tg_op = 'INSERT' or (new.product_id, new.session_id) is distinct from (old.product_id, old.session_id) or old.cancelled_at is not null then
    perform must_have_documents(new.agency_id, new.session_id, new.product_id);
  end if;
  return null;
end $$;
create trigger has_documents after insert or update of product_id, merchant_id, session_id, cancelled_at on session_slot for each row
  execute function session_slot_has_documents();

create function board_item_has_documents() returns trigger language plpgsql as $$
begin
  perform must_have_documents(new.agency_id, new.session_id, new.product_id);
  return null;
end $$;
create trigger has_documents after insert or update of state, product_id, session_id on board_item for each row
  when (new.state in ('CHOSEN', 'SCRIPT_READY', 'ON_AIR')) execute function board_item_has_documents();

-- A product that a place shows stays its merchant's.
create function product_stays_with_merchant() returns trigger language plpgsql as $$
begin
  if exists (select from session_slot s where s.agency_id = new.agency_id and s.product_id = new.id and s.cancelled_at is null) then
    raise exception 'product % is in a place of its merchant', new.id using errcode = '23A03';
  end if;
  return null;
end $$;
create trigger stays_with_merchant after update of merchant_id on product for each row when (new.merchant_id <> old.merchant_id)
  execute function product_stays_with_merchant();

create index on session_slot (agency_id, product_id) where product_id is not null;
create index on product (agency_id, category) where category is not null;
create index on compliance_document (agency_id, expires_on);
