package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.month.MonthPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Closes days: the payees of an approved run through its cutoff; and once every payee with an entry up to a month's last day is closed through
 * that day, the month for all accounts.
 */
@ApplicationScoped
public class Close {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    MonthPositions months;

    void through(SettlementRun run) {
        Optional<LocalDate> month = monthClosedBy(run);
        months.close(payees(run).stream().collect(Collectors.toMap(Payee::anchorId, Payee::closedThrough)), run.cutoff());
        sql.useHandle(h -> h.createUpdate("""
                update account a set closed_through = :cutoff from run_payee p
                where a.agency_id = :agency and p.agency_id = :agency and p.run_id = :run and a.id = p.account_id""")
                .bind("agency", agency()).bind("run", run.id()).bind("cutoff", run.cutoff()).execute());
        month.ifPresent(this::month);
    }

    /** A payee of the run as he stands before it. */
    public record Payee(long anchorId, LocalDate closedThrough) {}

    private List<Payee> payees(SettlementRun run) {
        return sql.withHandle(h -> h.createQuery("""
                select p.anchor_id, a.closed_through from run_payee p join account a on a.agency_id = :agency and a.id = p.account_id
                where p.agency_id = :agency and p.run_id = :run""").bind("agency", agency()).bind("run", run.id()).mapTo(Payee.class).list());
    }

    /** The last day of the month that nothing keeps open once the run's payees are closed through its cutoff. */
    Optional<LocalDate> monthClosedBy(SettlementRun run) {
        LocalDate end = lastMonthEnd(run.cutoff());
        boolean open = sql.withHandle(h -> h.createQuery("""
                select exists (select 1 from account a where a.agency_id = :agency and a.kind = 'ANCHOR' and a.closed_through < :end
                  and not exists (select 1 from run_payee p where p.agency_id = :agency and p.run_id = :run and p.account_id = a.id)
                  and exists (select 1 from balance b where b.agency_id = :agency and b.account_id = a.id and b.value_date <= :end))""")
                .bind("agency", agency()).bind("run", run.id()).bind("end", end).mapTo(Boolean.class).one());
        return open ? Optional.empty() : Optional.of(end);
    }

    private void month(LocalDate end) {
        sql.useHandle(h -> h.createUpdate("""
                update account set closed_through = :end
                where agency_id = :agency and kind not in ('ANCHOR', 'PAYOUT_DUE') and closed_through < :end""")
                .bind("agency", agency()).bind("end", end).execute());
    }

    private static LocalDate lastMonthEnd(LocalDate cutoff) {
        LocalDate end = YearMonth.from(cutoff).atEndOfMonth();
        return end.equals(cutoff) ? cutoff : cutoff.withDayOfMonth(1).minusDays(1);
    }

    private long agency() {
        return current.get().agencyId();
    }
}
