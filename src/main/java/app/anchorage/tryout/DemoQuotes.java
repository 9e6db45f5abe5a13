package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.deal.quote.MerchantAnswers;
import app.anchorage.deal.quote.Offer;
import app.anchorage.deal.quote.Quote;
import app.anchorage.deal.quote.QuoteLine;
import app.anchorage.deal.quote.QuoteService;
import app.anchorage.deal.rate.RateCard;
import app.anchorage.deal.rate.RateCards;
import app.anchorage.deal.rate.RateService;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Rate cards of the demo anchors, and quotes in several states. */
@ApplicationScoped
class DemoQuotes {
    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Inject
    RateService rates;

    @Inject
    RateCards cards;

    @Inject
    QuoteService quotes;

    @Inject
    MerchantAnswers merchants;

    @Inject
    Clock clock;

    /** Who acts, and for whom. */
    record People(Actor staff, long xiaoman, long akai) {}

    void live(People people, LocalDate today) {
        actAs.run(people.staff(), () -> rates(people, today.minusMonths(2)));
        List<Long> known = actAs.call(people.staff(), () -> QuarkusTransaction.requiringNew().call(() -> merchants(people.staff())));
        Actor merchant = new Actor(people.staff().agencyId(), null, "merchant", null, null, "203.0.113.8");
        long accepted = sent(people, offer(known.get(0), today, line(people.xiaoman(), 1, Format.MIXED, 3, "900.00", 2000, "1800.00", "美容护肤/美体/精油"),
                line(people.akai(), 2, Format.MIXED, 2, "500.00", 2200, null, "女装/女士精品")));
        actAs.run(merchant, () -> {
            merchants.read(accepted, true);
            merchants.accept(accepted, "许婧", "品牌总监");
        });
        long seen = sent(people, offer(known.get(1), today, line(people.xiaoman(), 1, Format.SESSION, 1, "1500.00", 1800, "3000.00", null)));
        actAs.run(merchant, () -> {
            merchants.read(seen, true);
            merchants.ask(seen, "郑南", "专场能否放在周五晚上？");
        });
        long declined = sent(people, offer(known.get(2), today, line(people.akai(), 1, Format.MIXED, 1, "250.00", 2200, null, null)));
        actAs.run(merchant, () -> merchants.decline(declined, "何川", "本季预算已用完"));
        long cheap = written(people, offer(known.get(2), today, line(people.xiaoman(), 1, Format.MIXED, 2, "380.00", 1500, "1520.00", "零食/坚果/特产")));
        actAs.run(people.staff(), () -> quotes.ask(cheap, 0));
        sent(people, offer(known.get(0), today, line(people.akai(), 1, Format.VIDEO, 1, "500.00", 2200, null, null)));
        written(people, offer(known.get(1), today, line(people.akai(), 1, Format.MIXED, 4, "1000.00", 2200, "3000.00", null)));
    }

    private void rates(People people, LocalDate from) {
        card(people.xiaoman(), Format.MIXED, "200", "300", 2000, from);
        card(people.xiaoman(), Format.SESSION, "900", "1500", 1800, from);
        card(people.xiaoman(), Format.VIDEO, "400", "800", 2000, from);
        card(people.akai(), Format.MIXED, "150", "250", 2200, from);
        card(people.akai(), Format.VIDEO, "250", "500", 2200, from);
        rates.describe(people.xiaoman(), "25–35 岁女性为主，华东、华南居多；女装与美妆。");
    }

    private void card(long anchor, Format format, String cost, String list, int points, LocalDate from) {
        rates.add(anchor, new RateCard.Terms(format, Money.yuan(cost), Money.yuan(list), points, points + 1000, null, from, null), null);
    }

    /** The first merchants there are; three of our own when there are none. */
    private List<Long> merchants(Actor staff) {
        return sql.withHandle(h -> {
            h.createUpdate("""
                    insert into merchant (agency_id, name, owner_id, created_by)
                    select :agency, name, :member, :member from (values ('晚风服饰有限公司'), ('南枝真丝科技有限公司'), ('山谷食品有限公司')) v (name)
                    where (select count(*) from merchant) < 3""").bind("agency", staff.agencyId()).bind("member", staff.member()).execute();
            return h.createQuery("select id from merchant where archived_at is null order by id limit 3").mapTo(Long.class).list();
        });
    }

    private static Offer offer(long merchant, LocalDate today, QuoteLine... lines) {
        String terms = "坑位费在排期前三个工作日付清。\n保量按确认收货后的净销售额计算，未达到按比例退还。";
        return new Offer(new Quote.Head(merchant, null, today.plusDays(7), terms, true, 600), List.of(lines));
    }

    private static QuoteLine line(long anchor, int seq, Format format, int links, String fee, int points, String guarantee, String category) {
        return QuoteLine.of(seq, anchor, format, null, links, category, Money.yuan(fee), points, guarantee == null ? null : Money.yuan(guarantee));
    }

    private long sent(People people, Offer offer) {
        long id = written(people, offer);
        actAs.run(people.staff(), () -> quotes.send(id, 0));
        return id;
    }

    private long written(People people, Offer offer) {
        return actAs.call(people.staff(), () -> quotes.create(new Offer(offer.head(), offer.lines().stream().map(this::priced).toList()), null));
    }

    private QuoteLine priced(QuoteLine line) {
        return line.priced(cards.timeline(line.anchorId()).on(line.format(), ChinaTime.day(clock.instant())).orElseThrow());
    }
}
