package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** One payee's entries in the range of a run, day by day. */
@ApplicationScoped
public class PayeeReading {
    public static final int PAGE = 100;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    SettlementRuns runs;

    @Inject
    Exclusions exclusions;

    /** An entry of the range. @param out whether its line is excluded */
    public record Entry(long id, LocalDate day, String kind, Long lineId, String obligationKind, String orderNo, String title, LocalDate settledOn, long fen, boolean out) {
        public Money amount() {
            return Money.fen(fen);
        }

        /** The words of an amount that is no order line's. */
        public String obligationKey() {
            return "obligation_" + obligationKind;
        }

        public String kindKey() {
            return "line_kind_" + kind.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where a page of entries begins: after this day and entry. */
    public record Key(LocalDate day, long id) {
        static final Key START = new Key(LocalDate.of(1, 1, 1), 0);

        static Key of(String text) {
            String[] parts = text == null ? new String[0] : text.split("_");
            return parts.length == 2 && parts[0].matches("\\d{4}-\\d\\d-\\d\\d") && parts[1].matches("\\d{1,18}")
                    ? new Key(LocalDate.parse(parts[0]), Long.parseLong(parts[1])) : START;
        }

        @Override
        public String toString() {
            return day + "_" + id;
        }
    }

    /** What the page shows. @param more whether there is a next page */
    public record Payee(SettlementRun run, long anchorId, String name, boolean edit, List<Entry> entries, List<Exclusion> exclusions, boolean more,
            FormErrors errors, String reason, List<Long> chosen) {
        public Key last() {
            Entry last = entries.get(entries.size() - 1);
            return new Key(last.day(), last.id());
        }

        public boolean chosen(Long line) {
            return chosen.contains(line);
        }

        public String path() {
            return "/settlements/" + run.id();
        }

        /** Where excluded lines go at approval. */
        public LocalDate movesTo() {
            return run.cutoff().plusDays(1);
        }

        public Payee with(FormErrors errors, String reason, List<Long> chosen) {
            return new Payee(run, anchorId, name, edit, entries, exclusions, more, errors, reason, chosen);
        }
    }

    @Transactional
    public Payee of(long runId, long anchor, String after) {
        SettlementRun run = runs.get(runId);
        String name = NotFound.unless(sql.withHandle(h -> h.createQuery("select stage_name from anchor where agency_id = :agency and id = :anchor")
                .bind("agency", agency()).bind("anchor", anchor).mapTo(String.class).findOne()));
        List<Entry> found = entries(run, anchor, Key.of(after));
        List<Exclusion> out = exclusions.of(runId).stream().filter(x -> x.anchorId() == anchor).toList();
        return new Payee(run, anchor, name, May.of(run, current.get()).edit(), found.subList(0, Math.min(PAGE, found.size())), out,
                found.size() > PAGE, FormErrors.none(), "", List.of());
    }

    private List<Entry> entries(SettlementRun run, long anchor, Key after) {
        return sql.withHandle(h -> h.createQuery(ENTRIES).bind("agency", agency()).bind("run", run.id()).bind("anchor", anchor)
                .bind("cutoff", run.cutoff()).bind("day", after.day()).bind("id", after.id()).bind("limit", PAGE + 1).mapTo(Entry.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }

    /** An approved run's range is that of its statement: the account has been closed since. */
    private static final String ENTRIES = """
            select e.id, e.value_date as day, e.kind, e.line_id, o.kind as obligation_kind, coalesce(l.sub_order_no, l.order_no) as order_no,
              coalesce(l.item_title, o.label) as title, l.settled_on,
              -e.fen as fen, exists (select 1 from run_exclusion x where x.agency_id = e.agency_id and x.run_id = :run
                and x.anchor_id = a.anchor_id and x.line_id = e.line_id) as out
            from account a
            left join statement s on s.agency_id = a.agency_id and s.run_id = :run and s.account_id = a.id
            join entry e on e.agency_id = a.agency_id and e.account_id = a.id and e.value_date > coalesce(s.after, a.closed_through)
              and e.value_date <= :cutoff and e.kind <> 'PAYOUT'
            left join order_line l on l.agency_id = e.agency_id and l.id = e.line_id
            left join obligation o on o.agency_id = e.agency_id and o.id = e.obligation_id
            where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :anchor and (e.value_date, e.id) > (:day, :id)
            order by e.value_date, e.id limit :limit""";
}
