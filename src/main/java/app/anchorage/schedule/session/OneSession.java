package app.anchorage.schedule.session;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.agency.audit.Trail;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.hours.WeekHours;
import app.anchorage.schedule.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All that a session's page shows. */
@ApplicationScoped
public class OneSession {
    @Inject
    Sessions sessions;

    @Inject
    Crew crew;

    @Inject
    Places places;

    @Inject
    WeekHours hours;

    @Inject
    @Any
    Instance<SessionSection> sections;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    @Transactional
    public SessionPages.OnePage page(long id, Locale locale) {
        Session session = sessions.find(id);
        List<OnDuty> people = crew.of(id);
        List<SessionPages.Section> parts = sections.stream().sorted(Comparator.comparingInt(SessionSection::order))
                .map(part -> new SessionPages.Section(part.headingKey(), part.emptyKey(), part.more(id), part.rows(id, locale))).toList();
        return new SessionPages.OnePage(session, people, crew.standIns(id), places.of(id),
                hours.of(people.stream().map(OnDuty::personId).distinct().toList(), session.span().day()), parts,
                sections.stream().flatMap(part -> part.warnings(id, locale).stream()).toList(), trail.of("SESSION", id),
                current.get().is(Role.OWNER, Role.STAFF));
    }
}
