package app.anchorage.deal.contract;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.NumberSeries;
import app.anchorage.deal.Format;
import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** An accepted quote becomes a signed contract with its slots, in the transaction of the acceptance. */
@ApplicationScoped
public class FromQuote {
    /** How many days a slot sells where the quote only has a date: the live session and what follows it. */
    public static final int SELLING_DAYS = 7;

    public record Offer(long id, String number, long merchantId, String terms, boolean taxIncluded, int vatPoints) {}

    public record Line(long anchorId, Format format, LocalDate plannedOn, int links, long feeFen, int commissionPoints, Long guaranteeFen) {}

    @Inject
    Contracts contracts;

    @Inject
    Slots slots;

    @Inject
    Parties parties;

    @Inject
    Signing signing;

    @Inject
    NumberSeries numbers;

    @Inject
    Jdbi sql;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * The caller holds the quote, so nobody accepts it a second time meanwhile.
     *
     * @param acceptedBy who answered for the merchant; @return the contract’s id, the same when it is there already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long fromQuote(long quoteId, String acceptedBy, LocalDate day) {
        Optional<Long> made = contracts.ofQuote(quoteId);
        return made.isPresent() ? made.get() : make(quoteId, acceptedBy, day);
    }

    private long make(long quoteId, String acceptedBy, LocalDate day) {
        Offer offer = NotFound.unless(sql.withHandle(h -> h.createQuery(
                "select id, number, merchant_id, terms, tax_included, vat_points from quote where id = ?").bind(0, quoteId).mapTo(Offer.class).findOne()));
        List<Line> lines = lines(quoteId);
        Contract.Head head = head(offer, lines, day);
        Contract contract = new Contract(numbers.next("C", day, 1).get(0), head, current.get().memberId(), clock.instant())
                .acceptedAs(quoteId, day, acceptedBy);
        contracts.persistAndFlush(contract);
        Long shop = parties.onlyShop(offer.merchantId()).orElse(null);
        lines.forEach(line -> slots.add(contract.id(), slot(head, line, shop), null));
        audit.record("CONTRACT_ACCEPTED", "CONTRACT", contract.id(), null, Map.of("quote", offer.number(), "name", acceptedBy, "signedOn", day), null);
        signing.follow(contract.id());
        return contract.id();
    }

    private List<Line> lines(long quoteId) {
        return sql.withHandle(h -> h.createQuery("""
                select anchor_id, format, planned_on, links, fee_fen, commission_points, guarantee_fen from quote_line where quote_id = ? order by seq""")
                .bind(0, quoteId).mapTo(Line.class).list());
    }

    /** Until everything is delivered: a quote names no last day. */
    private static Contract.Head head(Offer offer, List<Line> lines, LocalDate day) {
        boolean fee = lines.stream().anyMatch(line -> line.feeFen() > 0);
        boolean commission = lines.stream().anyMatch(line -> line.commissionPoints() > 0);
        FeeKind kind = fee ? commission ? FeeKind.FEE_AND_COMMISSION : FeeKind.FIXED : FeeKind.COMMISSION;
        return new Contract.Head(ContractKind.ONCE, offer.merchantId(), null, day, null, kind, Rate.ZERO, Rate.ZERO, PayWhen.BEFORE, false,
                Rate.basisPoints(offer.vatPoints()), offer.taxIncluded(), Money.ZERO, null, offer.terms());
    }

    private static SlotTerms slot(Contract.Head head, Line line, Long shop) {
        Money written = Money.fen(line.feeFen());
        Money gross = head.taxIncluded() ? written : Vat.added(written, head.vat()).gross();
        LocalDate live = line.plannedOn();
        LocalDate last = live == null ? null : live.plusDays(SELLING_DAYS - 1L);
        Guarantee guarantee = line.guaranteeFen() == null ? null : Guarantee.usual(Money.fen(line.guaranteeFen()), live == null ? head.validFrom() : live);
        return new SlotTerms(line.anchorId(), line.format(), live, last, shop, List.of(), line.links(), gross, Rate.basisPoints(line.commissionPoints()),
                SlotTerms.once(gross, head.payWhen().due(head.validFrom(), live)), guarantee);
    }
}
