package app.anchorage.ledger.book;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.ledger.AccountKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what accounts hold, a page at a time. */
@ApplicationScoped
public class Balances {
    static final int PAGE = 50;
    private static final int FIRST = 20;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The sums of all accounts asked for, in the ledger's sign. */
    public record Sums(long accounts, long nowFen, long laterFen, long openFen) {
        Money seen(AccountKind kind, long fen) {
            return kind.view(Money.fen(fen));
        }
    }

    /** A page of balances. @param more whether there is a next page */
    public record Page(BalanceFilter filter, List<Holding> rows, Sums sums, boolean more) {
        /** What a filter with errors shows. */
        static Page none(BalanceFilter filter) {
            return new Page(filter, List.of(), new Sums(0, 0, 0, 0), false);
        }

        /** Accounts of several kinds add up to nothing that means something. */
        private AccountKind kind() {
            return filter.kind() == null ? null : AccountKind.valueOf(filter.kind());
        }

        public Money now() {
            return kind() == null ? null : sums.seen(kind(), sums.nowFen());
        }

        public Money later() {
            return kind() == null ? null : sums.seen(kind(), sums.laterFen());
        }

        public Money open() {
            return kind() == null ? null : sums.seen(kind(), sums.openFen());
        }
    }

    @Transactional
    public Page page(BalanceFilter filter) {
        List<Holding> found = read(null, filter.kind(), filter.lying(), PAGE + 1, filter.page() * PAGE);
        boolean more = found.size() > PAGE;
        return new Page(filter, more ? found.subList(0, PAGE) : found, sums(filter), more);
    }

    /** The first accounts, one more than are shown where there are more; or the one asked for. */
    @Transactional
    public List<Holding> first(Long account) {
        return read(account, null, null, FIRST + 1, 0);
    }

    private List<Holding> read(Long account, String kind, String lying, int limit, int offset) {
        return sql.withHandle(h -> h.createQuery(BookSql.HOLDINGS + BookSql.HOLDINGS_ORDER).bind("agency", current.get().agencyId()).bind("today", today())
                .bind("account", account).bind("kind", kind).bind("lying", lying).bind("limit", limit).bind("offset", offset)
                .mapTo(Holding.class).list());
    }

    private Sums sums(BalanceFilter filter) {
        return sql.withHandle(h -> h.createQuery("select count(*) as accounts, coalesce(sum(now_fen), 0)::bigint as now_fen, "
                + "coalesce(sum(later_fen), 0)::bigint as later_fen, coalesce(sum(open_fen), 0)::bigint as open_fen from (" + BookSql.HOLDINGS + ") all_of_them")
                .bind("agency", current.get().agencyId()).bind("today", today()).bind("account", (Long) null).bind("kind", filter.kind())
                .bind("lying", filter.lying()).mapTo(Sums.class).one());
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
