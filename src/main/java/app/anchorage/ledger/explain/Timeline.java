package app.anchorage.ledger.explain;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happened to a line, the oldest first, and what is still to come. */
final class Timeline {
    private final List<Event> past = new ArrayList<>();
    private final List<Event> coming = new ArrayList<>();

    /** A claim's course. */
    public record ClaimCourse(int state, Long refundFen, Instant openedAt, Instant completedAt) {}

    /** A freeze by a person. */
    public record FreezeCourse(Instant openedAt, Instant closedAt) {}

    /** What a person said of a line that may tell a purchase twice. */
    public record PairAnswer(Instant answeredAt, boolean same) {}

    void sale(JournalFacts journal, Observed row) {
        past.add(new Event(journal.createdAt(), null, "explain_ordered", "", money(row == null ? null : row.paidFen()), null));
        if (row != null && row.settled()) {
            past.add(new Event(row.settledAt(), null, "explain_was_settled", "", money(row.settledFen()), null));
        }
    }

    void claim(ClaimCourse claim) {
        Money refund = money(claim.refundFen());
        if (claim.openedAt() != null) {
            past.add(new Event(claim.openedAt(), null, "explain_claim_opened", "", refund, null));
        }
        if (claim.completedAt() != null) {
            past.add(new Event(claim.completedAt(), null, "explain_claim_done_" + claim.state(), "", refund, null));
        }
    }

    void freeze(FreezeCourse freeze) {
        past.add(new Event(freeze.openedAt(), null, "explain_frozen_by_hand", "", null, null));
        if (freeze.closedAt() != null) {
            past.add(new Event(freeze.closedAt(), null, "explain_released_by_hand", "", null, null));
        }
    }

    void pair(PairAnswer answer) {
        past.add(new Event(answer.answeredAt(), null, answer.same() ? "explain_pair_same" : "explain_pair_two", "", null, null));
    }

    /** The entries, the statements that show them, and what lies on days to come. */
    void booked(List<Booked> line, LocalDate today) {
        SortedMap<LocalDate, Money> lies = new TreeMap<>();
        Map<Long, Event> statements = new TreeMap<>();
        for (Booked each : line) {
            past.add(new Event(each.bookedAt(), each.open() ? null : each.valueDate(), "explain_booked_" + each.kind(), "", each.amount(), "/entries/" + each.id()));
            lies.merge(each.valueDate(), each.amount(), Money::plus);
            if (each.statementId() != null) {
                statements.put(each.statementId(), new Event(each.approvedAt(), null, "explain_on_statement", each.statementNumber(), null,
                        "/statements/" + each.statementId()));
            }
        }
        past.addAll(statements.values());
        lies.tailMap(today.plusDays(1)).forEach(this::comes);
    }

    private void comes(LocalDate day, Money amount) {
        if (!amount.isZero()) {
            boolean open = day.equals(Difference.OPEN);
            coming.add(new Event(null, open ? null : day, open ? "explain_waits" : "explain_payable_from", "", amount, null));
        }
    }

    List<Event> events() {
        past.sort(Comparator.comparing(Event::at));
        List<Event> all = new ArrayList<>(past);
        all.addAll(coming);
        return List.copyOf(all);
    }

    private static Money money(Long fen) {
        return fen == null ? null : Money.fen(fen);
    }
}
