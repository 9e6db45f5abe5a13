package app.anchorage.schedule.sales;

import app.anchorage.money.Money;
import app.anchorage.schedule.session.SessionSection;
import app.anchorage.web.Formats;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From views to returns, on a session's page; each step says of which it is what part. */
@ApplicationScoped
public class FunnelSection implements SessionSection {
    @Inject
    SessionSales sales;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String headingKey() {
        return "schedule_funnel";
    }

    @Override
    public String emptyKey() {
        return "schedule_funnel_none";
    }

    @Override
    public Link more(long session) {
        return new Link("schedule_its_orders", orders(session, ""));
    }

    static String orders(long session, String more) {
        return "/orders?session=" + session + more;
    }

    @Override
    public List<Row> rows(long session, Locale locale) {
        Funnel all = sales.funnel(session);
        if (all.lines() == 0 && all.reached() == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(count(locale, "schedule_step_views", null, all.views()));
        if (all.clicks() != null) {
            rows.add(count(locale, "schedule_step_clicks", Texts.of(locale, "schedule_of_views", part(all.clicks(), all.views())), all.clicks()));
        }
        rows.add(count(locale, "schedule_step_orders", Texts.of(locale, all.clicks() != null ? "schedule_of_clicks" : "schedule_of_views", part(all.orders(), all.reached())), all.orders()));
        rows.add(money(locale, "schedule_step_paid", Texts.of(locale, "schedule_step_paid_words", all.lines(), all.open()), orders(session, ""), all.paidFen(), false));
        rows.add(money(locale, "schedule_step_settled", Texts.of(locale, "schedule_step_settled_words", all.settled(), part(all.settled(), all.lines())),
                orders(session, "&state=settled"), all.settledFen(), all.open() > 0));
        rows.add(money(locale, "schedule_step_returned", returned(locale, all), orders(session, "&state=closed"), -all.returnedFen(), all.open() > 0));
        return rows;
    }

    private static String returned(Locale locale, Funnel all) {
        return Texts.of(locale, "schedule_step_returned_words", all.closed(), Formats.money(all.closedFen()), all.refunded(), Formats.money(all.refundedFen()),
                part(all.returned(), all.lines()), part(all.returnedFen(), all.paidFen()));
    }

    private static String part(Number part, Number whole) {
        return Formats.rate(PerHour.step(part, whole));
    }

    private static Row count(Locale locale, String key, String words, Long number) {
        return new Row(Texts.of(locale, key), null, words, null, null, Formats.count(number), false);
    }

    private static Row money(Locale locale, String key, String words, String href, long fen, boolean provisional) {
        return new Row(Texts.of(locale, key), href, words, null, null, Money.fen(fen), provisional);
    }
}
