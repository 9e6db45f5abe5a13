package app.anchorage.deal.receipt;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The receipts as people look through them, the latest first. */
@ApplicationScoped
public class ReceiptList {
    static final int PAGE = 50;
    private static final String WHERE = """
             where (:q = '' or strpos(lower(merchant), lower(:q)) > 0 or strpos(lower(reference), lower(:q)) > 0)
              and (:kind = '' or kind = :kind) and (cast(:from as date) is null or received_on >= :from) and (cast(:to as date) is null or received_on <= :to)
              and (:state = '' or (:state = 'PROPOSED' and state = 'PROPOSED')
                or (:state = 'CREDIT' and kind = 'MONEY' and state = 'BOOKED' and reverses_id is null and reversed_id is null and given_fen < fen))""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** A receipt at its place. */
    public record Row(Receipts.Receipt it) implements Paged.Row {
        @Override
        public Place place() {
            return new Place(it.receivedOn().toString(), it.id());
        }
    }

    @Transactional
    public Paged<Row> page(ReceiptFilter filter) {
        Optional<Place> place = filter.before().or(filter::after);
        boolean up = filter.before().isPresent();
        String from = place.isEmpty() ? "" : " and (received_on, id) " + (up ? ">" : "<") + " (cast(:key as date), :id)";
        String order = " order by received_on %1$s, id %1$s limit %2$d".formatted(up ? "asc" : "desc", PAGE + 1);
        List<Row> rows = sql.withHandle(h -> {
            Query query = h.createQuery("select * from (" + Receipts.SELECT + " where r.agency_id = :agency) r " + WHERE + from + order)
                    .bind("agency", current.get().agencyId()).bind("q", filter.q()).bind("kind", filter.kind()).bind("state", filter.state())
                    .bind("from", filter.from()).bind("to", filter.to());
            place.ifPresent(at -> query.bind("key", at.key()).bind("id", at.id()));
            return query.mapTo(Receipts.Receipt.class).map(Row::new).list();
        });
        return Paged.of(rows, PAGE, filter.before(), filter.after());
    }

    /** What a filter that makes no sense shows. */
    static Paged<Row> none() {
        return Paged.of(List.of(), PAGE, Optional.empty(), Optional.empty());
    }

    /** How many wait for a second person. */
    @Transactional
    public long proposed() {
        return sql.withHandle(h -> h.createQuery("select count(*) from receipt where agency_id = :agency and state = 'PROPOSED'")
                .bind("agency", current.get().agencyId()).mapTo(Long.class).one());
    }
}
