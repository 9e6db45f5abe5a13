package app.anchorage.order.assign;

import app.anchorage.order.Rehearsal;
import app.anchorage.roster.PositionService;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Corrects a position's first day; the roster keeps it, and the orders of the days between follow. */
@ApplicationScoped
public class PositionCorrections {
    @Inject
    PositionService positions;

    @Inject
    Rehearsal rehearsal;

    /** @throws app.anchorage.roster.Refused naming who has the position on one of the days */
    @Transactional
    public void correct(long id, CorrectionForm form) {
        positions.correct(id, form.day(), form.reason.strip());
    }

    /** As {@link #correct}. @throws Rehearsal.Changed when it would not do what was shown */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public void confirm(long id, CorrectionForm form) {
        correct(id, form);
        rehearsal.mustBe(form.token);
    }
}
