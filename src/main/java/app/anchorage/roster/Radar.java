package app.anchorage.roster;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.roster.RadarFilter.Shown;
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

/** What somebody must sign or decide: agreements about to end without another to follow, proposals, and booked sales that no agreement holds. */
@ApplicationScoped
public class Radar {
    public static final int PAGE = 50;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** An agreement. @param days until its last day, 0 today; null without one */
    public record Row(long id, long anchorId, String stageName, String number, String scope, String scopeKey, LocalDate validFrom, LocalDate validTo,
            Integer days, int sharePoints, String pay, String names, String reason, long maker, String createdBy, Instant createdAt, String key)
            implements Paged.Row {
        @Override
        public Place place() {
            return new Place(key, id);
        }

        public PayWords words() {
            return PayWords.of(pay, sharePoints, names);
        }

        public String scopeName() {
            return "roster_scope_" + scope;
        }

        /** When the next one begins. */
        public LocalDate next() {
            return validTo.plusDays(1);
        }

        public String tone() {
            return days <= 7 ? "bad" : days <= 30 ? "wait" : "quiet";
        }
    }

    /** An anchor's booked sales without an agreement; the net lies in suspense. */
    public record Unsigned(long anchorId, String stageName, LocalDate first, LocalDate last, long lines, long fen) implements Paged.Row {
        @Override
        public Place place() {
            return new Place(Long.toString(fen), anchorId);
        }

        public Money amount() {
            return Money.fen(fen);
        }
    }

    /** How many end within 7, 30 and 60 days, how many are proposed, how many anchors sell without, how many are in force or to come. */
    public record Counts(long week, long month, long twoMonths, long proposed, long unsigned, long all) {}

    @Transactional
    public Counts counts() {
        return sql.withHandle(h -> h.createQuery(COUNTS).bind("agency", current.get().agencyId()).bind("today", today()).mapTo(Counts.class).one());
    }

    /** Proposals that wait for this member's decision. */
    @Transactional
    public long toDecide() {
        return sql.withHandle(h -> h.createQuery("select count(*) from agreement where agency_id = :agency and state = 'PROPOSED' and created_by <> :member")
                .bind("agency", current.get().agencyId()).bind("member", current.get().member()).mapTo(Long.class).one());
    }

    @Transactional
    public Paged<Row> versions(RadarFilter filter) {
        String where = switch (filter.shown()) {
            case ENDING -> ENDING + " and g.valid_to <= cast(:today as date) + :within";
            case PROPOSED -> "and g.state = 'PROPOSED'";
            default -> CURRENT;
        };
        String narrow = """
                and (:scope = '' or g.scope = :scope) and (:form = '' or coalesce(g.pay ->> 'form', 'SHARE') = :form)
                 and (:q = '' or starts_with(lower(a.stage_name), lower(:q)) or starts_with(coalesce(g.number, ''), upper(:q)))""";
        return sql.withHandle(h -> paged(query(h, VERSIONS.formatted(PayWords.NAMES, filter.shown().key) + " " + where + " " + narrow, "g.id", filter)
                .bind("within", filter.within()).bind("scope", filter.scope()).bind("form", filter.form()).mapTo(Row.class).list(), filter));
    }

    @Transactional
    public Paged<Unsigned> unsigned(RadarFilter filter) {
        return sql.withHandle(h -> paged(query(h, UNSIGNED, "anchor_id", filter).mapTo(Unsigned.class).list(), filter));
    }

    private static <R extends Paged.Row> Paged<R> paged(List<R> rows, RadarFilter filter) {
        return Paged.of(rows, PAGE, filter.before(), filter.after());
    }

    private Query query(Handle h, String select, String id, RadarFilter filter) {
        Shown shown = filter.shown();
        Optional<Place> place = filter.before().or(filter::after);
        boolean down = shown.direction.equals("desc") != filter.before().isPresent();
        String from = place.isEmpty() ? "" : " and (%s, %s) %s (cast(:key as %s), :id)".formatted(shown.key, id, down ? "<" : ">", shown.type);
        String order = " order by %1$s %3$s, %2$s %3$s limit %4$d".formatted(shown.key, id, down ? "desc" : "asc", PAGE + 1);
        Query query = h.createQuery(select + from + order).bind("agency", current.get().agencyId()).bind("today", today()).bind("q", filter.q());
        place.ifPresent(p -> query.bind("key", p.key()).bind("id", p.id()));
        return query;
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    private static final String VERSIONS = """
            select g.id, g.anchor_id, a.stage_name, g.number, g.scope, g.scope_key, g.valid_from, g.valid_to, g.valid_to - cast(:today as date) as days,
              g.share_points, cast(g.pay as text) as pay, %s as names, g.reason, g.created_by as maker, m.name as created_by, g.created_at, (%s)::text as key
            from agreement g join anchor a on a.agency_id = g.agency_id and a.id = g.anchor_id
            join member m on m.agency_id = g.agency_id and m.id = g.created_by where g.agency_id = :agency""";

    /** In force or to come. */
    private static final String CURRENT = """
            and g.state = 'ACTIVE' and a.status = 'ACTIVE' and (g.valid_to is null or g.valid_to >= :today)
            and not exists (select from agreement n where n.agency_id = g.agency_id and n.anchor_id = g.anchor_id and n.state = 'ACTIVE'
              and n.scope = g.scope and n.scope_key = g.scope_key and n.valid_from <= :today and (n.valid_from, n.version) > (g.valid_from, g.version)
              and (n.valid_to is null or n.valid_to >= :today))""";

    /** Without another to follow. */
    private static final String ENDING = """
            and g.state = 'ACTIVE' and a.status = 'ACTIVE' and g.valid_to >= :today
            and not exists (select from agreement n where n.agency_id = g.agency_id and n.anchor_id = g.anchor_id and n.state = 'ACTIVE'
              and n.scope = g.scope and n.scope_key = g.scope_key and n.valid_from <= g.valid_to + 1
              and (n.valid_from, n.version) > (g.valid_from, g.version))""";

    private static final String WAITING = """
            from order_line l join anchor a on a.agency_id = l.agency_id and a.id = l.anchor_id
            where l.agency_id = :agency and l.unshared""";

    private static final String COUNTS = """
            with e as (select g.valid_to - cast(:today as date) as days from agreement g join anchor a on a.agency_id = g.agency_id and a.id = g.anchor_id
              where g.agency_id = :agency %s)
            select count(*) filter (where days <= 7) as week, count(*) filter (where days <= 30) as month,
              count(*) filter (where days <= 60) as two_months,
              (select count(*) from agreement where agency_id = :agency and state = 'PROPOSED') as proposed,
              (select count(distinct l.anchor_id) %s) as unsigned,
              (select count(*) from agreement g join anchor a on a.agency_id = g.agency_id and a.id = g.anchor_id where g.agency_id = :agency %s) as "all"
            from e""".formatted(ENDING, WAITING, CURRENT);

    private static final String UNSIGNED = """
            select * from (select a.id as anchor_id, a.stage_name, min(l.created_on) as first, max(l.created_on) as last, count(*) as lines, sum(l.net_fen)::bigint as fen
            %s and starts_with(lower(a.stage_name), lower(:q)) group by a.id, a.stage_name) u where true""".formatted(WAITING);
}
