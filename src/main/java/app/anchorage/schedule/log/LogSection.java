package app.anchorage.schedule.log;

import app.anchorage.money.Money;
import app.anchorage.schedule.session.SessionSection;
import app.anchorage.web.Formats;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** What was really streamed of a session, on its page. */
@ApplicationScoped
public class LogSection implements SessionSection {
    @Inject
    LogBook book;

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String headingKey() {
        return "schedule_log";
    }

    @Override
    public String emptyKey() {
        return "schedule_log_none";
    }

    @Override
    public List<Row> rows(long session, Locale locale) {
        return book.of(session).stream().map(log -> new Row(log.span().toString(), null, words(log.figures(), locale), null, null, null, false)).toList();
    }

    private static String words(Figures f, Locale locale) {
        return Texts.of(locale, "schedule_log_words", Formats.count(f.views()), Formats.count(f.peak()), Formats.count(f.likes()), Formats.count(f.comments()),
                Formats.count(f.followers()), Formats.count(f.clicks()), Formats.money(f.adFen() == null ? null : Money.fen(f.adFen())));
    }
}
