package app.anchorage.schedule.board;

import app.anchorage.agency.Audit;
import app.anchorage.product.Documents;
import app.anchorage.product.Product;
import app.anchorage.product.Products;
import app.anchorage.product.sample.SampleReceived;
import app.anchorage.product.sample.Samples;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionWork;
import app.anchorage.schedule.session.Sessions;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Moves products over a session's board and into its places. */
@ApplicationScoped
public class BoardService implements SampleReceived {
    @Inject
    Board board;

    @Inject
    Sessions sessions;

    @Inject
    Products products;

    @Inject
    Samples samples;

    @Inject
    Documents documents;

    @Inject
    Bookings bookings;

    @Inject
    ScheduleLock lock;

    @Inject
    SessionWork work;

    @Inject
    Audit audit;

    @Inject
    Jdbi sql;

    /** Those that are on the board already stay where they are. */
    @Transactional
    public void propose(long sessionId, List<Long> chosen) {
        Session session = kept(sessionId);
        List<Long> there = board.of(sessionId).stream().map(BoardItem::productId).toList();
        for (Long id : chosen.stream().distinct().filter(product -> !there.contains(product)).toList()) {
            Product product = products.find(id);
            session.must(!product.archived(), "board_product_archived", product.name());
            board.stepped(board.add(sessionId, id), null, Column.PROPOSED, null);
        }
    }

    /** A second press of the same button changes nothing. @param seen the item's version as the form was shown */
    @Transactional
    public void step(long sessionId, long id, int seen, Column to, String reason) {
        lock.hold();
        Session session = kept(sessionId);
        BoardItem item = board.find(sessionId, id);
        if (item.state() == to) {
            return;
        }
        session.must(item.rowVersion() == seen, "schedule_changed_meanwhile", item.product());
        if (to.needsReason(item.state()) && reason == null) {
            throw new Refused("reason", "board_reason");
        }
        if (to == Column.SCRIPT_READY && item.script() == null) {
            throw new Refused("script", "board_script_missing");
        }
        move(session, item, to, reason);
    }

    private void move(Session session, BoardItem item, Column to, String reason) {
        if (to.chosen()) {
            mayBeSold(session, item, "state");
        } else if (item.placeId() != null) {
            board.place(item, null);
            work.changed(List.of(session.id()));
        }
        guarded("state", () -> board.become(item.id(), to));
        board.stepped(item.id(), item.state(), to, reason);
        if (to == Column.SAMPLE_REQUESTED) {
            samples.request(item.productId(), item.id());
        } else if (to == Column.SAMPLE_HERE) {
            samples.receive(item.id());
        }
    }

    /** @param place null: out of its place */
    @Transactional
    public void place(long sessionId, long id, int seen, Long place) {
        lock.hold();
        Session session = kept(sessionId);
        BoardItem item = board.find(sessionId, id);
        session.must(session.open(), "schedule_session_over");
        session.must(item.rowVersion() == seen, "schedule_changed_meanwhile", item.product());
        show(session, item, place, "place");
        work.changed(List.of(sessionId));
    }

    /** A place of the session is given a product that was chosen for it, or loses the one it has; the caller tells the session's followers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void show(Session session, long product, Long place) {
        BoardItem item = board.of(session.id()).stream().filter(one -> one.productId() == product).findFirst()
                .orElseThrow(() -> new Refused("product", "board_not_on_it"));
        show(session, item, place, "product");
    }

    private void show(Session session, BoardItem item, Long place, String field) {
        session.must(item.state().chosen(), "board_not_chosen", item.product());
        if (place != null && board.places(item).stream().noneMatch(choice -> choice.value().equals(place.toString()))) {
            throw new Refused(field, "board_place_wrong");
        }
        if (place != null) {
            mayBeSold(session, item, field);
        }
        guarded(field, () -> bookings.take(place == null ? List.of() : List.of(Claim.place(place)), 1, session.own(), () -> board.place(item, place)));
        audit.record("PLACE_PRODUCT", "SESSION", session.id(), item.place() == null ? null : Map.of("place", item.place()),
                Map.of("product", item.product(), "place", place == null ? "–" : board.find(session.id(), item.id()).place()), null);
    }

    /** Says in words what the database would refuse. */
    private void mayBeSold(Session session, BoardItem item, String field) {
        String missing = documents.missing(session.id(), List.of(item.productId())).get(item.productId());
        if (missing != null) {
            throw new Refused(field, "board_documents_missing", item.category(), missing, session.span().day().toString());
        }
    }

    private static void guarded(String field, Runnable write) {
        Documents.guarded(() -> new Refused(field, "board_documents_missing_now"), write);
    }

    @Transactional
    public void script(long sessionId, long id, int seen, String script) {
        Session session = kept(sessionId);
        BoardItem item = board.find(sessionId, id);
        session.must(item.rowVersion() == seen, "schedule_changed_meanwhile", item.product());
        if (script == null && (item.state() == Column.SCRIPT_READY || item.state() == Column.ON_AIR)) {
            throw new Refused("script", "board_script_missing");
        }
        board.script(id, script);
        audit.record("SCRIPT_WRITTEN", "SESSION", sessionId, Map.of("script", item.script() == null ? "" : item.script()),
                Map.of("product", item.product(), "script", script == null ? "" : script), null);
    }

    /** Before the one that stands before it in its column. */
    @Transactional
    public void up(long sessionId, long id) {
        kept(sessionId);
        BoardItem item = board.find(sessionId, id);
        List<BoardItem> column = board.of(sessionId).stream().filter(other -> other.state() == item.state()).toList();
        int at = column.indexOf(item);
        if (at > 0) {
            board.swap(item, column.get(at - 1));
        }
    }

    /** A sample has come: what waited for it is here. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void sample(long boardItem) {
        long session = sql.withHandle(h -> h.createQuery("select session_id from board_item where id = :id").bind("id", boardItem).mapTo(Long.class).one());
        BoardItem item = board.find(session, boardItem);
        if (item.state() == Column.PROPOSED || item.state() == Column.SAMPLE_REQUESTED) {
            board.become(boardItem, Column.SAMPLE_HERE);
            board.stepped(boardItem, item.state(), Column.SAMPLE_HERE, null);
        }
    }

    /** Nobody else changes the session or its board until the end of the transaction. */
    private Session kept(long id) {
        Session session = sessions.locked(id);
        session.must(!session.cancelled(), "schedule_session_over");
        return session;
    }
}
