package app.anchorage.deal.contract;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Slots with their instalments and guarantees as the database keeps them. */
@ApplicationScoped
public class Slots {
    /** Without what lies in other tables. */
    public record Row(long id, int seq, long anchorId, String anchor, Format format, LocalDate sellsFrom, LocalDate sellsTo, Long shopId, String shop,
            String[] itemIds, int links, long feeFen, int commissionPoints, LocalDate deliveredOn, String deliveredBy, Long makesUpId, int rowVersion) {
        SlotRow plain() {
            return new SlotRow(id, seq, anchorId, anchor, format, sellsFrom, sellsTo, shopId, shop, Arrays.asList(itemIds), links, feeFen, commissionPoints,
                    deliveredOn, deliveredBy, makesUpId, rowVersion, List.of(), null);
        }
    }

    public record DueRow(long slotId, LocalDate dueOn, long fen) {}

    public record GuaranteeRow(long slotId, long targetFen, Guarantee.Counts basis, LocalDate measureOn, Guarantee.Remedy remedy, Guarantee.Chooser chooser,
            LocalDate chooseUntil) {
        Guarantee guarantee() {
            return new Guarantee(Money.fen(targetFen), basis, measureOn, remedy, chooser, chooseUntil);
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    List<SlotRow> of(long contractId) {
        return sql.withHandle(h -> {
            Map<Long, List<SlotTerms.Due>> dues = dues(h, contractId);
            Map<Long, Guarantee> guarantees = guarantees(h, contractId);
            return h.createQuery("""
                    select s.id, s.seq, s.anchor_id, a.stage_name as anchor, s.format, s.sells_from, s.sells_to, s.shop_id, p.name as shop, s.item_ids,
                      s.links, s.fee_fen, s.commission_points, s.delivered_on, m.name as delivered_by, s.makes_up_id, s.row_version
                    from slot s join anchor a on a.agency_id = s.agency_id and a.id = s.anchor_id
                      left join merchant_shop p on p.agency_id = s.agency_id and p.id = s.shop_id
                      left join member m on m.agency_id = s.agency_id and m.id = s.delivered_by
                    where s.contract_id = :contract order by s.seq""").bind("contract", contractId).mapTo(Row.class)
                    .map(row -> row.plain().with(dues.getOrDefault(row.id(), List.of()), guarantees.get(row.id()))).list();
        });
    }

    SlotRow get(long contractId, long slotId) {
        return NotFound.unless(of(contractId).stream().filter(slot -> slot.id() == slotId).findFirst());
    }

    private static Map<Long, List<SlotTerms.Due>> dues(Handle h, long contractId) {
        return h.createQuery("""
                select i.slot_id, i.due_on, i.fen from instalment i join slot s on s.agency_id = i.agency_id and s.id = i.slot_id
                where s.contract_id = :contract order by i.slot_id, i.seq""").bind("contract", contractId).mapTo(DueRow.class)
                .collect(Collectors.groupingBy(DueRow::slotId,
                        Collectors.mapping(row -> new SlotTerms.Due(row.dueOn(), Money.fen(row.fen())), Collectors.toList())));
    }

    private static Map<Long, Guarantee> guarantees(Handle h, long contractId) {
        return h.createQuery("""
                select g.slot_id, g.target_fen, g.basis, g.measure_on, g.remedy, g.chooser, g.choose_until
                from guarantee g join slot s on s.agency_id = g.agency_id and s.id = g.slot_id where s.contract_id = :contract""")
                .bind("contract", contractId).mapTo(GuaranteeRow.class).collect(Collectors.toMap(GuaranteeRow::slotId, GuaranteeRow::guarantee));
    }

    /** Numbered within the contract, one after the other. @param makesUp the guarantee that it makes up for, or null */
    long add(long contractId, SlotTerms terms, Long makesUp) {
        return sql.withHandle(h -> {
            h.createQuery("select id from contract where agency_id = :agency and id = :contract for no key update")
                    .bind("agency", agency()).bind("contract", contractId).mapTo(Long.class).one();
            long id = bind(h, """
                    insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, shop_id, item_ids, links, fee_fen,
                      commission_points, makes_up_id)
                    values (:agency, :contract, (select coalesce(max(seq), 0) + 1 from slot where agency_id = :agency and contract_id = :contract),
                      :anchor, :format, :from, :to, :shop, :items, :links, :fee, :points, :makesUp) returning id""", terms)
                    .bind("contract", contractId).bind("makesUp", makesUp).mapTo(Long.class).one();
            addParts(h, id, terms);
            return id;
        });
    }

    void change(long slotId, SlotTerms terms) {
        sql.useHandle(h -> {
            removeParts(h, slotId);
            bind(h, """
                    update slot set anchor_id = :anchor, format = :format, sells_from = :from, sells_to = :to, shop_id = :shop, item_ids = :items,
                      links = :links, fee_fen = :fee, commission_points = :points, row_version = row_version + 1
                    where agency_id = :agency and id = :slot returning id""", terms).bind("slot", slotId).mapTo(Long.class).one();
            addParts(h, slotId, terms);
        });
    }

    void remove(long slotId) {
        sql.useHandle(h -> {
            removeParts(h, slotId);
            h.execute("delete from slot where agency_id = ? and id = ?", agency(), slotId);
        });
    }

    private org.jdbi.v3.core.statement.Query bind(Handle h, String statement, SlotTerms terms) {
        return h.createQuery(statement).bind("agency", agency()).bind("anchor", terms.anchorId()).bind("format", terms.format())
                .bind("from", terms.sellsFrom()).bind("to", terms.sellsTo()).bind("shop", terms.shopId())
                .bindArray("items", String.class, terms.itemIds()).bind("links", terms.links()).bind("fee", terms.fee().fen())
                .bind("points", terms.commission().millionths() / 100);
    }

    private void addParts(Handle h, long slotId, SlotTerms terms) {
        int seq = 0;
        for (SlotTerms.Due due : terms.instalments()) {
            h.execute("insert into instalment (agency_id, slot_id, seq, due_on, fen) values (?, ?, ?, ?, ?)", agency(), slotId, ++seq, due.on(),
                    due.amount().fen());
        }
        Guarantee guarantee = terms.guarantee();
        if (guarantee != null) {
            h.execute("""
                    insert into guarantee (agency_id, slot_id, target_fen, basis, measure_on, remedy, chooser, choose_until)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", agency(), slotId, guarantee.target().fen(), guarantee.basis(), guarantee.measureOn(), guarantee.remedy(),
                    guarantee.chooser(), guarantee.chooseUntil());
        }
    }

    private void removeParts(Handle h, long slotId) {
        h.execute("delete from instalment where agency_id = ? and slot_id = ?", agency(), slotId);
        h.execute("delete from guarantee where agency_id = ? and slot_id = ?", agency(), slotId);
    }

    /** Nobody else changes it until the end of the transaction; books that refer to it are still written, or who posts and who marks wait for each other. */
    void lock(long slotId) {
        sql.useHandle(h -> h.createQuery("select id from slot where agency_id = :agency and id = :slot for no key update").bind("agency", agency())
                .bind("slot", slotId).mapTo(Long.class).list());
    }

    /** @param day null takes the mark back */
    void deliver(long slotId, LocalDate day) {
        sql.useHandle(h -> h.createUpdate("""
                update slot set delivered_on = :day, delivered_by = case when cast(:day as date) is null then null else cast(:member as bigint) end,
                  row_version = row_version + 1 where agency_id = :agency and id = :slot""")
                .bind("day", day).bind("member", current.get().member()).bind("agency", agency()).bind("slot", slotId).execute());
    }

    /** Whether money of its delivery stands on a closed day, e.g. on an approved statement. */
    boolean closed(long slotId) {
        return sql.withHandle(h -> h.createQuery("""
                select exists (select from obligation o join entry e on e.agency_id = o.agency_id and e.obligation_id = o.id
                  join account a on a.agency_id = e.agency_id and a.id = e.account_id
                  where o.agency_id = :agency and o.slot_id = :slot and o.kind in ('DELIVERY', 'REFUND') and e.value_date <= a.closed_through)""")
                .bind("agency", agency()).bind("slot", slotId).mapTo(Boolean.class).one());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
