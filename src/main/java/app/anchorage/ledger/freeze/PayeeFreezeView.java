package app.anchorage.ledger.freeze;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads a payee's freezes, and what one would hold back; computes no money. */
@ApplicationScoped
public class PayeeFreezeView {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** One freeze, open while {@code closedAt} is null. */
    public record Freeze(long id, String reason, Instant openedAt, String openedBy, Instant closedAt, String closedBy, String closeReason) {
        public boolean open() {
            return closedAt == null;
        }

        /** Its reason's field on the page. */
        public String field() {
            return "release-" + id;
        }
    }

    /** @param waits how many sums a freeze holds back, {@code waitsFen} in all; @param stays deductions that it does not; @param openFen frozen now */
    public record Effect(long waits, long waitsFen, long staysFen, long openFen, LocalDate closedThrough) {
        public Money waitsAmount() {
            return Money.fen(waitsFen);
        }

        public Money staysAmount() {
            return Money.fen(staysFen);
        }

        public Money openAmount() {
            return Money.fen(openFen);
        }
    }

    /** @param account of the payee, null before the first entry */
    public record Payee(long id, String name, Long account, Effect effect, List<Freeze> freezes) {
        public boolean frozen() {
            return freezes.stream().anyMatch(Freeze::open);
        }

        public String path() {
            return PayeeFreezing.path(id);
        }
    }

    @Transactional
    public Payee of(long payee) {
        return sql.withHandle(h -> {
            String name = NotFound.unless(query(h, "select stage_name from anchor where agency_id = :agency and id = :payee", payee).mapTo(String.class).findOne());
            Long account = query(h, "select id from account where agency_id = :agency and kind = 'ANCHOR' and anchor_id = :payee", payee).mapTo(Long.class).findOne().orElse(null);
            return new Payee(payee, name, account, query(h, EFFECT, payee).mapTo(Effect.class).one(), query(h, FREEZES, payee).mapTo(Freeze.class).list());
        });
    }

    private Query query(Handle h, String query, long payee) {
        return h.createQuery(query).bind("agency", current.get().agencyId()).bind("payee", payee);
    }

    /** By line and obligation, as rule 1 sees it: of each what is open in all is held back when it is owed to the payee. */
    private static final String EFFECT = """
            select coalesce(count(*) filter (where fen > 0 and dated <> 0), 0) as waits, coalesce(sum(fen) filter (where fen > 0 and dated <> 0), 0)::bigint as waits_fen,
              coalesce(sum(fen) filter (where fen < 0), 0)::bigint as stays_fen, coalesce(sum(frozen), 0)::bigint as open_fen, max(closed_through) as closed_through
            from (select a.closed_through, -sum(e.fen) as fen, -coalesce(sum(e.fen) filter (where e.value_date < date '9999-12-31'), 0) as dated,
                    -coalesce(sum(e.fen) filter (where e.value_date = date '9999-12-31'), 0) as frozen
                  from account a join entry e on e.agency_id = :agency and e.account_id = a.id and e.value_date > a.closed_through
                  where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :payee and (e.line_id is not null or e.obligation_id is not null)
                  group by a.closed_through, e.line_id, e.obligation_id) o""";

    private static final String FREEZES = """
            select f.id, f.reason, f.opened_at, o.name as opened_by, f.closed_at, c.name as closed_by, f.close_reason
            from money_freeze f join member o on o.agency_id = f.agency_id and o.id = f.opened_by
            left join member c on c.agency_id = f.agency_id and c.id = f.closed_by
            where f.agency_id = :agency and f.anchor_id = :payee and f.line_id is null order by f.id desc""";
}
