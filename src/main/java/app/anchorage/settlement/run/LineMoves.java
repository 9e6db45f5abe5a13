package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.ledger.Booking;
import app.anchorage.ledger.EntryDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Moves the open amounts of excluded lines to the day after the cutoff. The agency's own part goes with them where this approval closes its
 * days too; where it does not, rule 1 would only bring it back.
 */
@ApplicationScoped
public class LineMoves {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Booking booking;

    @Inject
    Close close;

    /** An open amount of an excluded line on one account and day, fen in the ledger's sign. */
    public record Open(long lineId, long accountId, LocalDate valueDate, long fen, long beforeFen, long first) {}

    void book(long posting, SettlementRun run) {
        Map<Long, List<Open>> byLine = open(run).stream().collect(Collectors.groupingBy(Open::lineId, LinkedHashMap::new, Collectors.toList()));
        booking.book(posting, byLine.entrySet().stream()
                .map(line -> new Booking.Journal(line.getKey(), run.cutoff().plusDays(1), entries(line.getValue(), run.cutoff().plusDays(1)))).toList());
    }

    private static List<EntryDraft> entries(List<Open> amounts, LocalDate to) {
        List<EntryDraft> entries = new ArrayList<>();
        amounts.forEach(a -> entries.add(move(a, -a.fen(), a.valueDate())));
        amounts.stream().collect(Collectors.groupingBy(Open::accountId, LinkedHashMap::new, Collectors.toList())).values().forEach(account -> {
            long sum = account.stream().mapToLong(Open::fen).sum();
            if (sum != 0) {
                entries.add(move(account.get(0), sum, to));
            }
        });
        return entries;
    }

    private static EntryDraft move(Open amount, long fen, LocalDate day) {
        return new EntryDraft(amount.accountId(), fen, day, Kind.MOVE, amount.beforeFen(), amount.first());
    }

    private List<Open> open(SettlementRun run) {
        return sql.withHandle(h -> h.createQuery(OPEN).bind("agency", current.get().agencyId()).bind("run", run.id())
                .bind("cutoff", run.cutoff()).bind("month", close.monthClosedBy(run).orElse(Difference.NEVER)).mapTo(Open.class).list());
    }

    private static final String OPEN = """
            select e.line_id, e.account_id, e.value_date, sum(e.fen) as fen, b.before_fen, b.first
            from (select distinct line_id from run_exclusion where agency_id = :agency and run_id = :run and line_id is not null) l
            join entry e on e.agency_id = :agency and e.line_id = l.line_id
            join account a on a.agency_id = :agency and a.id = e.account_id and e.value_date > a.closed_through
              and (a.kind = 'AGENCY' and e.value_date <= :month or e.value_date <= :cutoff and exists (
                select 1 from run_exclusion x
                join run_payee p on p.agency_id = :agency and p.run_id = :run and p.anchor_id = x.anchor_id
                where x.agency_id = :agency and x.run_id = :run and x.line_id = l.line_id and p.account_id = a.id))
            cross join lateral (select sum(o.fen) as before_fen, min(o.id) as first from entry o
              where o.agency_id = :agency and o.line_id = e.line_id and o.account_id = e.account_id) b
            group by e.line_id, e.account_id, e.value_date, b.before_fen, b.first having sum(e.fen) <> 0
            order by e.line_id, e.account_id, e.value_date""";
}
