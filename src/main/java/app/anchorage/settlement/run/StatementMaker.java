package app.anchorage.settlement.run;

import app.anchorage.agency.Agency;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.NumberSeries;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the statements of an approved run: the sums, the terms, what is held, and every entry with the words and rates it is printed with. */
@ApplicationScoped
public class StatementMaker {
    @Inject
    Jdbi sql;

    @Inject
    NumberSeries numbers;

    @Inject
    RunEntries entries;

    @Inject
    StatementParts parts;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A payee's sums after excluded lines have moved away; fen in the payee's view. */
    public record Sums(long statementId, long anchorId, long accountId, String payeeName, String language, LocalDate after, long openingFen,
            long earnedFen, long deductedFen, long entries) {}

    /** Comes after the moves of excluded lines and before the payouts. */
    List<NewStatement> make(SettlementRun run, String approver, Agency agency) {
        return sql.withHandle(h -> {
            entries.read(h, run);
            List<Sums> sums = h.createQuery(SUMS).bind("agency", agency.id()).bind("run", run.id()).mapTo(Sums.class).list();
            List<String> given = numbers.next("ST", run.cutoff(), sums.size());
            List<NewStatement> made = IntStream.range(0, sums.size()).mapToObj(i -> made(sums.get(i), given.get(i), agency)).toList();
            insert(h, run, agency, approver, sums, made);
            h.createUpdate(ROWS).bind("agency", agency.id()).execute();
            return made;
        });
    }

    private static NewStatement made(Sums sums, String number, Agency agency) {
        Closing closing = Closing.of(Money.fen(sums.openingFen()), Money.fen(sums.earnedFen() + sums.deductedFen()), Money.fen(agency.statementMinimumFen()));
        return new NewStatement(sums.statementId(), number, sums.anchorId(), sums.accountId(), closing);
    }

    private void insert(Handle h, SettlementRun run, Agency agency, String approver, List<Sums> sums, List<NewStatement> made) {
        StatementParts.Parts copied = parts.of(run.id(), run.cutoff());
        PreparedBatch batch = h.prepareBatch(STATEMENT);
        for (int i = 0; i < made.size(); i++) {
            Closing closing = made.get(i).closing();
            batch.bindMethods(sums.get(i)).bind("agency", agency.id()).bind("number", made.get(i).number()).bind("run", run.id())
                    .bind("cutoff", run.cutoff()).bind("closing", closing.closing().fen()).bind("payout", closing.payout().fen())
                    .bind("carried", closing.carried().fen()).bind("agencyName", agency.name()).bind("approver", approver)
                    .bind("terms", copied.terms(sums.get(i).accountId())).bind("held", copied.held(sums.get(i).accountId())).bind("at", clock.instant())
                    .add();
        }
        batch.execute();
    }

    /** What the dry run added up is true for who has as many entries in all, and the same sum; the others' lines are added up anew. */
    private static final String SUMS = """
            with total as (
              select account_id, -sum(fen) as fen, count(*) as entries from settled_entry group by 1
            ), kept as (
              select f.account_id, f.earned_fen, f.deducted_fen from run_figure f
              join settled_payee p on p.account_id = f.account_id and p.after = f.after
              join total t on t.account_id = f.account_id and t.entries = f.entries and t.fen = f.earned_fen + f.deducted_fen
              where f.agency_id = :agency and f.run_id = :run
            ), net as (
              select account_id, -sum(fen) as fen from settled_entry where account_id not in (select account_id from kept)
              group by account_id, day, line_id, obligation_id
            ), moved as (
              select account_id, sum(greatest(fen, 0)) as earned_fen, sum(least(fen, 0)) as deducted_fen from net group by 1
              union all select * from kept
            )
            select p.statement_id, p.anchor_id, p.account_id, n.stage_name || coalesce('（' || n.legal_name || '）', '') as payee_name,
              coalesce((select m.language from member m where m.agency_id = :agency and m.anchor_id = p.anchor_id and m.language is not null
                order by m.disabled, m.id limit 1), g.language) as language,
              p.after, p.opening_fen, coalesce(m.earned_fen, 0) as earned_fen, coalesce(m.deducted_fen, 0) as deducted_fen,
              coalesce(t.entries, 0) as entries
            from settled_payee p
            join agency g on g.id = :agency
            join anchor n on n.agency_id = :agency and n.id = p.anchor_id
            left join moved m on m.account_id = p.account_id
            left join total t on t.account_id = p.account_id
            order by n.stage_name, n.id""";

    private static final String STATEMENT = """
            insert into statement (agency_id, id, number, run_id, anchor_id, account_id, after, cutoff, opening_fen, earned_fen, deducted_fen,
              closing_fen, payout_fen, carried_fen, rows, agency_name, payee_name, approver_name, language, terms, held, approved_at)
            values (:agency, :statementId, :number, :run, :anchorId, :accountId, :after, :cutoff, :openingFen, :earnedFen, :deductedFen, :closing,
              :payout, :carried, :entries, :agencyName, :payeeName, :approver, :language, cast(:terms as jsonb), cast(:held as jsonb), :at)""";

    private static final String ROWS = """
            with terms as materialized (
              select id, anchor_id, version, pay, share_points,
                coalesce(pay ->> 'form', 'SHARE') = 'SHARE' and pay -> 'team' is null and pay -> 'recovery' is null as plain
              from agreement where agency_id = :agency
            )
            insert into statement_row (agency_id, statement_id, seq, entry_id, day, kind, line_id, order_no, sub_order_no, item_id, title,
              shop, sold_at, settled_on, base_fen, share_points, agreement_version, fen, why, obligation_id, obligation_kind)
            select :agency, e.statement_id, e.seq, e.entry_id, e.day, e.kind, e.line_id,
              l.order_no, l.sub_order_no, l.item_id, coalesce(l.item_title, o.label), l.shop, l.created_at, coalesce(e.settled_on, l.settled_on), e.net_fen,
              case when o.id is null and g.anchor_id = e.anchor_id and g.plain then g.share_points end, g.version, -e.fen,
              case when o.id is not null then case when e.kind <> 'MOVE' and e.day > e.obligation_due then 'LATE' end
                   when e.fen < 0 then null when e.kind = 'MOVE' then 'MOVED' when e.line_anchor_id is distinct from e.anchor_id
                     and not exists (select 1 from jsonb_array_elements(g.pay -> 'team') t where cast(t ->> 'payee' as bigint) = e.anchor_id) then 'REASSIGNED'
                   when p.cause = 'UNDO' then 'UNDONE' when p.cause = 'AGREEMENT' then 'TERMS' when e.refund_fen > 0 then 'REFUND'
                   else 'AMOUNT' end, e.obligation_id, o.kind
            from settled_entry e
            join posting p on p.agency_id = :agency and p.id = e.posting_id
            left join order_line l on l.agency_id = :agency and l.id = e.line_id
            left join obligation o on o.agency_id = :agency and o.id = e.obligation_id
            left join terms g on g.id = e.agreement_id""";
}
