package app.anchorage.product;

import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import java.time.LocalDate;

/** A licence, test report or qualification (资质) of a product or of a person. @param expiresOn its last day; null: without end */
public record Document(long id, Long productId, String product, Long personId, String person, String kind, String number, LocalDate validFrom,
        LocalDate expiresOn, String scanName, State state) implements Paged.Row {
    private static final String NEVER = "9999-12-31";

    /** As of a day. */
    public enum State {
        COMING("quiet"),
        VALID("good"),
        SOON("wait"),
        EXPIRED("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        public String key() {
            return "document_state_" + this;
        }
    }

    /** What is written down of one; of product and person one is null. */
    public record Terms(Long productId, Long personId, String kind, String number, LocalDate validFrom, LocalDate expiresOn) {}

    public String owner() {
        return product == null ? person : product;
    }

    public String ownerPath() {
        return product == null ? "/anchors/" + personId : "/products/" + productId;
    }

    Terms terms() {
        return new Terms(productId, personId, kind, number, validFrom, expiresOn);
    }

    @Override
    public Place place() {
        return new Place(expiresOn == null ? NEVER : expiresOn.toString(), id);
    }
}
