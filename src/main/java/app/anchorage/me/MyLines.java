package app.anchorage.me;

import app.anchorage.earning.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the anchor's own lines: through the entries of one account, never through all orders. */
@ApplicationScoped
public class MyLines {
    static final int PAGE = 50;

    @Inject
    Jdbi sql;

    /** Which entries: those on days, those of frozen lines, or those of one kind of change. */
    enum Source {
        DAYS("""
            select line_id, value_date as day, -fen as fen, id as entry_id from entry
            where agency_id = :agency and account_id = :account and value_date between :from and :to and line_id is not null"""),
        FROZEN("""
            select line_id, value_date as day, -fen as fen, id as entry_id from entry
            where agency_id = :agency and account_id = :account and value_date = :open and line_id is not null
            union all
            select e.line_id, date '0001-01-01', -e.fen, e.id
            from order_line f join entry e on e.agency_id = :agency and e.line_id = f.id and e.account_id = :account and e.value_date <= :closed
            where f.agency_id = :agency and f.anchor_id = :anchor and f.frozen"""),
        CHANGED("select line_id, day, fen, entry_id from (" + Changes.CLASSIFIED + ") x where change = :change");

        private final String query;

        Source(String query) {
            this.query = query;
        }
    }

    /** What to read. @param item null for all; @param since and change only for changes */
    record Ask(Source source, LocalDate from, LocalDate to, String item, Since since, Change.Kind change) {}

    /** One more than a page where there is a next one. */
    List<MyLine> lines(MyAccount account, Ask ask, LinePlace after) {
        return sql.withHandle(h -> bound(h.createQuery(LINES.formatted(ask.source().query)), account, ask)
                .bind("item", ask.item()).bind("afterDay", after.day()).bind("afterLine", after.line()).bind("limit", PAGE + 1)
                .mapTo(MyLine.class).list());
    }

    /** One more than a page where there is a next one; the largest first. */
    List<ItemAmount> items(MyAccount account, Ask ask, int page) {
        return sql.withHandle(h -> bound(h.createQuery(ITEMS.formatted(ask.source().query)), account, ask)
                .bind("limit", PAGE + 1).bind("offset", page * PAGE).mapTo(ItemAmount.class).list());
    }

    /** What is no order line's; all of it, there are a few a month. */
    List<OtherAmount> others(MyAccount account, Ask ask) {
        String days = ask.source() == Source.FROZEN ? "e.value_date = :open" : "e.value_date between :from and :to";
        String which = ask.source() == Source.CHANGED
                ? "e.id in (select entry_id from (" + Changes.CLASSIFIED + ") x where change = :change and line_id < 0)" : days;
        return ask.item() != null ? List.of() : sql.withHandle(h -> bound(h.createQuery(OTHERS.formatted(which)), account, ask).mapTo(OtherAmount.class).list());
    }

    private static Query bound(Query query, MyAccount account, Ask ask) {
        return query.bind("agency", account.agencyId()).bind("account", account.id()).bind("anchor", account.anchorId())
                .bind("closed", account.closedThrough()).bind("open", Difference.OPEN).bind("from", ask.from()).bind("to", ask.to())
                .bind("since", ask.since() == null ? null : ask.since().at()).bind("change", ask.change() == null ? null : ask.change().name());
    }

    private static final String OTHERS = """
            select o.kind, o.label, e.value_date as day, -sum(e.fen) as fen, max(e.id) as entry_id,
              bool_or(e.kind <> 'MOVE' and e.value_date > j.obligation_due and e.value_date < :open) is true as late
            from entry e join journal j on j.agency_id = :agency and j.id = e.journal_id join obligation o on o.agency_id = :agency and o.id = e.obligation_id
            where e.agency_id = :agency and e.account_id = :account and e.obligation_id is not null and %s
            group by o.id, o.kind, o.label, e.value_date having sum(e.fen) <> 0 order by e.value_date, o.id""";

    private static final String LINES = """
            select m.line_id, m.day, m.fen, m.entry_id, l.order_no, l.item_id, l.item_title as title, l.shop, l.created_on as sold_on, l.settled_on,
              l.frozen, l.refund_fen > 0 as refunded,
              l.frozen and exists (select 1 from claim c where c.agency_id = :agency and c.line_id = l.id and c.state in (4, 11, 12)) as claimed,
              l.frozen and exists (select 1 from money_freeze f where f.agency_id = :agency and f.line_id = l.id and f.source = 'DISPUTE'
                and f.closed_on is null) as disputed
            from (select line_id, day, sum(fen) as fen, max(entry_id) as entry_id from (%s) s group by 1, 2 having sum(fen) <> 0) m
            join order_line l on l.agency_id = :agency and l.id = m.line_id
            where (cast(:item as text) is null or l.item_id = :item) and (m.day, m.line_id) > (:afterDay, :afterLine)
            order by m.day, m.line_id limit :limit""";

    private static final String ITEMS = """
            select l.item_id, max(l.item_title) as title, count(distinct s.line_id) as lines, sum(s.fen) as fen
            from (%s) s join order_line l on l.agency_id = :agency and l.id = s.line_id
            group by 1 having sum(s.fen) <> 0 order by sum(s.fen) desc, 1 limit :limit offset :offset""";
}
