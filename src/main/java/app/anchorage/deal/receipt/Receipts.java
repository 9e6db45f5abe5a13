package app.anchorage.deal.receipt;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The receipts as they were recorded. */
@ApplicationScoped
public class Receipts {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** @param reversesId the receipt that it takes back; @param reversedId the one that took it back or would; @param givenFen to instalments */
    public record Receipt(long id, long merchantId, String merchant, ReceiptKind kind, LocalDate receivedOn, long fen, String reference, String reason, String state,
            Long reversesId, Long reversedId, String reversedState, long createdBy, String by, Instant createdAt, String decidedBy, Instant decidedAt, long givenFen) {
        public Money amount() {
            return Money.fen(fen);
        }

        public boolean booked() {
            return state.equals("BOOKED");
        }

        public boolean proposed() {
            return state.equals("PROPOSED");
        }

        public boolean writeOff() {
            return kind == ReceiptKind.WRITE_OFF;
        }

        /** What it says of itself where nobody gave it a reference. */
        public String name() {
            return reference == null ? Long.toString(id) : reference;
        }

        public String stateKey() {
            return "BOOKED".equals(reversedState) ? "receipt_REVERSED" : reversesId != null && booked() ? "receipt_REVERSAL" : "receipt_" + state;
        }

        public String tone() {
            return proposed() ? "wait" : booked() && reversedId == null ? "good" : "quiet";
        }

        public boolean reversible() {
            return booked() && reversesId == null && reversedId == null;
        }

        /** What is for no instalment yet. */
        public Money rest() {
            return kind == ReceiptKind.MONEY && reversible() ? Money.fen(fen - givenFen) : Money.ZERO;
        }
    }

    Receipt find(long id) {
        return sql.withHandle(h -> h.createQuery(SELECT + " where r.agency_id = :agency and r.id = :id").bind("agency", agency()).bind("id", id)
                .mapTo(Receipt.class).findOne()).orElseThrow(NotFound::new);
    }

    /** What it did to the accounts. @param label whose instalment's, or its reference */
    public record Entry(long id, AccountKind accountKind, String label, LocalDate valueDate, long fen) {
        public String accountKey() {
            return "ledger_account_" + accountKind;
        }

        public String path() {
            return "/entries/" + id;
        }

        public Money amount() {
            return accountKind.view(Money.fen(fen));
        }
    }

    List<Entry> entries(long receipt) {
        return sql.withHandle(h -> h.createQuery("""
                select e.id, a.kind as account_kind, o.label, e.value_date, e.fen from obligation o
                join entry e on e.agency_id = :agency and e.obligation_id = o.id join account a on a.agency_id = :agency and a.id = e.account_id
                where o.agency_id = :agency and o.kind in ('RECEIPT', 'SET_OFF', 'WRITE_OFF', 'DEPOSIT') and o.reference = :receipt order by e.journal_id, e.id""")
                .bind("agency", agency()).bind("receipt", receipt).mapTo(Entry.class).list());
    }

    /** @return its id */
    long add(Draft draft, String state, Long reverses) {
        return sql.withHandle(h -> h.createQuery("""
                insert into receipt (agency_id, merchant_id, kind, received_on, fen, reference, reason, state, reverses_id, created_by)
                values (:agency, :merchant, :kind, :day, :fen, :reference, :reason, :state, :reverses, :member) returning id""")
                .bind("agency", agency()).bind("merchant", draft.merchant()).bind("kind", draft.kind().name()).bind("day", draft.day())
                .bind("fen", draft.amount().fen()).bind("reference", draft.reference()).bind("reason", draft.reason()).bind("state", state)
                .bind("reverses", reverses).bind("member", current.get().member()).mapTo(Long.class).one());
    }

    void give(long receipt, Map<Long, Money> parts) {
        sql.useHandle(h -> parts.forEach((instalment, amount) -> h.createUpdate("""
                insert into receipt_part (agency_id, receipt_id, instalment_id, fen, seq) values (:agency, :receipt, :instalment, :fen,
                  (select coalesce(max(seq), 0) + 1 from receipt_part where agency_id = :agency and receipt_id = :receipt and instalment_id = :instalment))""")
                .bind("agency", agency()).bind("receipt", receipt).bind("instalment", instalment).bind("fen", amount.fen()).execute()));
    }

    void copyParts(long from, long to) {
        sql.useHandle(h -> h.createUpdate("""
                insert into receipt_part (agency_id, receipt_id, instalment_id, fen, seq)
                select agency_id, :to, instalment_id, fen, seq from receipt_part where agency_id = :agency and receipt_id = :from""")
                .bind("agency", agency()).bind("from", from).bind("to", to).execute());
    }

    void decide(long id, String state) {
        sql.useHandle(h -> h.createUpdate("update receipt set state = :state, decided_by = :member, decided_at = now() where agency_id = :agency and id = :id")
                .bind("agency", agency()).bind("id", id).bind("state", state).bind("member", current.get().member()).execute());
    }

    /** What of it is for one instalment. @param label the slot's */
    public record Part(long instalmentId, long contractId, String label, int seq, LocalDate dueOn, long fen) {
        public Money amount() {
            return Money.fen(fen);
        }
    }

    List<Part> parts(long receipt) {
        return sql.withHandle(h -> h.createQuery("""
                select i.id as instalment_id, s.contract_id, c.number || '/' || s.seq as label, i.seq, i.due_on, sum(p.fen)::bigint as fen from receipt_part p
                join instalment i on i.agency_id = :agency and i.id = p.instalment_id join slot s on s.agency_id = :agency and s.id = i.slot_id
                join contract c on c.agency_id = :agency and c.id = s.contract_id
                where p.agency_id = :agency and p.receipt_id = :receipt group by 1, 2, 3, 4, 5 order by i.due_on, i.id""")
                .bind("agency", agency()).bind("receipt", receipt).mapTo(Part.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }

    static final String SELECT = """
            select r.id, r.merchant_id, c.name as merchant, r.kind, r.received_on, r.fen, r.reference, r.reason, r.state, r.reverses_id, x.id as reversed_id, x.state as reversed_state,
              r.created_by, b.name as by, r.created_at, d.name as decided_by, r.decided_at,
              (select coalesce(sum(p.fen), 0)::bigint from receipt_part p where p.agency_id = r.agency_id and p.receipt_id = r.id) as given_fen
            from receipt r join merchant c on c.agency_id = r.agency_id and c.id = r.merchant_id
            join member b on b.agency_id = r.agency_id and b.id = r.created_by left join member d on d.agency_id = r.agency_id and d.id = r.decided_by
            left join receipt x on x.agency_id = r.agency_id and x.reverses_id = r.id and x.state <> 'REJECTED'""";
}
