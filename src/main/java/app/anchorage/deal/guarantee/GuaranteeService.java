package app.anchorage.deal.guarantee;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.fee.Fees;
import app.anchorage.ledger.Postings;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes down which remedy of a missed guarantee was chosen. */
@ApplicationScoped
public class GuaranteeService {
    @Inject
    Guarantees guarantees;

    @Inject
    Fees fees;

    @Inject
    Postings postings;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Jdbi sql;

    /** @param remedy REFUND or MAKE_UP; @throws BrokenRule before it is measured, without a choice, after one or too late */
    @Transactional
    public void choose(long id, String remedy, String reason, UUID form) {
        postings.lock();
        Standing standing = guarantees.one(id);
        if (form != null) {
            once.claim(form, "/guarantees/" + id);
        }
        if (!standing.choosable()) {
            throw new BrokenRule("guarantee_no_choice").back("/guarantees/" + id);
        }
        sql.useHandle(h -> h.createUpdate("""
                update guarantee set chosen = :remedy, chosen_by = :member, chosen_on = :today where agency_id = :agency and id = :id""")
                .bind("remedy", remedy).bind("member", current.get().member()).bind("today", ChinaTime.day(clock.instant()))
                .bind("agency", current.get().agencyId()).bind("id", id).execute());
        audit.record("GUARANTEE_CHOSEN", "GUARANTEE", id, null, Map.of("remedy", remedy), reason);
        fees.measured(id);
    }
}
