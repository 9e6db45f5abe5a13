package app.anchorage.roster;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What somebody must sign: agreements about to end without another to follow, and booked sales that no agreement holds. */
@ApplicationScoped
public class Radar {
    public static final int MOST = 200;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    /** An agreement about to end. @param days left; 0 today */
    public record Ending(long id, long anchorId, String stageName, int version, String number, String scope, String scopeKey, LocalDate validTo, int days,
            int sharePoints, String pay, String names) {
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
    public record Unsigned(long anchorId, String stageName, LocalDate first, LocalDate last, long lines, long fen) {
        public Money amount() {
            return Money.fen(fen);
        }
    }

    /** How many end within 7, 30 and 60 days, and how many anchors sell without. */
    public record Counts(long week, long month, long twoMonths, long unsigned) {}

    /** @param endings soonest first; @param unsigned the largest amount first */
    public record Page(Counts counts, List<Ending> endings, List<Unsigned> unsigned) {}

    /** @param within days; @param q what the stage name starts with, empty for all */
    @Transactional
    public Page page(int within, String q) {
        LocalDate today = ChinaTime.day(clock.instant());
        return sql.withHandle(h -> new Page(
                h.createQuery(COUNTS).bind("today", today).mapTo(Counts.class).one(),
                h.createQuery(ENDING + " and g.valid_to <= cast(:today as date) + :within and starts_with(lower(a.stage_name), lower(:q)) order by g.valid_to, a.stage_name, g.id limit "
                        + MOST).bind("today", today).bind("within", within).bind("q", q).mapTo(Ending.class).list(),
                h.createQuery(UNSIGNED).bind("q", q).mapTo(Unsigned.class).list()));
    }

    private static final String ENDING = """
            select g.id, g.anchor_id, a.stage_name, g.version, g.number, g.scope, g.scope_key, g.valid_to, g.valid_to - cast(:today as date) as days,
              g.share_points, cast(g.pay as text) as pay, %s as names
            from agreement g join anchor a on a.agency_id = g.agency_id and a.id = g.anchor_id
            where g.state = 'ACTIVE' and a.status = 'ACTIVE' and g.valid_to >= :today
              and not exists (select from agreement n where n.agency_id = g.agency_id and n.anchor_id = g.anchor_id and n.state = 'ACTIVE'
                and n.scope = g.scope and n.scope_key = g.scope_key and n.valid_from <= g.valid_to + 1
                and (n.valid_from, n.version) > (g.valid_from, g.version))""".formatted(PayWords.NAMES);

    private static final String WAITING = """
            from order_line l join anchor a on a.agency_id = l.agency_id and a.id = l.anchor_id
            where l.unshared""";

    private static final String COUNTS = """
            with e as (%s)
            select count(*) filter (where days <= 7) as week, count(*) filter (where days <= 30) as month,
              count(*) filter (where days <= 60) as two_months, (select count(distinct l.anchor_id) %s) as unsigned from e""".formatted(ENDING, WAITING);

    private static final String UNSIGNED = """
            select a.id as anchor_id, a.stage_name, min(l.created_on) as first, max(l.created_on) as last, count(*) as lines, sum(l.net_fen) as fen
            %s and starts_with(lower(a.stage_name), lower(:q)) group by a.id, a.stage_name order by 6 desc, 1 limit %d""".formatted(WAITING, MOST);
}
