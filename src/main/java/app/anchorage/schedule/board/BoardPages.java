package app.anchorage.schedule.board;

import app.anchorage.product.sample.Sample;
import app.anchorage.schedule.session.Session;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the board's templates are given. */
public final class BoardPages {
    private BoardPages() {}

    /** A column with what is in it. */
    public record Stack(Column column, List<BoardItem> items) {}

    /** @param missing documents that products lack on the session's day, by product */
    public record BoardPage(Session session, List<BoardItem> items, Map<Long, String> missing, List<Sample> samples, boolean mayEdit) {
        public List<Stack> stacks() {
            return Arrays.stream(Column.values()).map(column -> new Stack(column, items.stream().filter(item -> item.state() == column).toList())).toList();
        }

        public boolean editable() {
            return mayEdit && !session.cancelled();
        }

        public String offers() {
            return session.path() + "/board/offers";
        }

        public String missing(BoardItem item) {
            return item.dropped() ? null : missing.get(item.productId());
        }

        /** The newest sample asked for it; null for none. */
        public Sample sample(BoardItem item) {
            return samples.stream().filter(sample -> sample.boardItemId() == item.id()).reduce((first, second) -> second).orElse(null);
        }
    }

    /** Which products to propose. */
    public record OfferPage(Session session, String q, List<Board.Offer> offers, FormErrors errors) {
        public String path() {
            return session.path() + "/board/offers";
        }

        public boolean cut() {
            return offers.size() == Board.OFFERED;
        }
    }

    /** What the forms of one item say. */
    public record ItemForm(String state, String reason, String place, String script) {
        static ItemForm of(BoardItem item) {
            Column next = item.state().next();
            return new ItemForm(next == null ? "" : next.name(), "", item.placeId() == null ? "" : item.placeId().toString(), item.script());
        }
    }

    public record ItemPage(Session session, BoardItem item, String missing, List<Sample> samples, List<Board.Step> steps, List<Choice> places, ItemForm form,
            FormErrors errors, boolean mayEdit) {
        public boolean editable() {
            return mayEdit && !session.cancelled();
        }
    }
}
