package app.anchorage.settlement.run;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.settlement.Statements;
import app.anchorage.settlement.Statements.Listed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import app.anchorage.agency.ActAs;
import org.jdbi.v3.core.Jdbi;

/** Settles through the real services: finance makes and submits, the approver approves. */
@Dependent
public class Desk {
    @Inject
    RunService runs;

    @Inject
    Submission submission;

    @Inject
    Approval approval;

    @Inject
    Figures figures;

    @Inject
    Statements statements;

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    private Cast cast;

    public Desk of(Cast cast) {
        this.cast = cast;
        return this;
    }

    long draft(String cutoff) {
        return as(cast.finance(), () -> runs.create(LocalDate.parse(cutoff), UUID.randomUUID()));
    }

    void submit(long run) {
        as(cast.finance(), () -> {
            submission.submit(run);
            return null;
        });
    }

    Approval.Outcome approve(long run) {
        return as(cast.approver(), () -> approval.approve(run));
    }

    /** From dry run to statements. */
    public long settle(String cutoff) {
        long run = draft(cutoff);
        submit(run);
        approve(run);
        return run;
    }

    List<PayeeFigures> figures(long run, String cutoff) {
        return cast.as(cast.finance(), () -> figures.of(run, LocalDate.parse(cutoff)));
    }

    /** The payee's statements, newest first. */
    public List<Listed> statements(long anchor) {
        return as(cast.finance(), () -> statements.list(new Statements.Filter(anchor, null, false, null), cast.finance().actor()));
    }

    String balance(long anchor, String through) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery("""
                select (-coalesce(sum(b.fen), 0))::text from account a join balance b on b.agency_id = a.agency_id and b.account_id = a.id
                where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :anchor and b.value_date <= :through""")
                .bind("agency", cast.agency()).bind("anchor", anchor).bind("through", LocalDate.parse(through)).mapTo(String.class).one()));
    }

    /** Without a transaction around it: the service's own is what is tested. */
    <T> T as(Browser who, Callable<T> work) {
        return actAs.call(who.actor(), () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
