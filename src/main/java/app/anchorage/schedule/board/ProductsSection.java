package app.anchorage.schedule.board;

import app.anchorage.product.Documents;
import app.anchorage.schedule.session.SessionSection;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The products of a session, those that have come furthest first, on its page. */
@ApplicationScoped
public class ProductsSection implements SessionSection {
    @Inject
    Board board;

    @Inject
    Documents documents;

    @Inject
    LostDocuments lost;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String headingKey() {
        return "nav_products";
    }

    @Override
    public String emptyKey() {
        return "board_empty";
    }

    @Override
    public List<Row> rows(long session, Locale locale) {
        List<BoardItem> items = board.of(session).stream().filter(item -> !item.dropped()).sorted(Comparator.comparing(BoardItem::state).reversed()).toList();
        Map<Long, String> missing = documents.missing(session, items.stream().map(BoardItem::productId).toList());
        return items.stream().map(item -> new Row(item.product(), item.path(), words(item, missing.get(item.productId()), locale), item.state().key(),
                item.state().tone(), item.live(), false)).toList();
    }

    private static String words(BoardItem item, String missing, Locale locale) {
        return item.merchant() + (item.place() == null ? "" : " · " + Texts.of(locale, "board_place_number", item.place()))
                + (missing == null ? "" : " · " + Texts.of(locale, "board_missing", missing));
    }

    @Override
    public List<String> warnings(long session, Locale locale) {
        return lost.of(session).stream().map(one -> Texts.of(locale, "board_lost", one.product(), one.missing())).toList();
    }

    @Override
    public Link more(long session) {
        return new Link("board_open", "/sessions/" + session + "/board");
    }
}
