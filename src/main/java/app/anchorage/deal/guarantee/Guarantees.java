package app.anchorage.deal.guarantee;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.fee.FeeBook;
import app.anchorage.deal.fee.GuaranteedSales;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads guarantees with what was sold for them. */
@ApplicationScoped
public class Guarantees {
    static final int PAGE = 50;
    private static final int MOST = 2_000;

    @Inject
    Jdbi sql;

    @Inject
    FeeBook book;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Those of contracts that bind, the next to be measured first, then those measured, the latest first. */
    @Transactional
    public Paged<Standing> page(GuaranteeFilter filter) {
        List<Standing.Deal> deals = deals(filter.q(), null);
        if (filter.state().isEmpty()) {
            Paged<At> page = page(deals.stream().map(At::new).toList(), filter);
            return new Paged<>(standings(page.rows().stream().map(At::deal).toList()), page.before(), page.after());
        }
        return page(standings(deals).stream().filter(each -> each.state().equals(filter.state())).toList(), filter);
    }

    /** A deal at its place in the list. */
    private record At(Standing.Deal deal) implements Paged.Row {
        @Override
        public Place place() {
            return new Place(deal.measureOn().toString(), deal.id());
        }
    }

    private static <R extends Paged.Row> Paged<R> page(List<R> all, GuaranteeFilter filter) {
        int at = filter.place().map(place -> all.stream().map(Paged.Row::place).toList().indexOf(place)).orElse(-1);
        if (at < 0) {
            return Paged.of(all, PAGE, Optional.empty(), Optional.empty());
        } else if (!filter.backwards()) {
            return Paged.of(all.subList(at + 1, all.size()), PAGE, Optional.empty(), filter.place());
        }
        List<R> earlier = new ArrayList<>(all.subList(0, at));
        Collections.reverse(earlier);
        return Paged.of(earlier, PAGE, filter.place(), Optional.empty());
    }

    @Transactional
    public Standing one(long id) {
        return standings(deals("", id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Standing> standings(List<Standing.Deal> deals) {
        Map<Long, GuaranteedSales> guaranteed = book.guaranteed(deals.stream().map(Standing.Deal::id).toList()).stream()
                .collect(Collectors.toMap(GuaranteedSales::id, Function.identity()));
        return deals.stream().map(deal -> new Standing(deal, guaranteed.get(deal.id()), today())).toList();
    }

    private List<Standing.Deal> deals(String q, Long id) {
        return sql.withHandle(h -> h.createQuery(DEALS).bind("agency", current.get().agencyId()).bind("q", q).bind("id", id).bind("today", today())
                .bind("most", MOST).mapTo(Standing.Deal.class).list());
    }

    /** What a refund did to the accounts. */
    public record Entry(long id, String kind, String holder, LocalDate valueDate, long fen) {
        public String accountKey() {
            return "ledger_account_" + kind;
        }

        public String path() {
            return "/entries/" + id;
        }

        public Money amount() {
            return AccountKind.valueOf(kind).view(Money.fen(fen));
        }
    }

    @Transactional
    public List<Entry> entries(long guarantee) {
        return sql.withHandle(h -> h.createQuery("""
                select e.id, a.kind, coalesce(n.stage_name, m.name) as holder, e.value_date, e.fen from obligation o
                join entry e on e.agency_id = :agency and e.obligation_id = o.id join account a on a.agency_id = :agency and a.id = e.account_id
                left join anchor n on n.agency_id = :agency and n.id = a.anchor_id left join merchant m on m.agency_id = :agency and m.id = a.merchant_id
                where o.agency_id = :agency and o.kind = 'REFUND' and o.reference = :id order by e.journal_id, e.id""")
                .bind("agency", current.get().agencyId()).bind("id", guarantee).mapTo(Entry.class).list());
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    private static final String DEALS = """
            select g.id, s.contract_id, c.number || '/' || s.seq as label, c.state in ('SIGNED', 'ENDED') as binding, c.merchant_id, m.name as merchant, s.anchor_id,
              n.stage_name as anchor, s.fee_fen, s.delivered_on, s.sells_from, s.sells_to, p.name as shop, s.item_ids as items, g.chooser, b.name as chosen_by,
              g.measure_on
            from guarantee g join slot s on s.agency_id = :agency and s.id = g.slot_id join contract c on c.agency_id = :agency and c.id = s.contract_id
            join merchant m on m.agency_id = :agency and m.id = c.merchant_id join anchor n on n.agency_id = :agency and n.id = s.anchor_id
            left join merchant_shop p on p.agency_id = :agency and p.id = s.shop_id left join member b on b.agency_id = :agency and b.id = g.chosen_by
            where g.agency_id = :agency and (cast(:id as bigint) is null or g.id = :id) and (:id is not null or c.state in ('SIGNED', 'ENDED'))
              and (:q = '' or strpos(lower(m.name), lower(:q)) > 0 or strpos(lower(n.stage_name), lower(:q)) > 0 or strpos(lower(c.number), lower(:q)) > 0)
            order by g.measure_on < :today, abs(g.measure_on - :today), g.id limit :most""";
}
