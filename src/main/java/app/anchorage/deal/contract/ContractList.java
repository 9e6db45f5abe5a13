package app.anchorage.deal.contract;

import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The list of contracts, the newest first, with the radar of those that end soon. */
@ApplicationScoped
public class ContractList {
    static final int PAGE = 50;

    /** @param lastDay with renewals and a termination; null without an end */
    public record Row(long id, String number, ContractKind kind, ContractState state, String merchant, LocalDate validFrom, LocalDate lastDay, long slots,
            String anchors, long feeFen) {}

    /** How many are worth a tile; of the radar each number includes the nearer ones. */
    public record Counts(long drafts, long within60, long within30, long within7) {}

    /** @param before where the previous page ends, null on the first; @param after where the next starts, null on the last */
    public record Page(List<Row> rows, Long before, Long after, Counts counts) {
        /** What a filter with errors shows. */
        static final Page NONE = new Page(List.of(), null, null, null);
    }

    /** The last day as {@link ContractTerms#lastDay} has it; the state by the calendar. */
    private static final String CONTRACTS = """
            select c.id, c.number, c.kind, c.merchant_id, m.name as merchant, c.valid_from, x.last_day, t.slots, t.anchors, t.fee_fen,
              case when c.state = 'SIGNED' and x.last_day < :today then 'OVER' else c.state end as state
            from contract c join merchant m on m.agency_id = c.agency_id and m.id = c.merchant_id
              cross join lateral (select nullif(least(
                  (select max(coalesce(p.valid_to, date 'infinity')) from contract p where p.agency_id = c.agency_id
                     and (p.id = c.id or p.of_id = c.id and p.kind = 'RENEWAL' and p.signed_on is not null)),
                  (select min(p.valid_from) - 1 from contract p where p.agency_id = c.agency_id
                     and p.of_id = c.id and p.kind = 'TERMINATION' and p.signed_on is not null)), date 'infinity') as last_day) x
              cross join lateral (select count(*) as slots, string_agg(distinct a.stage_name, ' · ') as anchors, coalesce(sum(s.fee_fen), 0) as fee_fen
                from slot s join anchor a on a.agency_id = s.agency_id and a.id = s.anchor_id
                where s.agency_id = c.agency_id and s.contract_id = c.id) t""";

    private static final String RADAR = "kind in ('ONCE', 'FRAME') and state = 'SIGNED' and last_day <= :today + ";

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Transactional
    public Page page(ContractFilter filter) {
        LocalDate today = ChinaTime.day(clock.instant());
        return sql.withHandle(h -> {
            List<Row> rows = new ArrayList<>(rows(h, filter, today));
            boolean more = rows.size() > PAGE;
            if (more) {
                rows.remove(PAGE);
            }
            boolean back = filter.before().isPresent();
            if (back) {
                Collections.reverse(rows);
            }
            Long first = !rows.isEmpty() && (back ? more : filter.after().isPresent()) ? Long.valueOf(rows.get(0).id()) : null;
            Long last = !rows.isEmpty() && (back || more) ? Long.valueOf(rows.get(rows.size() - 1).id()) : null;
            return new Page(rows, first, last, counts(h, today));
        });
    }

    private static List<Row> rows(Handle h, ContractFilter filter, LocalDate today) {
        boolean back = filter.before().isPresent();
        String from = back ? " and id > :place" : filter.after().isPresent() ? " and id < :place" : "";
        String ends = filter.ends().isEmpty() ? "" : " and " + RADAR + filter.ends();
        return h.createQuery("select c.* from (" + CONTRACTS + """
                ) c where (:state = '' or state = :state) and (:kind = '' or kind = :kind)
                  and (:merchant = '' or merchant_id = cast(nullif(:merchant, '') as bigint))
                  and (:q = '' or starts_with(number, upper(:q)) or strpos(lower(merchant), lower(:q)) > 0 or strpos(lower(anchors), lower(:q)) > 0)"""
                + ends + from + " order by id " + (back ? "asc" : "desc") + " limit " + (PAGE + 1))
                .bind("today", today).bind("state", filter.state()).bind("kind", filter.kind()).bind("merchant", filter.merchant()).bind("q", filter.q())
                .bind("place", filter.before().or(filter::after).orElse(0L)).mapTo(Row.class).list();
    }

    private static Counts counts(Handle h, LocalDate today) {
        return h.createQuery("""
                select count(*) filter (where state = 'DRAFT') as drafts, count(*) filter (where %1$s 60) as within60,
                  count(*) filter (where %1$s 30) as within30, count(*) filter (where %1$s 7) as within7 from (%2$s) c""".formatted(RADAR, CONTRACTS))
                .bind("today", today).mapTo(Counts.class).one();
    }
}
