package app.anchorage.home;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.ledger.OpenDays;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.roster.Radar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts what waits; reads balances, never computes money from lines. */
@ApplicationScoped
public class HomeService {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final String DISPUTED = """
            select count(distinct statement_id) from statement_reply d where kind = 'DISPUTE'
              and not exists (select from statement_reply a where a.agency_id = d.agency_id and a.answers = d.id)""";

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    @Inject
    Radar radar;

    @Transactional
    public WorkHome work() {
        return sql.withHandle(this::work);
    }

    @Transactional
    public MoneyHome money() {
        return sql.withHandle(h -> {
            Owed owed = owed(h);
            return new MoneyHome(work(h), count(h, "select count(*) from claim where state in (4, 11, 12)"),
                    count(h, "select count(*) from settlement_run where state = 'SUBMITTED'"), count(h, DISPUTED), decisions(h),
                    Money.fen(owed.payable()), Money.fen(owed.held()), Money.fen(owed.frozen()), owed.negative());
        });
    }

    /** What one member made and another decides. */
    private MoneyHome.Decisions decisions(Handle h) {
        if (!current.get().is(Role.OWNER, Role.APPROVER)) {
            return null;
        }
        return new MoneyHome.Decisions(radar.toDecide(), count(h, "select count(*) from quote where state = 'ASKED'"),
                count(h, "select count(*) from receipt where state = 'PROPOSED'"));
    }

    private WorkHome work(Handle h) {
        return h.createQuery("""
                select (select count(*) from anchor where status = 'ACTIVE') as anchors,
                  (select count(*) from anchor a where status = 'ACTIVE' and role = 'ANCHOR' and not exists
                    (select from agreement g where g.anchor_id = a.id and g.agency_id = a.agency_id and g.state = 'ACTIVE' and g.valid_from <= :today)) as without_agreement,
                  (select count(*) from report_file where state = 'PREVIEWED') as imports_waiting,
                  (select coalesce(sum(lines), 0)::bigint from order_tally where anchor_id = 0 and pair <> 'SAME') as unattributed,
                  (select count(*) from sample where returned_on is null and return_by < :today) as overdue_samples,
                  exists (select from report_file where state in ('COMMITTED', 'COMMITTING', 'PREVIEWED')) as any_import""")
                .bind("today", today()).mapTo(WorkHome.class).one();
    }

    private static long count(Handle h, String query) {
        return h.createQuery(query).mapTo(Long.class).one();
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    /** What the agency owes stands negative in the ledger; here it is shown as what the anchors get. */
    private Owed owed(Handle h) {
        return h.createQuery("""
                select coalesce(-sum(now), 0) as payable, coalesce(-sum(later), 0) as held, coalesce(-sum(open), 0) as frozen,
                  count(*) filter (where now > 0) as negative
                from (select a.id, a.closed_fen + coalesce(sum(b.fen) filter (where b.value_date <= :today), 0) as now,
                    coalesce(sum(b.fen) filter (where b.value_date > :today and b.value_date < :open), 0) as later,
                    coalesce(sum(b.fen) filter (where b.value_date = :open), 0) as open
                  from account a left join %s on true where a.kind = 'ANCHOR' group by a.id, a.closed_fen) payee""".formatted(OpenDays.OF_A))
                .bind("today", today()).bind("open", OPEN)
                .mapTo(Owed.class).one();
    }

    /** The four sums over all anchors. */
    public record Owed(long payable, long held, long frozen, long negative) {}
}
