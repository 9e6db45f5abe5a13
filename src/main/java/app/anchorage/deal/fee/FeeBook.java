package app.anchorage.deal.fee;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what slot fees are made of: contracts, instalments, guarantees and the sales that count for them, receipts. */
@ApplicationScoped
public class FeeBook {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    List<SlotFee> ofContract(long contract) {
        return slots("s.contract_id = :id", contract);
    }

    SlotFee slot(long id) {
        return slots("s.id = :id", id).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<SlotFee> deliveredBy(Collection<Long> anchors) {
        return sql.withHandle(h -> h.createQuery(SLOTS + "s.delivered_on is not null and s.anchor_id = any(:anchors) order by s.contract_id, s.seq")
                .bind("agency", agency()).bindArray("anchors", Long.class, anchors).mapTo(SlotFee.class).list());
    }

    /** The guarantees of a slot, as its own or as what it makes up for. */
    List<Long> guarantees(long slot) {
        return sql.withHandle(h -> h.createQuery("""
                select g.id from guarantee g join slot s on s.agency_id = :agency and s.id = :slot
                where g.agency_id = :agency and (g.slot_id = s.id or g.id = s.makes_up_id) order by 1""")
                .bind("agency", agency()).bind("slot", slot).mapTo(Long.class).list());
    }

    private List<SlotFee> slots(String which, long id) {
        return sql.withHandle(h -> h.createQuery(SLOTS + which + " order by s.contract_id, s.seq")
                .bind("agency", agency()).bind("id", id).mapTo(SlotFee.class).list());
    }

    /** One instalment of a slot's fee. @param of how many the slot has */
    public record Instalment(long id, long slotId, int seq, int of, LocalDate dueOn, long fen) {}

    List<Instalment> instalments(long slot) {
        return sql.withHandle(h -> h.createQuery("""
                select id, slot_id, seq, count(*) over () as of, due_on, fen from instalment where agency_id = :agency and slot_id = :slot order by seq""")
                .bind("agency", agency()).bind("slot", slot).mapTo(Instalment.class).list());
    }

    /** Guarantees of these ids and those that share sales with them, with what counts for them now or, once their day has come, by that day. */
    public List<GuaranteedSales> guaranteed(Collection<Long> ids) {
        return sql.withHandle(h -> Counting.of(h.createQuery(GuaranteeSql.GUARANTEES).bind("agency", agency()).bindArray("ids", Long.class, ids).mapTo(GuaranteedSales.class).list(),
                h.createQuery(GuaranteeSql.SALES).bind("agency", agency()).bindArray("ids", Long.class, ids).mapTo(Counting.Sales.class).list()));
    }

    /** Guarantees of delivered slots whose day has come. */
    List<Long> measuredBy(LocalDate day) {
        return sql.withHandle(h -> h.createQuery("""
                select g.id from guarantee g join slot s on s.agency_id = :agency and s.id = g.slot_id and s.delivered_on is not null
                where g.agency_id = :agency and g.measure_on <= :day order by 1""").bind("agency", agency()).bind("day", day).mapTo(Long.class).list());
    }

    /** Those whose slot, or make-up slot, sells in a shop of a touched line on its day. */
    List<Long> touched() {
        return sql.withHandle(h -> h.createQuery(GuaranteeSql.TOUCHED).bind("agency", agency()).mapTo(Long.class).list());
    }

    /** A receipt, a deposit or a write-off. @param reversesId the one that it takes back, or null */
    public record Receipt(long id, long merchantId, String kind, LocalDate receivedOn, long fen, String state, String reference, Long reversesId) {
        private boolean back() {
            return kind.equals("PAID_BACK") || kind.equals("DEPOSIT_BACK");
        }

        /** As it goes into the books: less than nothing when money goes back or a receipt is taken back. */
        Money signed(Money amount) {
            return state.equals("BOOKED") ? back() == (reversesId != null) ? amount : amount.negate() : Money.ZERO;
        }

        /** Text key of what happened. */
        String words() {
            if (reversesId != null) {
                return "explain_taken_back";
            }
            return switch (kind) {
                case "WRITE_OFF" -> "explain_written_off";
                case "SET_OFF" -> "explain_set_off";
                default -> back() ? "explain_given_back" : "explain_received";
            };
        }

        boolean setOff() {
            return kind.equals("SET_OFF");
        }

        /** What came from outside to be given to instalments. */
        Money brought() {
            return setOff() ? Money.ZERO : Money.fen(fen);
        }

        boolean deposit() {
            return kind.startsWith("DEPOSIT");
        }
    }

    Receipt receipt(long id) {
        return sql.withHandle(h -> h.createQuery("""
                select id, merchant_id, kind, received_on, fen, state, reference, reverses_id from receipt where agency_id = :agency and id = :id""")
                .bind("agency", agency()).bind("id", id).mapTo(Receipt.class).findOne()).orElseThrow(NotFound::new);
    }

    /** What of a receipt is for one instalment. @param obligation of the instalment's fee; @param label the slot's */
    public record Part(long instalmentId, long fen, Long obligation, long slotId, String label) {}

    /** The slots that a receipt pays for. */
    List<Long> slotsOf(long receipt) {
        return parts(receipt).stream().map(Part::slotId).distinct().toList();
    }

    List<Part> parts(long receipt) {
        return sql.withHandle(h -> h.createQuery("""
                select p.instalment_id, sum(p.fen)::bigint as fen, o.id as obligation, i.slot_id, c.number || '/' || s.seq as label
                from receipt_part p join instalment i on i.agency_id = :agency and i.id = p.instalment_id
                join slot s on s.agency_id = :agency and s.id = i.slot_id join contract c on c.agency_id = :agency and c.id = s.contract_id
                left join obligation o on o.agency_id = :agency and o.kind = 'FEE' and o.reference = i.id
                where p.agency_id = :agency and p.receipt_id = :receipt group by 1, 3, 4, 5 order by 1""")
                .bind("agency", agency()).bind("receipt", receipt).mapTo(Part.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }

    private static final String SLOTS = """
            select s.id, s.contract_id, c.number, s.seq, c.state, c.merchant_id, s.anchor_id, s.fee_fen, c.vat_points, s.delivered_on, g.measure_on
            from slot s join contract c on c.agency_id = :agency and c.id = s.contract_id
            left join guarantee g on g.agency_id = :agency and g.slot_id = s.id
            where s.agency_id = :agency and\s""";
}
