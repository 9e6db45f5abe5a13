package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.ChinaTime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What was booked for the anchor since the end of the visit before this one, a month back at most. */
@ApplicationScoped
public class Changes {
    private static final int DAYS = 31;
    private static final int ACCOUNTS = 2_000;

    private static final String OF_JOURNAL = """
            from journal o left join posting p on p.agency_id = o.agency_id and p.id = o.posting_id where o.agency_id = :agency and o.id = j.journal_id""";

    /**
     * One row per journal and line (or obligation, its id negative) of the account since a moment: what kind of change it was and by how much (payee's view).
     * Journal and cause are looked up where they decide, not joined: nearly all changes are lines that settled, of which the entry alone tells.
     * {@code offset 0} has that done once for a row, not wherever it is named.
     */
    static final String CLASSIFIED = """
            select j.line_id, j.entry_id, coalesce(j.first_day, j.any_day) as day, c.change,
              case when c.change in ('RESTORED', 'RELEASED') then -j.opened when c.change = 'PAUSED' then j.opened
                   when c.change = 'POSTPONED' then j.gained else j.net end as fen
            from (select journal_id, coalesce(line_id, -obligation_id) as line_id, min(kind) as kind, max(id) as entry_id, -sum(fen) as net,
                    coalesce(-sum(fen) filter (where value_date = :open), 0) as opened, coalesce(-sum(fen) filter (where fen < 0), 0) as gained,
                    min(value_date) filter (where fen < 0 and value_date < :open) as first_day, min(value_date) as any_day
                  from entry where agency_id = :agency and account_id = :account and booked_at > :since and (line_id is not null or obligation_id is not null) group by 1, 2) j
            cross join lateral (select case
                when j.kind = 'EARN' then 'SETTLED'
                when j.net < 0 then (select case when o.refund_fen > 0 and p.cause in ('IMPORT', 'CLAIM_ANSWER') then 'REFUNDED' else 'LOWERED' end\s""" + OF_JOURNAL + """
                )
                when j.net > 0 then 'RAISED'
                when j.opened < 0 then (select case when p.cause in ('RELEASE', 'PAIR') then 'RELEASED' else 'RESTORED' end\s""" + OF_JOURNAL + """
                )
                when j.opened > 0 then 'PAUSED'
                else 'POSTPONED' end as change
              offset 0) c""";

    private record Asked(long agency, long account, Instant since) {}

    /** What was found when the account had so many entries. */
    private record Found(long entries, List<Change> changes) {}

    private final Cache<Asked, Found> kept = Caffeine.newBuilder().maximumSize(ACCOUNTS).build();

    @Inject
    Jdbi sql;

    static Since since(MyAccount account) {
        Instant monthAgo = ChinaTime.startOf(account.today().minusDays(DAYS));
        boolean lately = account.lastVisit() != null && account.lastVisit().isAfter(monthAgo);
        return lately ? new Since(account.lastVisit(), "anchor_since_visit") : new Since(monthAgo, "anchor_since_month");
    }

    /** Entries are only ever added, so what was found of as many is found again. @param entries of the account, counted before */
    List<Change> of(MyAccount account, Since since, long entries) {
        Asked asked = new Asked(account.agencyId(), account.id(), since.at());
        Found found = kept.getIfPresent(asked);
        if (found == null || found.entries() != entries) {
            found = new Found(entries, read(account, since));
            kept.put(asked, found);
        }
        return found.changes();
    }

    private List<Change> read(MyAccount account, Since since) {
        return sql.withHandle(h -> h.createQuery("""
                select change as kind, count(distinct line_id) as lines, sum(fen) as fen, min(day) as first_day,
                  max(day) filter (where day < :open) as last_day
                from (%s) c group by 1""".formatted(CLASSIFIED))
                .bind("agency", account.agencyId()).bind("account", account.id()).bind("since", since.at()).bind("open", Difference.OPEN)
                .mapTo(Change.class).list()).stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }
}
