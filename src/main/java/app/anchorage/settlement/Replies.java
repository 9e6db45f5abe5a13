package app.anchorage.settlement;

import app.anchorage.money.Money;
import java.time.Instant;
import java.util.List;

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

    public boolean confirmed() {
        return all.stream().anyMatch(reply -> reply.kind().equals("CONFIRM"));
    }

    public boolean disputed() {
        return all.stream().anyMatch(Reply::open);
    }
}
