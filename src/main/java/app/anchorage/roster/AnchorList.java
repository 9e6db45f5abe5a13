package app.anchorage.roster;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Rate;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The list of anchors as people look through it: searched, filtered, ordered, a page at a time. */
@ApplicationScoped
public class AnchorList {
    static final int PAGE = 50;

    /** One anchor with today's terms; {@code sharePoints} is null without an agreement in force. */
    public record Row(long id, String stageName, String legalName, String platform, String role, String status, Integer sharePoints, String form,
            Integer holdDays, long positions, Instant createdAt, String key) implements Paged.Row {
        @Override
        public Place place() {
            return new Place(key, id);
        }

        public Rate share() {
            return sharePoints == null ? null : Rate.basisPoints(sharePoints);
        }

        /** Paid otherwise than by a share of net commission: the text key of how. */
        public String formKey() {
            return form == null || form.equals("SHARE") ? null : "roster_form_" + form;
        }

        public String roleKey() {
            return "roster_role_" + role;
        }

        public boolean anchor() {
            return "ANCHOR".equals(role);
        }

        public String platformKey() {
            return "roster_platform_" + platform;
        }

        public String statusKey() {
            return "roster_status_" + status;
        }

        public String tone() {
            return archived() ? "quiet" : "good";
        }

        public LocalDate day() {
            return ChinaTime.day(createdAt);
        }

        public boolean archived() {
            return "ARCHIVED".equals(status);
        }
    }

    /** How many anchors there are of each kind worth a tile. */
    public record Counts(long active, long withoutAgreement, long withoutPosition, long archived) {}

    public record Page(Paged<Row> found, Counts counts) {
        /** What a filter with errors shows. */
        static final Page NONE = new Page(Paged.none(), null);

        public List<Row> rows() {
            return found.rows();
        }
    }

    /** Each anchor with the version in force and the positions valid today. */
    private static final String ANCHORS = """
            select a.id, a.stage_name, a.legal_name, a.platform, a.role, a.status, a.created_at, (extract(epoch from a.created_at) * 1000000)::bigint as since,
              g.share_points, g.form, g.hold_days,
              (select count(*) from promotion_position p where p.agency_id = a.agency_id and p.anchor_id = a.id
                 and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)) as positions
            from anchor a left join lateral (
              select v.share_points, v.pay ->> 'form' as form, v.hold_days from agreement v
              where v.agency_id = a.agency_id and v.anchor_id = a.id and v.state = 'ACTIVE' and v.valid_from <= :today
                and (v.valid_to is null or v.valid_to >= :today)
              order by v.scope <> 'ALL', v.valid_from desc, v.version desc limit 1) g on true""";

    private static final String WHERE = """
             where (:status = 'all' or lower(status) = :status)
              and (:role = '' or role = :role)
              and (:agreement = '' or role = 'ANCHOR' and (share_points is not null) = (:agreement = 'with'))
              and (:position = '' or role = 'ANCHOR' and (positions > 0) = (:position = 'with'))
              and (:q = '' or starts_with(lower(stage_name), lower(:q)) or starts_with(lower(coalesce(legal_name, '')), lower(:q))
                or exists (select 1 from promotion_position p where p.anchor_id = a.id and starts_with(p.code, :q)))""";

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Transactional
    public Page page(AnchorFilter filter) {
        LocalDate today = ChinaTime.day(clock.instant());
        return sql.withHandle(h -> new Page(Paged.of(rows(h, filter, today), PAGE, filter.before(), filter.after()), counts(h, today)));
    }

    private static List<Row> rows(Handle h, AnchorFilter filter, LocalDate today) {
        Optional<Place> place = filter.before().or(filter::after);
        boolean down = filter.descending() != filter.before().isPresent();
        AnchorSort sort = filter.sort();
        String from = place.isEmpty() ? "" : " and (%s, id) %s (cast(:key as %s), :id)".formatted(sort.expression, down ? "<" : ">", sort.type);
        String order = " order by %1$s %2$s, id %2$s limit %3$d".formatted(sort.expression, down ? "desc" : "asc", PAGE + 1);
        Query query = h.createQuery("select a.*, (%s)::text as key from (%s) a %s%s%s".formatted(sort.expression, ANCHORS, WHERE, from, order));
        place.ifPresent(p -> query.bind("key", p.key()).bind("id", p.id()));
        return bind(query, filter).bind("today", today).mapTo(Row.class).list();
    }

    private static Query bind(Query query, AnchorFilter filter) {
        return query.bind("q", filter.q())
                .bind("status", filter.status())
                .bind("role", filter.role())
                .bind("agreement", filter.agreement())
                .bind("position", filter.position());
    }

    private static Counts counts(Handle h, LocalDate today) {
        return h.createQuery("""
                select count(*) filter (where status = 'ACTIVE') as active,
                  count(*) filter (where status = 'ACTIVE' and role = 'ANCHOR' and share_points is null) as without_agreement,
                  count(*) filter (where status = 'ACTIVE' and role = 'ANCHOR' and positions = 0) as without_position,
                  count(*) filter (where status = 'ARCHIVED') as archived
                from (%s) a""".formatted(ANCHORS)).bind("today", today).mapTo(Counts.class).one();
    }
}
