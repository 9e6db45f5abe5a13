package app.anchorage.deal.contract;

import app.anchorage.earning.Vat;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** What pages and the printed paper show of one contract. */
@ApplicationScoped
public class ContractView {
    /** Another paper of the same deal. @param holds whether its terms are those of today */
    public record Paper(long id, String number, ContractKind kind, LocalDate validFrom, LocalDate validTo, ContractState state, boolean holds, boolean self) {}

    /**
     * @param ofNumber the number of the contract that this one refers to, or null; @param quoteNumber of the accepted quote, or null
     * @param sales of the slots that have a place in a session; @param lastDay with renewals and a termination; null without an end
     */
    public record Whole(Contract contract, String agency, Parties.Merchant merchant, String ofNumber, String quoteNumber, List<SlotRow> slots,
            Map<Long, SlotSales.Sales> sales, List<Clauses.Clause> clauses, List<Paper> papers, LocalDate lastDay, String createdBy, String scanName, LocalDate today) {
        public Contract.Head head() {
            return contract.head();
        }

        public ContractState state() {
            boolean over = contract.state() == ContractState.SIGNED && lastDay != null && lastDay.isBefore(today);
            return over ? ContractState.OVER : contract.state();
        }

        /** Those of the paper: what makes up for missed sales came after it was signed. */
        public List<SlotRow> agreedSlots() {
            return slots.stream().filter(slot -> slot.makesUpId() == null).toList();
        }

        /** Null for a slot without a place. */
        public SlotSales.Sales salesOf(SlotRow slot) {
            return sales.get(slot.id());
        }

        public Vat fees() {
            return vat(slots.stream().map(SlotRow::fee).reduce(Money.ZERO, Money::plus));
        }

        public Vat vat(Money fee) {
            return Vat.included(fee, head().vat());
        }

        /** A renewal or termination has moved the last day. */
        public boolean otherEnd() {
            return contract.kind().root() && contract.signed() && !Objects.equals(lastDay, head().validTo());
        }

        public int daysToMeasure() {
            return Guarantee.DAYS_TO_MEASURE;
        }

        public int sellingDays() {
            return FromQuote.SELLING_DAYS;
        }

        public boolean anyGuarantee() {
            return slots.stream().anyMatch(slot -> slot.guarantee() != null);
        }

        public boolean terminates() {
            return contract.kind() == ContractKind.TERMINATION;
        }
    }

    /** What stands beside the entity. */
    public record Beside(String ofNumber, String quoteNumber, String createdBy, String scanName) {}

    @Inject
    Contracts contracts;

    @Inject
    Slots slots;

    @Inject
    SlotSales sales;

    @Inject
    Clauses clauses;

    @Inject
    Parties parties;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Transactional
    public Whole of(long id) {
        Contract contract = contracts.get(id);
        LocalDate today = ChinaTime.day(clock.instant());
        ContractTerms terms = contracts.terms(contract);
        Long holding = terms.on(today).map(ContractTerms.Paper::id).orElse(null);
        List<Paper> papers = contracts.papers(contract).stream().map(paper -> paper(paper, holding, id)).toList();
        Beside beside = beside(id);
        return new Whole(contract, parties.agency(), parties.merchant(contract.head().merchantId()).orElseThrow(), beside.ofNumber(), beside.quoteNumber(),
                slots.of(id), sales.of(id), clauses.of(id), papers, lastDay(contract, terms), beside.createdBy(), beside.scanName(), today);
    }

    /** A supplement has a last day of its own. */
    private static LocalDate lastDay(Contract contract, ContractTerms terms) {
        return contract.kind().root() && contract.signed() ? terms.lastDay().orElse(null) : contract.head().validTo();
    }

    private static Paper paper(Contract paper, Long holding, long self) {
        return new Paper(paper.id(), paper.number(), paper.kind(), paper.head().validFrom(), paper.head().validTo(), paper.state(),
                holding != null && holding == paper.id(), paper.id() == self);
    }

    private Beside beside(long id) {
        return sql.withHandle(h -> h.createQuery("""
                select o.number as of_number, q.number as quote_number, m.name as created_by, c.scan_name
                from contract c left join contract o on o.agency_id = c.agency_id and o.id = c.of_id
                  left join quote q on q.agency_id = c.agency_id and q.id = c.quote_id
                  left join member m on m.agency_id = c.agency_id and m.id = c.created_by where c.id = ?""").bind(0, id).mapTo(Beside.class).one());
    }
}
