package app.anchorage.settlement.run;

import app.anchorage.agency.Agency;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.NumberSeries;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the statements of an approved run: the sums, the terms, what is held, and every entry with the words and rates it is printed with. */
@ApplicationScoped
public class StatementMaker {
    @Inject
    Jdbi sql;

    @Inject
    NumberSeries numbers;

    @Inject
    StatementParts parts;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A payee's sums after excluded lines have moved away; fen in the payee's view. */
    public record Sums(long anchorId, long accountId, String payeeName, String language, LocalDate after, long openingFen, long earnedFen,
            long deductedFen, long entries) {}

    /** Comes after the moves of excluded lines and before the payouts. */
    List<NewStatement> make(SettlementRun run, String approver, Agency agency) {
        return sql.withHandle(h -> {
            List<Sums> sums = h.createQuery(SUMS).bind("agency", agency.id()).bind("run", run.id()).bind("cutoff", run.cutoff())
                    .mapTo(Sums.class).list();
            StatementParts.Parts copied = parts.of(run.id(), run.cutoff());
            List<String> given = numbers.next("ST", run.cutoff(), sums.size());
            List<NewStatement> made = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                Closing closing = closing(sums.get(i), agency);
                long id = insert(h, run, agency, approver, sums.get(i), closing, given.get(i), copied);
                made.add(new NewStatement(id, given.get(i), sums.get(i).anchorId(), sums.get(i).accountId(), closing));
            }
            h.createUpdate(ROWS).bind("agency", agency.id()).bind("run", run.id()).execute();
            return made;
        });
    }

    private static Closing closing(Sums sums, Agency agency) {
        return Closing.of(Money.fen(sums.openingFen()), Money.fen(sums.earnedFen() + sums.deductedFen()), Money.fen(agency.statementMinimumFen()));
    }

    private long insert(Handle h, SettlementRun run, Agency agency, String approver, Sums sums, Closing closing, String number,
            StatementParts.Parts copied) {
        return h.createQuery(STATEMENT).bindMethods(sums).bind("agency", agency.id()).bind("number", number).bind("run", run.id())
                .bind("cutoff", run.cutoff()).bind("closing", closing.closing().fen()).bind("payout", closing.payout().fen())
                .bind("carried", closing.carried().fen()).bind("agencyName", agency.name()).bind("approver", approver)
                .bind("terms", copied.terms(sums.accountId())).bind("held", copied.held(sums.accountId())).bind("at", clock.instant())
                .mapTo(Long.class).one();
    }

    private static final String SUMS = """
            with net as (
              select e.account_id, -sum(e.fen) as fen, count(*) as entries from run_payee p
              join account a on a.agency_id = :agency and a.id = p.account_id
              join entry e on e.agency_id = :agency and e.account_id = p.account_id
                and e.value_date > a.closed_through and e.value_date <= :cutoff and e.kind <> 'PAYOUT'
              where p.agency_id = :agency and p.run_id = :run
              group by e.account_id, e.value_date, e.line_id, e.obligation_id
            ), moved as (
              select account_id, sum(greatest(fen, 0)) as earned_fen, sum(least(fen, 0)) as deducted_fen, sum(entries) as entries
              from net group by 1
            )
            select p.anchor_id, p.account_id, n.stage_name || coalesce('（' || n.legal_name || '）', '') as payee_name,
              coalesce((select m.language from member m where m.agency_id = :agency and m.anchor_id = p.anchor_id and m.language is not null
                order by m.disabled, m.id limit 1), g.language) as language,
              a.closed_through as after, p.opening_fen, coalesce(m.earned_fen, 0) as earned_fen, coalesce(m.deducted_fen, 0) as deducted_fen,
              coalesce(m.entries, 0) as entries
            from run_payee p
            join agency g on g.id = p.agency_id
            join account a on a.agency_id = :agency and a.id = p.account_id
            join anchor n on n.agency_id = :agency and n.id = p.anchor_id
            left join moved m on m.account_id = p.account_id
            where p.agency_id = :agency and p.run_id = :run order by n.stage_name, n.id""";

    private static final String STATEMENT = """
            insert into statement (agency_id, number, run_id, anchor_id, account_id, after, cutoff, opening_fen, earned_fen, deducted_fen,
              closing_fen, payout_fen, carried_fen, rows, agency_name, payee_name, approver_name, language, terms, held, approved_at)
            values (:agency, :number, :run, :anchorId, :accountId, :after, :cutoff, :openingFen, :earnedFen, :deductedFen, :closing, :payout,
              :carried, :entries, :agencyName, :payeeName, :approver, :language, cast(:terms as jsonb), cast(:held as jsonb), :at)
            returning id""";

    private static final String ROWS = """
            insert into statement_row (agency_id, statement_id, seq, entry_id, day, kind, line_id, order_no, sub_order_no, item_id, title,
              shop, sold_at, settled_on, base_fen, share_points, agreement_version, fen, why, obligation_id, obligation_kind)
            select :agency, s.id, row_number() over (partition by s.id order by e.value_date, e.id), e.id, e.value_date, e.kind, e.line_id,
              l.order_no, l.sub_order_no, l.item_id, coalesce(l.item_title, o.label), l.shop, l.created_at, coalesce(j.settled_on, l.settled_on), j.net_fen,
              case when o.id is null and g.anchor_id = s.anchor_id and coalesce(g.pay ->> 'form', 'SHARE') = 'SHARE'
                and g.pay -> 'team' is null and g.pay -> 'recovery' is null then g.share_points end, g.version, -e.fen,
              case when o.id is not null then case when e.kind <> 'MOVE' and e.value_date > j.obligation_due then 'LATE' end
                   when e.fen < 0 then null when e.kind = 'MOVE' then 'MOVED' when j.anchor_id is distinct from s.anchor_id
                     and not exists (select 1 from jsonb_array_elements(g.pay -> 'team') t where cast(t ->> 'payee' as bigint) = s.anchor_id) then 'REASSIGNED'
                   when p.cause = 'UNDO' then 'UNDONE' when p.cause = 'AGREEMENT' then 'TERMS' when j.refund_fen > 0 then 'REFUND'
                   else 'AMOUNT' end, e.obligation_id, o.kind
            from statement s
            join entry e on e.agency_id = :agency and e.account_id = s.account_id and e.value_date > s.after and e.value_date <= s.cutoff
              and e.kind <> 'PAYOUT'
            join journal j on j.agency_id = :agency and j.id = e.journal_id
            join posting p on p.agency_id = :agency and p.id = j.posting_id
            left join order_line l on l.agency_id = :agency and l.id = e.line_id
            left join obligation o on o.agency_id = :agency and o.id = e.obligation_id
            left join agreement g on g.agency_id = :agency and g.id = j.agreement_id
            where s.agency_id = :agency and s.run_id = :run""";
}
