package app.anchorage.me;

import app.anchorage.agency.CurrentActor;
import app.anchorage.settlement.Statements;
import app.anchorage.settlement.Statements.Listed;
import app.anchorage.web.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
    Risks risks;

    @Inject
    Changes changes;

    @Transactional
    public MePage page() {
        MyAccount account = accounts.mine();
        Questions questions = new Questions();
        Questions.Answer<Balances.Part> days = Balances.ask(questions, account);
        Questions.Answer<MyApproved> all = approved(questions, account);
        Questions.Answer<Listed> listed = Statements.ask(questions, new Statements.Filter(null, null, false, null), current.get());
        sql.useHandle(questions::send);
        Amounts amounts = Balances.of(account, days.list());
        Risk risk = risks.of(account, amounts.entries());
        MyApproved approved = all.one();
        List<Listed> newest = listed.list();
        Notes notes = new Notes(account, amounts, risk);
        Since since = Changes.since(account);
        return new MePage(amounts, risk, approved.amount(),
                new MePage.Sentences(notes.payable(newest, waiting(account, newest)), notes.held(), notes.risk(), Notes.approved(approved.statements())),
                ReleaseCalendar.of(account.today(), amounts.held()), since, changes.of(account, since, amounts.entries()), newest.stream().limit(SHOWN).toList(),
                approved.lastAt() != null && approved.lastAt().isAfter(since.at()));
    }

    private static Questions.Answer<MyApproved> approved(Questions questions, MyAccount account) {
        return questions.ask("""
                select count(*) as statements, coalesce(sum(payout_fen), 0) as fen, max(approved_at) as last_at
                from statement where agency_id = :agency and anchor_id = :anchor""", MyApproved.class,
                Map.of("agency", account.agencyId(), "anchor", account.anchorId()));
    }

    /** Asked only of an anchor without any statement: later there are too many lines to look through. */
    private boolean waiting(MyAccount account, List<Listed> newest) {
        return newest.isEmpty() && sql.withHandle(h -> h.createQuery(
                "select exists (select 1 from order_line where agency_id = :agency and anchor_id = :anchor and state in (1, 2))")
                .bind("agency", account.agencyId()).bind("anchor", account.anchorId()).mapTo(Boolean.class).one());
    }
}
