package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.agency.audit.AuditSealer;
import app.anchorage.ledger.verify.Outcome;
import app.anchorage.ledger.verify.Verifications;
import app.anchorage.order.Desk;
import app.anchorage.settlement.run.Approval;
import app.anchorage.settlement.run.RunService;
import app.anchorage.settlement.run.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/** A desk with a second person: settles through the real services and verifies. */
@ApplicationScoped
public class Office {
    @Inject
    Desk desk;

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Inject
    RunService runs;

    @Inject
    Submission submission;

    @Inject
    Approval approval;

    @Inject
    Verifications verifications;

    @Inject
    AuditSealer sealer;

    /** From dry run to statements; nothing when there is nothing to settle. @return the run */
    public long settle(Actor clerk, LocalDate cutoff) {
        Actor approver = approver(clerk);
        long run = actAs.call(clerk, () -> {
            long id = runs.create(cutoff, UUID.randomUUID());
            submission.submit(id);
            return id;
        });
        actAs.run(approver, () -> approval.approve(run));
        return run;
    }

    /** Has the books verified through the page and waits for the job's end. @return the page then */
    public String verify(Browser who) {
        assertThat(who.post("/verifier/runs").statusCode()).isEqualTo(303);
        Instant end = Instant.now().plusSeconds(60);
        String page = who.get("/verifier").asString();
        while (page.contains("hx-get=\"/verifier\"")) {
            assertThat(Instant.now()).as("the verifier ends").isBefore(end);
            LockSupport.parkNanos(100_000_000);
            page = who.get("/verifier").asString();
        }
        return page;
    }

    public Actor approver(Actor clerk) {
        long member = desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                with known as (select id from member where agency_id = :agency and role = 'APPROVER'),
                made as (insert into member (agency_id, name, role) select :agency, '审批', 'APPROVER' where not exists (select 1 from known) returning id)
                select id from known union all select id from made""").bind("agency", clerk.agencyId()).mapTo(Long.class).one()));
        return new Actor(clerk.agencyId(), member, "审批", Role.APPROVER, null, "127.0.0.1");
    }

    /** Seals the audit trail, then verifies; the failed checks. */
    public List<Outcome> wrong(Actor clerk) {
        sealer.seal(clerk.agencyId());
        return actAs.call(clerk, () -> verifications.verify().bad());
    }

    public <T> List<T> list(Actor clerk, String query, Class<T> type) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", clerk.agencyId()).mapTo(type).list()));
    }

    public long number(Actor clerk, String query) {
        return list(clerk, query, Long.class).get(0);
    }
}
