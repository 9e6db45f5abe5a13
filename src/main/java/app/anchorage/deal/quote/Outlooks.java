package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Rate;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reckons offers against the anchors' own records of the last 90 days. */
@ApplicationScoped
public class Outlooks {
    private static final int DAYS = 90;

    @Inject
    Jdbi sql;

    @Inject
    AgreementRepository agreements;

    @Inject
    Clock clock;

    @Transactional
    public Outlook of(Offer offer) {
        return new Outlook(offer.lines().stream().map(line -> new Outlook.Line(line, record(line), terms(offer, line))).toList());
    }

    private WhatIf.Terms terms(Offer offer, QuoteLine line) {
        LocalDate day = line.plannedOn() == null ? today() : line.plannedOn();
        Rate share = agreements.timeline(line.anchorId()).on(day).map(AgreementTimeline.Version::share).orElse(null);
        return new WhatIf.Terms(offer.vat(line.fee()).gross(), offer.rate(), line.commission(), line.guarantee(), line.cost(), share);
    }

    /** Of a mixed slot a link is an item on a day; of a session a day. Hours, videos, pictures and packages are in no order report. */
    private SalesRecord record(QuoteLine line) {
        if (line.format() != Format.MIXED && line.format() != Format.SESSION) {
            return SalesRecord.NONE;
        }
        return sql.withHandle(h -> h.createQuery("""
                select coalesce(sum(lines), 0)\\:\\:bigint as orders, count(*) as units,
                  percentile_disc(0.25) within group (order by net) as low_fen,
                  percentile_disc(0.5) within group (order by net) as middle_fen,
                  percentile_disc(0.75) within group (order by net) as high_fen
                from (select count(*) as lines, sum(case when state = 3 then settled_fen - refund_fen else 0 end)\\:\\:bigint as net
                  from order_line where anchor_id = :anchor and created_on > :since and state is not null
                    and (cast(:category as text) is null or category = :category)
                  group by created_on<item> having bool_and(state in (3, 4))) unit""")
                .define("item", line.format() == Format.MIXED ? ", item_id" : "")
                .bind("anchor", line.anchorId()).bind("since", today().minusDays(DAYS)).bind("category", line.category())
                .mapTo(SalesRecord.class).one());
    }

    /** Categories that the anchors have sold in. */
    @Transactional
    public List<String> categories(List<Long> anchors) {
        if (anchors.isEmpty()) {
            return List.of();
        }
        return sql.withHandle(h -> h.createQuery("""
                select distinct category from order_line where anchor_id in (<anchors>) and created_on > :since and category is not null order by 1 limit 50""")
                .bindList("anchors", anchors).bind("since", today().minusDays(DAYS)).mapTo(String.class).list());
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
