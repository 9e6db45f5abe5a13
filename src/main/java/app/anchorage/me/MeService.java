package app.anchorage.me;

import app.anchorage.agency.CurrentActor;
import app.anchorage.settlement.Statements;
import app.anchorage.settlement.Statements.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Puts the phone's front page together. */
@ApplicationScoped
public class MeService {
    private static final int SHOWN = 3;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    MyAccounts accounts;

    @Inject
    Balances balances;

    @Inject
    Risks risks;

    @Inject
    Changes changes;

    @Inject
    Statements statements;

    @Transactional
    public MePage page() {
        MyAccount account = accounts.mine();
        Amounts amounts = balances.of(account);
        Risk risk = risks.of(account, amounts.entries());
        MyApproved approved = approved(account);
        List<Listed> newest = statements.list(new Statements.Filter(null, null, false, null), current.get());
        Notes notes = new Notes(account, amounts, risk);
        Since since = Changes.since(account);
        return new MePage(amounts, risk, approved.amount(),
                new MePage.Sentences(notes.payable(newest, waiting(account, newest)), notes.held(), notes.risk(), Notes.approved(approved.statements())),
                ReleaseCalendar.of(account.today(), amounts.held()), since, changes.of(account, since, amounts.entries()), newest.stream().limit(SHOWN).toList(),
                approved.lastAt() != null && approved.lastAt().isAfter(since.at()));
    }

    private MyApproved approved(MyAccount account) {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) as statements, coalesce(sum(payout_fen), 0) as fen, max(approved_at) as last_at
                from statement where agency_id = :agency and anchor_id = :anchor""")
                .bind("agency", account.agencyId()).bind("anchor", account.anchorId()).mapTo(MyApproved.class).one());
    }

    /** Asked only of an anchor without any statement: later there are too many lines to look through. */
    private boolean waiting(MyAccount account, List<Listed> newest) {
        return newest.isEmpty() && sql.withHandle(h -> h.createQuery(
                "select exists (select 1 from order_line where agency_id = :agency and anchor_id = :anchor and state in (1, 2))")
                .bind("agency", account.agencyId()).bind("anchor", account.anchorId()).mapTo(Boolean.class).one());
    }
}
