package app.anchorage.schedule.sales;

import app.anchorage.money.Money;
import app.anchorage.schedule.hours.WorkRule;
import app.anchorage.schedule.session.SessionSection;
import app.anchorage.web.Formats;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Net income of a verified hour after returns: each person's own, and the session's by the hours of its whole team. */
@ApplicationScoped
public class HourlySection implements SessionSection {
    @Inject
    SessionSales sales;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String headingKey() {
        return "schedule_hourly";
    }

    @Override
    public String emptyKey() {
        return "schedule_hourly_none";
    }

    @Override
    public List<Row> rows(long session, Locale locale) {
        List<SessionSales.Worked> team = sales.worked(session);
        if (team.stream().allMatch(person -> person.minutes() == 0)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(team.stream().map(person -> person(person, session, locale)).toList());
        Sold all = sales.sold(session, false).stream().reduce(Sold.NOTHING, Sold::plus);
        long minutes = team.stream().mapToLong(SessionSales.Worked::minutes).sum();
        rows.add(row(Texts.of(locale, "schedule_hourly_team"), FunnelSection.orders(session, ""),
                words(locale, minutes, all.lines(), all.open(), all.netFen()), PerHour.of(Money.fen(all.netFen()), all.lines(), minutes), all.open() > 0));
        return rows;
    }

    private static Row person(SessionSales.Worked person, long session, Locale locale) {
        if (person.lines() == null) {
            return row(person.person(), null, Texts.of(locale, "schedule_verified_time", WorkRule.clock(person.minutes())), null, false);
        }
        return row(person.person(), FunnelSection.orders(session, "&anchor=" + person.personId()),
                words(locale, person.minutes(), person.lines(), person.open(), person.netFen()), PerHour.of(Money.fen(person.netFen()), person.lines(), person.minutes()),
                person.open() > 0);
    }

    private static String words(Locale locale, long minutes, long lines, long open, long netFen) {
        return Texts.of(locale, "schedule_hourly_words", WorkRule.clock(minutes), Formats.money(netFen), lines, open);
    }

    private static Row row(String title, String href, String words, Money perHour, boolean provisional) {
        return new Row(title, href, words, null, null, perHour == null ? Formats.money(null) : perHour, provisional && perHour != null);
    }
}
