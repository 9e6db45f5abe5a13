package app.anchorage.product.sample;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Samples of products: asked for, sent, here, to go back by a day, back. */
@ApplicationScoped
public class Samples {
    static final int PAGE = 50;

    private static final String ROWS = """
            select s.* from (select s.id, s.product_id, p.name as product, m.name as merchant, s.board_item_id, i.session_id, e.title as session, s.quantity,
                s.requested_on, s.sent_on, s.received_on, s.return_by, s.returned_on, s.note, s.row_version,
                case when s.returned_on is not null then 'RETURNED' when s.return_by < :today then 'OVERDUE' when s.received_on is not null then 'HERE'
                  when s.sent_on is not null then 'SENT' else 'REQUESTED' end as state,
                case when s.returned_on is null then '0' else '1' end || coalesce(s.return_by, date '9999-12-31') as place
              from sample s join product p on p.agency_id = s.agency_id and p.id = s.product_id
                join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
                left join board_item i on i.agency_id = s.agency_id and i.id = s.board_item_id
                left join session e on e.agency_id = i.agency_id and e.id = i.session_id where s.agency_id = :agency) s where\s""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Instance<SampleReceived> followers;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public Paged<Sample> page(SampleFilter filter) {
        Optional<Place> place = filter.before().or(filter::after);
        boolean back = filter.before().isPresent();
        String from = place.isEmpty() ? "" : " and (place collate \"C\", id) " + (back ? "<" : ">") + " (:key, :id)";
        return sql.withHandle(h -> {
            Query query = h.createQuery(ROWS + """
                     (:state = '' or state = :state) and (:q = '' or strpos(lower(concat_ws(' ', product, merchant, session)), lower(:q)) > 0)""" + from
                    + " order by place collate \"C\" %1$s, id %1$s limit %2$d".formatted(back ? "desc" : "asc", PAGE + 1));
            place.ifPresent(p -> query.bind("key", p.key()).bind("id", p.id()));
            return Paged.of(bound(query).bind("state", filter.state()).bind("q", filter.q()).mapTo(Sample.class).list(), PAGE, filter.before(), filter.after());
        });
    }

    @Transactional
    public Sample find(long id) {
        return NotFound.unless(sql.withHandle(h -> bound(h.createQuery(ROWS + "id = :id")).bind("id", id).mapTo(Sample.class).findOne()));
    }

    /** Those that a session's board asked for. */
    @Transactional
    public List<Sample> of(long session) {
        return sql.withHandle(h -> bound(h.createQuery(ROWS + "session_id = :session order by id")).bind("session", session).mapTo(Sample.class).list());
    }

    private Query bound(Query query) {
        return query.bind("agency", current.get().agencyId()).bind("today", today());
    }

    /** @param boardItem for which it is, or null */
    @Transactional
    public long add(long product, Long boardItem, Sample.Terms terms, UUID form) {
        if (form != null) {
            once.claim(form, "/samples");
        }
        inOrder(terms);
        long id = sql.withHandle(h -> bound(h.createQuery("""
                insert into sample (agency_id, product_id, board_item_id, quantity, requested_on, sent_on, received_on, return_by, returned_on, note, created_by)
                values (:agency, :product, :item, :quantity, :requested, :sent, :received, :back, :returned, :note, :by) returning id"""), terms)
                .bind("product", product).bind("item", boardItem).bind("by", current.get().member()).mapTo(Long.class).one());
        audit.record("SAMPLE_ADDED", "SAMPLE", id, null, terms, null);
        return id;
    }

    /** @param seen the version as the form was shown */
    @Transactional
    public void change(long id, int seen, Sample.Terms terms) {
        Sample before = find(id);
        inOrder(terms);
        int done = sql.withHandle(h -> bound(h.createUpdate("""
                update sample set quantity = :quantity, requested_on = :requested, sent_on = :sent, received_on = :received, return_by = :back,
                  returned_on = :returned, note = :note, row_version = row_version + 1 where agency_id = :agency and id = :id and row_version = :seen"""), terms)
                .bind("id", id).bind("seen", seen).execute());
        if (done == 0) {
            throw new BrokenRule("product_changed_meanwhile", before.product()).back("/samples/" + id);
        }
        audit.record("SAMPLE_CHANGED", "SAMPLE", id, before.terms(), terms, null);
        if (before.boardItemId() != null && before.receivedOn() == null && terms.receivedOn() != null) {
            followers.forEach(follower -> follower.sample(before.boardItemId()));
        }
    }

    private void inOrder(Sample.Terms terms) {
        after("sentOn", terms.requestedOn(), terms.sentOn());
        after("receivedOn", terms.sentOn() == null ? terms.requestedOn() : terms.sentOn(), terms.receivedOn());
        after("returnBy", terms.requestedOn(), terms.returnBy());
        after("returnedOn", terms.receivedOn(), terms.returnedOn());
        if (terms.returnedOn() != null && terms.receivedOn() == null) {
            throw new Refused("returnedOn", "sample_not_here");
        }
    }

    private static void after(String field, LocalDate first, LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            throw new Refused(field, "document_days_turned");
        }
    }

    private <S extends SqlStatement<S>> S bound(S statement, Sample.Terms terms) {
        return statement.bind("agency", current.get().agencyId()).bind("quantity", terms.quantity()).bind("requested", terms.requestedOn())
                .bind("sent", terms.sentOn()).bind("received", terms.receivedOn()).bind("back", terms.returnBy()).bind("returned", terms.returnedOn())
                .bind("note", terms.note());
    }

    /** The board asks for a sample, unless one is on its way or here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void request(long product, long boardItem) {
        if (open(boardItem).isEmpty()) {
            add(product, boardItem, new Sample.Terms(1, today(), null, null, null, null, null), null);
        }
    }

    /** The board says that it is here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(long boardItem) {
        open(boardItem).filter(sample -> sample.receivedOn() == null).ifPresent(sample -> {
            Sample.Terms t = sample.terms();
            LocalDate day = t.sentOn() != null && t.sentOn().isAfter(today()) ? t.sentOn() : today();
            change(sample.id(), sample.rowVersion(), new Sample.Terms(t.quantity(), t.requestedOn(), t.sentOn(), day, t.returnBy(), null, t.note()));
        });
    }

    private Optional<Sample> open(long boardItem) {
        return sql.withHandle(h -> bound(h.createQuery(ROWS + "board_item_id = :item and returned_on is null order by id desc limit 1")).bind("item", boardItem)
                .mapTo(Sample.class).findFirst());
    }

    /** How many should have gone back. */
    @Transactional
    public long overdue() {
        return sql.withHandle(h -> h.createQuery("select count(*) from sample where agency_id = :agency and returned_on is null and return_by < :today")
                .bind("agency", current.get().agencyId()).bind("today", today()).mapTo(Long.class).one());
    }

    LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
