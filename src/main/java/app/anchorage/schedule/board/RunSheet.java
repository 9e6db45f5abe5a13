package app.anchorage.schedule.board;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.product.Products;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the studio works by: the places of a session in order with their products, and what was chosen without a place. */
@ApplicationScoped
public class RunSheet {
    /** A place or a chosen product as the database has it; without a place, minutes are null. */
    public record Row(Integer seq, Integer minutes, String merchant, Long productId, String product, Long liveFen, Long everydayFen, Integer stock, String gifts,
            String script, String note) {}

    /** @param span null without a place; @param people who is on air then */
    public record Line(Span span, Row row, List<Products.Batch> batches, List<OnDuty> people) {
        public Money live() {
            return row.liveFen() == null ? null : Money.fen(row.liveFen());
        }

        public Money everyday() {
            return row.everydayFen() == null ? null : Money.fen(row.everydayFen());
        }
    }

    public record SheetPage(Session session, List<OnDuty> crew, List<Line> lines) {
        public String board() {
            return session.path() + "/board";
        }
    }

    private static final String ROWS = """
            select s.seq, s.minutes, m.name as merchant, p.id as product_id, p.name as product, p.live_fen, p.everyday_fen, p.stock, p.gifts, i.script, s.note
            from session_slot s left join merchant m on m.agency_id = s.agency_id and m.id = s.merchant_id
              left join product p on p.agency_id = s.agency_id and p.id = s.product_id
              left join board_item i on i.agency_id = s.agency_id and i.session_id = s.session_id and i.product_id = s.product_id
            where s.agency_id = :agency and s.session_id = :session and s.cancelled_at is null
            union all
            select null, null, m.name, p.id, p.name, p.live_fen, p.everyday_fen, p.stock, p.gifts, i.script, null
            from board_item i join product p on p.agency_id = i.agency_id and p.id = i.product_id join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
            where i.agency_id = :agency and i.session_id = :session and i.state in ('CHOSEN', 'SCRIPT_READY', 'ON_AIR') and not exists
              (select from session_slot s where s.agency_id = i.agency_id and s.session_id = i.session_id and s.product_id = i.product_id and s.cancelled_at is null)
            order by seq nulls last, product""";

    @Inject
    Sessions sessions;

    @Inject
    Crew crew;

    @Inject
    Products products;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public SheetPage of(long id) {
        Session session = sessions.find(id);
        List<Row> rows = sql.withHandle(h -> h.createQuery(ROWS).bind("agency", current.get().agencyId()).bind("session", id).mapTo(Row.class).list());
        List<OnDuty> people = crew.of(id);
        return new SheetPage(session, people, lines(session.startsAt(), rows, people, products.batchesOf(id)));
    }

    /** One place begins where the one before it ends. */
    static List<Line> lines(Instant start, List<Row> rows, List<OnDuty> people, List<Products.Batch> batches) {
        List<Line> lines = new ArrayList<>();
        Instant at = start;
        for (Row row : rows) {
            Span span = row.minutes() == null ? null : new Span(at, at.plus(Duration.ofMinutes(row.minutes())));
            List<OnDuty> then = span == null ? List.of() : people.stream().filter(member -> member.duty().onAir() && member.span().overlaps(span)).toList();
            lines.add(new Line(span, row, batches.stream().filter(batch -> row.productId() != null && batch.productId() == row.productId()).toList(), then));
            at = span == null ? at : span.to();
        }
        return lines;
    }
}
