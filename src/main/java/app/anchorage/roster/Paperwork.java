package app.anchorage.roster;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.NumberSeries;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What every new version of an agreement has: who wrote it and when, once per form, and its number when it comes into force. */
@ApplicationScoped
class Paperwork {
    @Inject
    AgreementRepository agreements;

    @Inject
    NumberSeries numbers;

    @Inject
    Once once;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void claim(UUID form, long anchorId) {
        if (form != null) {
            once.claim(form, "/anchors/" + anchorId);
        }
    }

    void persist(Agreement version) {
        version.createdBy(current.get().member(), clock.instant());
        agreements.persistAndFlush(version);
    }

    /** Last in the transaction: numbers have no gaps. */
    void number(Agreement version) {
        version.numbered(numbers.next("A", ChinaTime.day(clock.instant()), 1).get(0));
    }
}
