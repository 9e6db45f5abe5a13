-- A draft may lose rows again; what is signed stays as it was signed: a supplement changes terms from its date.
grant delete on slot, guarantee to anchorage_app;

create function contract_terms_stay() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and
      (new.number, new.kind, new.merchant_id, new.of_id, new.quote_id, new.valid_from, new.valid_to, new.fee_kind, new.agency_points, new.anchor_points,
       new.pay_when, new.invoice_first, new.vat_points, new.tax_included, new.deposit_fen, new.deposit_back_days, new.terms, new.signed_on,
       new.signed_how, new.signed_name, new.scan_name, new.scan) is distinct from
      (old.number, old.kind, old.merchant_id, old.of_id, old.quote_id, old.valid_from, old.valid_to, old.fee_kind, old.agency_points, old.anchor_points,
       old.pay_when, old.invoice_first, old.vat_points, old.tax_included, old.deposit_fen, old.deposit_back_days, old.terms, old.signed_on,
       old.signed_how, old.signed_name, old.scan_name, old.scan) then
    raise exception 'contract % is not a draft', old.number using errcode = '23A01';
  end if;
  return new;
end $$;
create trigger terms_stay before update on contract for each row execute function contract_terms_stay();

-- Make-up slots come to a signed contract later, so adding is free; what was agreed of a slot is not rewritten and nothing is taken out.
create function slot_terms_stay() returns trigger language plpgsql as $$
begin
  if (new.contract_id, new.seq, new.anchor_id, new.platform, new.format, new.sells_from, new.sells_to, new.shop_id, new.item_ids, new.links, new.fee_fen,
      new.commission_points, new.makes_up_id) is distinct from
     (old.contract_id, old.seq, old.anchor_id, old.platform, old.format, old.sells_from, old.sells_to, old.shop_id, old.item_ids, old.links, old.fee_fen,
      old.commission_points, old.makes_up_id)
     and not exists (select 1 from contract c where c.agency_id = old.agency_id and c.id = old.contract_id and c.state = 'DRAFT') then
    raise exception 'the contract of slot % is not a draft', old.id using errcode = '23A01';
  end if;
  return new;
end $$;
create trigger terms_stay before update on slot for each row execute function slot_terms_stay();

create function only_out_of_a_draft() returns trigger language plpgsql as $$
declare
  gone jsonb := to_jsonb(old);
begin
  if not exists (select 1 from contract c where c.agency_id = old.agency_id and c.state = 'DRAFT' and c.id = coalesce((gone ->> 'contract_id')::bigint,
      (select s.contract_id from slot s where s.agency_id = old.agency_id and s.id = (gone ->> 'slot_id')::bigint))) then
    raise exception 'the contract of this % is not a draft', tg_table_name using errcode = '23A01';
  end if;
  return old;
end $$;
create trigger only_out_of_a_draft before delete on slot for each row execute function only_out_of_a_draft();
create trigger only_out_of_a_draft before delete on instalment for each row execute function only_out_of_a_draft();
create trigger only_out_of_a_draft before delete on guarantee for each row execute function only_out_of_a_draft();
create trigger only_out_of_a_draft before delete on contract_clause for each row execute function only_out_of_a_draft();

create index on contract (agency_id, of_id) where of_id is not null;
create index on contract (agency_id, state, id);
