package app.anchorage.settlement;

import app.anchorage.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was said of a statement, in order. */
public record Replies(List<Reply> all) {

    /** One reply. @param lineId the disputed line, null for the whole; @param fen the amount it is about; @param answer of a dispute, null while open */
    public record Reply(long id, String kind, Long lineId, String orderNo, String title, String note, String byName, Instant at, Long fen, Answer answer) {
        public boolean open() {
            return kind.equals("DISPUTE") && answer == null;
        }

        public String kindKey() {
            return "statement_said_" + kind;
        }

        public Money amount() {
            return fen == null ? null : Money.fen(fen);
        }
    }

    /** The agency's answer to a dispute. */
    public record Answer(String note, String byName, Instant at) {}

    public List<Reply> disputes() {
        return all.stream().filter(reply -> reply.kind().equals("DISPUTE")).toList();
    }

    /** What open disputes keep out of a payout: each disputed line's amount once, all of it for the whole statement, never more than there is. */
    public Money withheld(Money payout) {
        List<Reply> open = all.stream().filter(Reply::open).toList();
        if (open.stream().anyMatch(reply -> reply.lineId() == null)) {
            return payout;
        }
        Map<Long, Money> lines = open.stream().collect(Collectors.toMap(Reply::lineId, Reply::amount, (one, same) -> one));
        Money sum = lines.values().stream().map(amount -> amount.max(Money.ZERO)).reduce(Money.ZERO, Money::plus);
        return sum.compareTo(payout) > 0 ? payout : sum;
    }

    public boolean confirmed() {
        return all.stream().anyMatch(reply -> reply.kind().equals("CONFIRM"));
    }

    public boolean disputed() {
        return all.stream().anyMatch(Reply::open);
    }
}
