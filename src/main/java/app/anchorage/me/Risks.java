package app.anchorage.me;

import app.anchorage.earning.Difference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Counts what of the payee waits: frozen lines, found by an index of their own, and what else lies open on his account. */
@ApplicationScoped
public class Risks {
    private static final int ACCOUNTS = 2_000;

    private record Asked(long agency, long account) {}

    /** What had no day yet when the account had so many entries: lines, and with a minus obligations. */
    private record Found(long entries, List<Long> lines) {}

    private final Cache<Asked, Found> kept = Caffeine.newBuilder().maximumSize(ACCOUNTS).build();

    @Inject
    Jdbi sql;

    /** @param entries of the account, counted before */
    Risk of(MyAccount account, long entries) {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) as lines, coalesce(sum(greatest(closed, 0)), 0) as closed_fen from (
                  select e.line_id, coalesce(-sum(e.fen) filter (where e.value_date <= :closed), 0) as closed, coalesce(-sum(e.fen), 0) as fen
                  from order_line l join entry e on e.agency_id = :agency and e.line_id = l.id and e.account_id = :account
                  where l.agency_id = :agency and l.anchor_id = :anchor and l.frozen group by 1 having sum(e.fen) <> 0
                  union all
                  select o.line, 0, 0 from unnest(cast(:open as bigint[])) o(line) left join order_line l on l.agency_id = :agency and l.id = o.line
                  where (l.frozen and l.anchor_id = :anchor) is not true) line""")
                .bind("agency", account.agencyId()).bind("anchor", account.anchorId()).bind("account", account.id())
                .bind("closed", account.closedThrough()).bindArray("open", Long.class, open(account, entries)).mapTo(Risk.class).one());
    }

    /** Lines freeze and thaw all the time, and each leaves entries; they are only ever added, so what was found of as many is found again. */
    private List<Long> open(MyAccount account, long entries) {
        Asked asked = new Asked(account.agencyId(), account.id());
        Found found = kept.getIfPresent(asked);
        if (found == null || found.entries() != entries) {
            found = new Found(entries, read(account));
            kept.put(asked, found);
        }
        return found.lines();
    }

    private List<Long> read(MyAccount account) {
        return sql.withHandle(h -> h.createQuery("""
                select coalesce(line_id, -obligation_id) as line from entry
                where agency_id = :agency and account_id = :account and value_date = :open group by 1 having sum(fen) <> 0""")
                .bind("agency", account.agencyId()).bind("account", account.id()).bind("open", Difference.OPEN).mapTo(Long.class).list());
    }
}
