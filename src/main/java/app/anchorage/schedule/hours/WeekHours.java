package app.anchorage.schedule.hours;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.roster.WeekOfWork;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.sales.PerHour;
import app.anchorage.schedule.sales.SessionSales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Somebody's hours in a week from Monday: planned, and verified so far. */
@ApplicationScoped
public class WeekHours implements WeekOfWork {
    /** @param cap in minutes, or null */
    public record Week(long personId, String person, long planned, long verified, Integer cap) {
        public String plannedTime() {
            return WorkRule.clock(planned);
        }

        public String verifiedTime() {
            return WorkRule.clock(verified);
        }

        public String capTime() {
            return cap == null ? null : WorkRule.clock(cap);
        }

        public boolean over() {
            return cap != null && planned > cap;
        }
    }

    private static final int RECENT = 30;

    @Inject
    SessionSales sales;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Override
    @Transactional
    public Optional<Sum> of(long anchorId, LocalDate day) {
        return of(List.of(anchorId), day).stream().findFirst()
                .map(week -> new Sum(week.plannedTime(), week.verifiedTime(), week.capTime(), week.over(), hourly(anchorId, day)));
    }

    /** Of the last days up to this one. */
    @Transactional
    public Hourly hourly(long person, LocalDate day) {
        SessionSales.Sum sum = sales.of(person, Span.days(day.minusDays(RECENT - 1L), RECENT));
        return new Hourly(RECENT, WorkRule.clock(sum.minutes()), Money.fen(sum.netFen()), PerHour.of(Money.fen(sum.netFen()), sum.lines(), sum.minutes()), sum.open());
    }

    /** Of the week in which the day lies. */
    @Transactional
    public List<Week> of(Collection<Long> people, LocalDate day) {
        Span week = Span.days(WorkRule.monday(day), 7);
        return sql.withHandle(h -> h.createQuery("""
                select a.id as person_id, a.stage_name as person, coalesce(sum(minutes_in(p.starts_at, p.ends_at, :from, :to)), 0) as planned,
                  coalesce(sum(minutes_in(p.actual_from, p.actual_to, :from, :to)) filter (where p.verified_at is not null), 0) as verified,
                  max(coalesce(o.week_cap_minutes, g.week_cap_minutes)) as cap
                from anchor a left join (session_person p join session s on s.agency_id = p.agency_id and s.id = p.session_id and s.state <> 'CANCELLED')
                    on p.agency_id = a.agency_id and p.person_id = a.id
                      and (p.starts_at < :to and p.ends_at > :from or p.actual_from < :to and p.actual_to > :from)
                  left join person_setting o on o.agency_id = a.agency_id and o.person_id = a.id
                  left join schedule_setting g on g.agency_id = a.agency_id
                where a.agency_id = :agency and a.id = any(:people) group by a.id, a.stage_name order by a.stage_name""")
                .bind("agency", current.get().agencyId()).bindArray("people", Long.class, people).bind("from", week.from()).bind("to", week.to())
                .mapTo(Week.class).list());
    }
}
