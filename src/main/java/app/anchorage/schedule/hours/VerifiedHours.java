package app.anchorage.schedule.hours;

import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Hours;
import app.anchorage.roster.SessionHours;
import app.anchorage.schedule.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Verified sessions go into the register of verified hours that pay by the hour reads: month by month, a session over midnight in both. */
@ApplicationScoped
public class VerifiedHours implements SessionHours {
    @Inject
    Hours register;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Once sessions have spoken of a month they go on to, also when the last of them is taken back. */
    @Override
    @Transactional
    public boolean rule(long person, LocalDate month) {
        return sql.withHandle(h -> h.createQuery("""
                select exists (select from worked_hours where agency_id = :agency and anchor_id = :person and month = :month and source = 'SESSIONS')""")
                .bind("agency", agency()).bind("person", person).bind("month", month).mapTo(Boolean.class).one());
    }

    /** The months that the actual times touch are summed anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(long person, Span actual, String reason) {
        Stream.of(actual.day().withDayOfMonth(1), actual.lastDay().withDayOfMonth(1)).distinct()
                .forEach(month -> register.ofSessions(person, month, minutes(person, month), reason));
    }

    private int minutes(long person, LocalDate month) {
        Span whole = Span.days(month, month.lengthOfMonth());
        return sql.withHandle(h -> h.createQuery("""
                select coalesce(sum(minutes_in(actual_from, actual_to, :from, :to)), 0) from session_person
                where agency_id = :agency and person_id = :person and verified_at is not null and actual_from < :to and actual_to > :from""")
                .bind("agency", agency()).bind("person", person).bind("from", whole.from()).bind("to", whole.to()).mapTo(Integer.class).one());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
