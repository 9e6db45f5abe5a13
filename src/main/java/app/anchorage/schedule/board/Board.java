package app.anchorage.schedule.board;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.Choice;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The boards of sessions: which products are where, and how they came there. */
@ApplicationScoped
public class Board {
    static final int OFFERED = 50;

    private static final String ROWS = """
            select i.id, i.session_id, i.product_id, p.name as product, p.merchant_id, m.name as merchant, p.category, p.live_fen, p.everyday_fen,
              p.commission_points, p.stock, p.gifts, i.state, i.seq, s.id as place_id, s.seq as place, i.script,
              (select b.reason from board_step b where b.agency_id = i.agency_id and b.item_id = i.id order by b.id desc limit 1) as reason, i.row_version
            from board_item i join product p on p.agency_id = i.agency_id and p.id = i.product_id
              join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
              left join session_slot s on s.agency_id = i.agency_id and s.id = i.slot_id and s.product_id = i.product_id and s.cancelled_at is null
            where i.agency_id = :agency and i.session_id = :session""";

    /** A move on the board. @param before null when it was proposed */
    public record Step(Column before, Column after, String reason, String member, Instant at) {}

    /** A product that could be proposed. */
    public record Offer(long id, String name, String merchant, String category, Long liveFen, Integer commissionPoints) {
        public app.anchorage.money.Rate commission() {
            return commissionPoints == null ? null : app.anchorage.money.Rate.basisPoints(commissionPoints);
        }
    }

    /** A place that the product could have. @param merchant null: free to sell */
    public record Open(long id, int seq, int minutes, String merchant) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public List<BoardItem> of(long session) {
        return sql.withHandle(h -> h.createQuery(ROWS + " order by i.seq, i.id").bind("agency", agency()).bind("session", session).mapTo(BoardItem.class).list());
    }

    @Transactional
    public BoardItem find(long session, long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROWS + " and i.id = :id").bind("agency", agency()).bind("session", session).bind("id", id)
                .mapTo(BoardItem.class).findOne()));
    }

    /** Newest first. */
    @Transactional
    public List<Step> steps(long id) {
        return sql.withHandle(h -> h.createQuery("""
                select b.before, b.after, b.reason, m.name as member, b.at from board_step b join member m on m.agency_id = b.agency_id and m.id = b.by_member
                where b.agency_id = :agency and b.item_id = :id order by b.id desc limit 200""").bind("agency", agency()).bind("id", id).mapTo(Step.class).list());
    }

    /** Products that are not on the board yet; those of merchants who have a place in the session first. */
    @Transactional
    public List<Offer> offers(long session, String q) {
        return sql.withHandle(h -> h.createQuery("""
                select p.id, p.name, m.name as merchant, p.category, p.live_fen, p.commission_points
                from product p join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
                where p.agency_id = :agency and p.archived_at is null
                  and not exists (select from board_item i where i.agency_id = p.agency_id and i.session_id = :session and i.product_id = p.id)
                  and (:q = '' or strpos(lower(concat_ws(' ', p.name, m.name, p.category)), lower(:q)) > 0
                    or exists (select from product_item x where x.agency_id = p.agency_id and x.product_id = p.id and x.item_id = :q))
                order by not exists (select from session_slot s where s.agency_id = p.agency_id and s.session_id = :session and s.merchant_id = p.merchant_id
                  and s.cancelled_at is null), p.name, p.id limit :most""").bind("agency", agency()).bind("session", session).bind("q", q).bind("most", OFFERED)
                .mapTo(Offer.class).list());
    }

    /** Its merchant's places and the free ones, without those that another product has or an option holds. */
    @Transactional
    public List<Choice> places(BoardItem item) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "board_no_place")));
        sql.useHandle(h -> h.createQuery("""
                select s.id, s.seq, s.minutes, m.name as merchant from session_slot s
                  left join merchant m on m.agency_id = s.agency_id and m.id = s.merchant_id
                where s.agency_id = :agency and s.session_id = :session and s.cancelled_at is null
                  and (s.product_id is null or s.product_id = :product and s.id = :own) and (s.merchant_id = :merchant or s.merchant_id is null
                    and not exists (select from time_option o where o.agency_id = s.agency_id and o.slot_id = s.id and o.state = 'OPEN'))
                order by s.merchant_id is null, s.seq""").bind("agency", agency()).bind("session", item.sessionId()).bind("product", item.productId())
                .bind("own", item.placeId()).bind("merchant", item.merchantId()).mapTo(Open.class)
                .forEach(p -> choices.add(Choice.plain(p.id(), "#" + p.seq() + " · " + p.minutes() + "′" + (p.merchant() == null ? "" : " · " + p.merchant())))));
        return choices;
    }

    /** What was chosen for the session and stands in no other place. @param place null: a new one */
    @Transactional
    public List<Choice> showable(long session, Long place) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "board_no_product")));
        of(session).stream().filter(item -> item.state().chosen() && (item.placeId() == null || item.placeId().equals(place)))
                .forEach(item -> choices.add(Choice.plain(item.productId(), item.product() + " · " + item.merchant())));
        return choices;
    }

    long add(long session, long product) {
        return sql.withHandle(h -> h.createQuery("""
                insert into board_item (agency_id, session_id, product_id, seq, created_by)
                select :agency, :session, :product, coalesce(max(seq), 0) + 1, :by from board_item where agency_id = :agency and session_id = :session
                returning id""").bind("agency", agency()).bind("session", session).bind("product", product).bind("by", current.get().member())
                .mapTo(Long.class).one());
    }

    void stepped(long id, Column before, Column after, String reason) {
        sql.useHandle(h -> h.createUpdate("""
                insert into board_step (agency_id, item_id, before, after, reason, by_member) values (:agency, :id, :before, :after, :reason, :by)""")
                .bind("agency", agency()).bind("id", id).bind("before", before).bind("after", after).bind("reason", reason).bind("by", current.get().member())
                .execute());
    }

    void become(long id, Column state) {
        sql.useHandle(h -> h.createUpdate("update board_item set state = :state, row_version = row_version + 1 where agency_id = :agency and id = :id")
                .bind("state", state).bind("agency", agency()).bind("id", id).execute());
    }

    void script(long id, String script) {
        sql.useHandle(h -> h.createUpdate("update board_item set script = :script, row_version = row_version + 1 where agency_id = :agency and id = :id")
                .bind("script", script).bind("agency", agency()).bind("id", id).execute());
    }

    /** The place, now of its merchant, shows it; the one it had does no longer. @param place null for none */
    void place(BoardItem item, Long place) {
        sql.useHandle(h -> {
            h.execute("update session_slot set product_id = null, row_version = row_version + 1 where agency_id = ? and id = ? and product_id = ?", agency(),
                    item.placeId(), item.productId());
            h.execute("update session_slot set product_id = ?, merchant_id = ?, row_version = row_version + 1 where agency_id = ? and id = ?", item.productId(),
                    item.merchantId(), agency(), place);
            h.execute("update board_item set slot_id = ?, row_version = row_version + 1 where agency_id = ? and id = ?", place, agency(), item.id());
        });
    }

    /** The two change places in the order. */
    void swap(BoardItem one, BoardItem other) {
        sql.useHandle(h -> h.execute("update board_item set seq = case when id = ? then ? else ? end, row_version = row_version + 1 where agency_id = ? and id in (?, ?)",
                one.id(), other.seq(), one.seq(), agency(), one.id(), other.id()));
    }

    private long agency() {
        return current.get().agencyId();
    }
}
