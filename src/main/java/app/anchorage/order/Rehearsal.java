package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Digest;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.OpenDays;
import app.anchorage.ledger.Postings;
import app.anchorage.ledger.Touched;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementImpact;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Shows what an act would book by doing it in a transaction of its own that is always rolled back. */
@ApplicationScoped
public class Rehearsal {
    private static final int SECONDS = 300;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Postings postings;

    @Inject
    Touched touched;

    /**
     * What moves on one account, and what it holds afterwards on all days; fen in the ledger's sign.
     *
     * @param monthFen what of it is no line's but a month's: tiers, floors, hours, a team's; @param feeFen what of it is a slot fee's
     */
    public record Move(String account, String anchor, long lines, long fen, long monthFen, long feeFen, long afterFen) {
        public Money amount() {
            return seen(fen);
        }

        public Money before() {
            return seen(afterFen - fen);
        }

        public Money after() {
            return seen(afterFen);
        }

        public Money ofMonths() {
            return seen(monthFen);
        }

        public Money ofFees() {
            return seen(feeFen);
        }

        private Money seen(long amount) {
            return AccountKind.valueOf(account).view(Money.fen(amount));
        }

        public String accountKey() {
            return "order_account_" + account;
        }

        /** Lines lose or get their owner even where no money moves. */
        public boolean ofAnchor() {
            return "ANCHOR".equals(account);
        }
    }

    /** @param lines how many lines change; @param netFen what they are worth; @param waiting those whose anchor has no agreement */
    public record Changes(long lines, long settled, long netFen, long waiting) {
        public Money net() {
            return Money.fen(netFen);
        }
    }

    /** What would happen. @param until the last day of sale, month or delivery that it bears on; null where nothing changes */
    public record Outcome(Changes changes, List<Move> moves, LocalDate until) implements AgreementImpact.Impact {
        /** Names exactly this outcome, so that a decision holds only for what was shown; hashed, for not everybody may see every amount in it. */
        @Override
        public String token() {
            return Digest.of(changes + " " + until + " " + moves);
        }
    }

    /** Only outside a transaction. Waits for who posts before it touches anything, as the act itself does, or each could wait for the other. */
    public Outcome of(Runnable act) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        try {
            postings.lock();
            touched.begin();
            act.run();
            return soFar();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** @throws Changed when what this transaction has booked is not what was shown */
    public void mustBe(String token) {
        if (!soFar().token().equals(token)) {
            throw new Changed();
        }
    }

    /** What this transaction has booked. */
    Outcome soFar() {
        return new Outcome(read(CHANGES, Changes.class).get(0), read(MOVES, Move.class), read(UNTIL, LocalDate.class).get(0));
    }

    /** Something was booked between showing and confirming: nothing is done, the new outcome is to be shown. */
    public static class Changed extends RuntimeException {
        Changed() {
            super("outcome changed");
        }
    }

    private <T> List<T> read(String query, Class<T> type) {
        return sql.withHandle(h -> h.createQuery(query).bind("agency", current.get().agencyId()).mapTo(type).list());
    }

    /** Of the touched lines those that this transaction has written. */
    private static final String CHANGES = """
            select count(*) as lines, count(*) filter (where l.state = 3) as settled, coalesce(sum(l.net_fen), 0)::bigint as net_fen,
              count(*) filter (where l.anchor_id is not null and not exists (select 1 from agreement g where g.agency_id = :agency
                and g.anchor_id = l.anchor_id and g.state = 'ACTIVE' and g.valid_from <= l.created_on
                and (g.valid_to is null or g.valid_to >= l.created_on))) as waiting
            from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
            where l.xmin = pg_current_xact_id()::xid""";

    /** The postings of this transaction carry its moment. */
    private static final String MOVES = """
            select a.kind as account, n.stage_name as anchor, count(distinct e.line_id) as lines, sum(e.fen)::bigint as fen,
              coalesce(sum(e.fen) filter (where o.month is not null), 0)::bigint as month_fen,
              coalesce(sum(e.fen) filter (where o.id is not null and o.month is null), 0)::bigint as fee_fen,
              a.closed_fen + (select coalesce(sum(b.fen), 0)::bigint from %s) as after_fen
            from posting p join journal j on j.agency_id = :agency and j.posting_id = p.id and j.xid = pg_current_xact_id()
            join entry e on e.agency_id = :agency and e.journal_id = j.id
            join account a on a.agency_id = :agency and a.id = e.account_id
            left join anchor n on n.agency_id = :agency and n.id = a.anchor_id
            left join obligation o on o.agency_id = :agency and o.id = e.obligation_id
            where p.agency_id = :agency and p.at = now()
            group by a.agency_id, a.id, a.kind, a.closed_fen, a.closed_through, n.stage_name having sum(e.fen) <> 0
            order by array_position(array['ANCHOR', 'AGENCY', 'SUSPENSE', 'PLATFORM', 'PAYOUT_DUE'], a.kind), n.stage_name, a.id""".formatted(OpenDays.OF_A);

    private static final String UNTIL = """
            select max(day) from (
              select l.created_on as day from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
                where l.xmin = pg_current_xact_id()::xid
              union all
              select coalesce(l.created_on, cast(o.month + interval '1 month' as date) - 1, j.fact_on) from posting p
                join journal j on j.agency_id = :agency and j.posting_id = p.id and j.xid = pg_current_xact_id()
                left join order_line l on l.agency_id = :agency and l.id = j.line_id
                left join obligation o on o.agency_id = :agency and o.id = j.obligation_id
                where p.agency_id = :agency and p.at = now()) d""";
}
