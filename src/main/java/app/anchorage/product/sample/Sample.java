package app.anchorage.product.sample;

import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import java.time.LocalDate;

/** A sample of a product (寄样). @param boardItemId the session's board item it was asked for, null: for none; @param session its title */
public record Sample(long id, long productId, String product, String merchant, Long boardItemId, Long sessionId, String session, int quantity,
        LocalDate requestedOn, LocalDate sentOn, LocalDate receivedOn, LocalDate returnBy, LocalDate returnedOn, String note, State state, int rowVersion)
        implements Paged.Row {
    private static final String NEVER = "9999-12-31";

    /** As of a day. */
    public enum State {
        REQUESTED("wait"),
        SENT("info"),
        HERE("good"),
        OVERDUE("bad"),
        RETURNED("quiet");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        public String key() {
            return "sample_state_" + this;
        }
    }

    /** What is written down of one. */
    public record Terms(int quantity, LocalDate requestedOn, LocalDate sentOn, LocalDate receivedOn, LocalDate returnBy, LocalDate returnedOn, String note) {}

    Terms terms() {
        return new Terms(quantity, requestedOn, sentOn, receivedOn, returnBy, returnedOn, note);
    }

    /** What is overdue stands first, then what has to go back soonest; what is back stands last. */
    @Override
    public Place place() {
        return new Place((returnedOn == null ? "0" : "1") + (returnBy == null ? NEVER : returnBy.toString()), id);
    }
}
