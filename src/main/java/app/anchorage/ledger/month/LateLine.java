package app.anchorage.ledger.month;

import app.anchorage.earning.Worth;
import app.anchorage.earning.pay.Commission;
import app.anchorage.ledger.explain.Observed;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A line of a closed month of which something became known since.
 *
 * @param was when the month was closed; @param now by all that is known
 * @param from the day from which its report row and its agreement are what they are now; null where only refunds changed
 * @param refunds that became known since
 */
public record LateLine(Stand was, Stand now, LocalDate from, List<Refund> refunds, Source source) {
    /** What it gave the month. @param agreementId null where it was not the anchor's, or not settled; @param parts per payee */
    public record Stand(Long agreementId, Money sales, Money net, Map<Long, Money> parts) {
        static final Stand NOTHING = new Stand(null, Money.ZERO, Money.ZERO, Map.of());
    }

    /** @param day it counts from */
    public record Refund(long lineId, LocalDate day, long fen) {}

    /** What an amount is computed from again. @param refunded now in all; @param version that shares it */
    public record Source(Observed row, Money refunded, Version version) {}

    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        refunds.forEach(refund -> days.add(from != null && refund.day().isBefore(from) ? from : refund.day()));
        if (from != null) {
            days.add(from);
        }
        return days;
    }

    /** As it stood by the facts up to the day. */
    Stand on(LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return was;
        }
        long later = refunds.stream().filter(refund -> refund.day().isAfter(day)).mapToLong(Refund::fen).sum();
        return later == 0 || now.agreementId() == null ? now : with(source.refunded().minus(Money.fen(later)));
    }

    private Stand with(Money refunded) {
        Money net = Worth.of(source.row().sale(), refunded).net();
        Commission.Line line = source.row().line(net, refunded);
        return new Stand(now.agreementId(), line.left(), net, source.version().terms().line(line).payees());
    }
}
