package app.anchorage.schedule.board;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.product.Documents;
import app.anchorage.product.sample.Samples;
import app.anchorage.schedule.board.BoardPages.BoardPage;
import app.anchorage.schedule.board.BoardPages.ItemForm;
import app.anchorage.schedule.board.BoardPages.ItemPage;
import app.anchorage.schedule.board.BoardPages.OfferPage;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.Sessions;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** All that the pages of a session's board show. */
@ApplicationScoped
public class OneBoard {
    @Inject
    Sessions sessions;

    @Inject
    Board board;

    @Inject
    Samples samples;

    @Inject
    Documents documents;

    @Inject
    CurrentActor current;

    @Transactional
    public BoardPage page(long id) {
        Session session = sessions.find(id);
        List<BoardItem> items = board.of(id);
        return new BoardPage(session, items, documents.missing(id, items.stream().map(BoardItem::productId).toList()), samples.of(id), mayEdit());
    }

    @Transactional
    public OfferPage offers(long id, String q, FormErrors errors) {
        return new OfferPage(sessions.find(id), q, board.offers(id, q), errors);
    }

    BoardItem find(long session, long id) {
        return board.find(session, id);
    }

    /** @param form as it was filled in; null for a new look */
    @Transactional
    public ItemPage item(long id, long itemId, ItemForm form, FormErrors errors) {
        Session session = sessions.find(id);
        BoardItem item = board.find(id, itemId);
        return new ItemPage(session, item, documents.missing(id, List.of(item.productId())).get(item.productId()),
                samples.of(id).stream().filter(sample -> sample.boardItemId() == itemId).toList(), board.steps(itemId), board.places(item),
                form == null ? ItemForm.of(item) : form, errors, mayEdit());
    }

    private boolean mayEdit() {
        return current.get().is(Role.OWNER, Role.STAFF);
    }
}
