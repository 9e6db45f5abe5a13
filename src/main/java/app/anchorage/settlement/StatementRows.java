package app.anchorage.settlement;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Texts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads the copied rows of a statement. A line counts on each day by its net, as when the statement was made. */
@ApplicationScoped
public class StatementRows {
    private static final int FETCH = 2_000;
    private static final int KEPT = 40_000;
    /** What a statement is made of stands in its views once more: in Chinese, in English, and in the English of files. */
    private static final int VIEWS = 3;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** One entry with the words and rates it is printed with. */
    public record Row(long seq, long entryId, LocalDate day, String kind, Long lineId, String obligationKind, String orderNo, String subOrderNo, String itemId, String title,
            String shop, Instant soldAt, LocalDate settledOn, Long baseFen, Integer sharePoints, Integer agreementVersion, long fen, String why) {

        public Money amount() {
            return Money.fen(fen);
        }

        public Money base() {
            return baseFen == null ? null : Money.fen(baseFen);
        }

        public Rate share() {
            return sharePoints == null ? null : Rate.basisPoints(sharePoints);
        }

        public String order() {
            return subOrderNo == null ? orderNo : subOrderNo;
        }

        public String kindKey() {
            return "line_kind_" + kind.toLowerCase(Locale.ROOT);
        }

        public String whyKey() {
            return "statement_why_" + why;
        }

        /** The words of an amount that is no order line's. */
        public String obligationKey() {
            return "obligation_" + obligationKind;
        }

        StatementLine printed(Locale locale) {
            String what = obligationKind == null ? title : Texts.of(locale, obligationKey()) + " " + title;
            return new StatementLine(day, orderNo, subOrderNo, itemId, what, shop, soldAt, settledOn, kind, base(), share(), amount(),
                    why == null ? null : Texts.of(locale, "statement_why_" + why));
        }
    }

    /** A day's entries and net sums. */
    public record Sum(LocalDate day, int lines, long earnedFen, long deductedFen) {}

    /** What a statement's rows come to. */
    public record Summed(List<Sum> days, List<NamedDeduction> deductions) {
        private long lines() {
            return days.stream().mapToLong(Sum::lines).sum();
        }

        private int weight() {
            return 1 + (1 + VIEWS) * (days.size() + deductions.size());
        }
    }

    private record Which(long agency, long statement) {}

    private final Cache<Which, Summed> kept = Caffeine.newBuilder().maximumWeight(KEPT).weigher((Which which, Summed summed) -> summed.weight()).build();

    /** The rows of a statement never change (the database refuses it), so once all are there they are summed once. */
    Summed summed(StatementHead head) {
        Which which = new Which(agency(), head.id());
        Summed summed = kept.getIfPresent(which);
        if (summed == null) {
            summed = new Summed(days(head.id()), deductions(head.id()));
            if (summed.lines() == head.rows()) {
                kept.put(which, summed);
            }
        }
        return summed;
    }

    private List<Sum> days(long statement) {
        return sql.withHandle(h -> h.createQuery("""
                select day, sum(lines) as lines, sum(greatest(fen, 0)) as earned_fen, sum(least(fen, 0)) as deducted_fen
                from (select day, line_id, sum(fen) as fen, count(*) as lines from statement_row
                      where agency_id = :agency and statement_id = :statement group by 1, 2, obligation_id) n group by 1 order by 1""")
                .bind("agency", agency()).bind("statement", statement).mapTo(Sum.class).list());
    }

    private List<NamedDeduction> deductions(long statement) {
        return sql.withHandle(h -> h.createQuery("""
                select day, line_id, max(entry_id) filter (where fen < 0) as entry_id, max(order_no) as order_no, max(sub_order_no) as sub_order_no,
                  max(title) as title, max(sold_at) as sold_at, (array_agg(why order by seq desc) filter (where fen < 0))[1] as why,
                  max(obligation_kind) as obligation_kind, sum(fen) as fen
                from statement_row where agency_id = :agency and statement_id = :statement
                group by day, line_id, obligation_id having sum(fen) < 0 order by day, line_id""")
                .bind("agency", agency()).bind("statement", statement).mapTo(NamedDeduction.class).list());
    }

    /** How many rows a statement has where order lines are left out. */
    long printed(StatementHead head) {
        Summed summed = summed(head);
        return summed.days().size() + summed.deductions().size();
    }

    /** A page of one day's rows after a position. */
    public List<Row> ofDay(long statement, LocalDate day, long after, int limit) {
        return sql.withHandle(h -> h.createQuery(SELECT + " and day = :day and seq > :after order by seq limit :limit")
                .bind("agency", agency()).bind("statement", statement).bind("day", day).bind("after", after).bind("limit", limit)
                .mapTo(Row.class).list());
    }

    /** All rows one after the other, never all in memory; inside a transaction. */
    StatementLines stream(long statement, Locale locale) {
        return each -> sql.useHandle(h -> {
            try (Stream<Row> rows = h.createQuery(SELECT + " order by seq").setFetchSize(FETCH).bind("agency", agency())
                    .bind("statement", statement).mapTo(Row.class).stream()) {
                rows.forEach(row -> each.accept(row.printed(locale)));
            }
        });
    }

    private long agency() {
        return current.get().agencyId();
    }

    private static final String SELECT = """
            select seq, entry_id, day, kind, line_id, obligation_kind, order_no, sub_order_no, item_id, title, shop, sold_at, settled_on, base_fen, share_points,
              agreement_version, fen, why from statement_row where agency_id = :agency and statement_id = :statement""";
}
