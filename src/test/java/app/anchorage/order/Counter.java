package app.anchorage.order;

import app.anchorage.agency.Actor;
import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.read.ClaimField;
import app.anchorage.intake.read.ClaimRow;
import app.anchorage.intake.read.Kind;
import app.anchorage.intake.read.LineState;
import app.anchorage.intake.read.OrderField;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Hands reports of made-up rows over the counter, without files: take 10 %, no fee, so that 100.00 settled are 10.00 net. */
@ApplicationScoped
public class Counter {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    @Inject
    Desk desk;

    @Inject
    Facts facts;

    @Inject
    Jdbi sql;

    /** An order of one line, created and paid on that day. */
    public static Map<OrderField, Object> paid(String no, LocalDate day, String paid) {
        Map<OrderField, Object> row = new EnumMap<>(OrderField.class);
        row.put(OrderField.ORDER_NO, no);
        row.put(OrderField.SUB_ORDER_NO, no);
        row.put(OrderField.STATE, LineState.PAID);
        row.put(OrderField.CREATED_AT, day.atTime(9, 30));
        row.put(OrderField.PAID_AT, day.atTime(9, 31));
        row.put(OrderField.ITEM_ID, "600" + no.hashCode() % 1000);
        row.put(OrderField.TITLE, "连衣裙 " + no);
        row.put(OrderField.SHOP, "花店");
        row.put(OrderField.PAID, Money.yuan(paid));
        row.put(OrderField.COMMISSION_RATE, Rate.percent("10"));
        row.put(OrderField.SHARE_RATE, Rate.percent("100"));
        row.put(OrderField.TAKE_RATE, Rate.percent("10"));
        row.put(OrderField.TECH_FEE, Money.ZERO);
        row.put(OrderField.ESTIMATE, Money.yuan(paid).times(Rate.percent("10")));
        row.put(OrderField.ADZONE_ID, "1100");
        row.put(OrderField.ADZONE_NAME, "一号位");
        return row;
    }

    /** The same order, settled ten days later. */
    public static Map<OrderField, Object> settled(String no, LocalDate day, String paid, String settled) {
        Map<OrderField, Object> row = paid(no, day, paid);
        row.put(OrderField.STATE, LineState.SETTLED);
        row.put(OrderField.SETTLED_AT, day.plusDays(10).atTime(10, 0));
        row.put(OrderField.SETTLED, Money.yuan(settled));
        row.put(OrderField.INCOME, Money.yuan(settled).times(Rate.percent("10")));
        return row;
    }

    /** @param completed null while open */
    public static Map<ClaimField, Object> claim(String no, int state, String refund, LocalDate opened, LocalDate completed) {
        Map<ClaimField, Object> row = new EnumMap<>(ClaimField.class);
        row.put(ClaimField.ORDER_NO, no);
        row.put(ClaimField.SUB_ORDER_NO, no);
        row.put(ClaimField.STATE, state);
        row.put(ClaimField.REFUND, Money.yuan(refund));
        row.put(ClaimField.OPENED_AT, opened.atTime(14, 0));
        if (completed != null) {
            row.put(ClaimField.COMPLETED_AT, completed.atTime(15, 0));
        }
        return row;
    }

    @SafeVarargs
    public final long orders(Actor clerk, LocalDate moment, Map<OrderField, Object>... rows) {
        return commit(clerk, moment, Kind.ORDERS, reading -> {
            for (int i = 0; i < rows.length; i++) {
                reading.order(new OrderRow(i + 2, List.of("x"), rows[i]));
            }
        });
    }

    @SafeVarargs
    public final long claims(Actor clerk, LocalDate moment, Map<ClaimField, Object>... rows) {
        return commit(clerk, moment, Kind.CLAIMS, reading -> {
            for (int i = 0; i < rows.length; i++) {
                reading.claim(new ClaimRow(i + 2, List.of("x"), rows[i]));
            }
        });
    }

    private long commit(Actor clerk, LocalDate moment, Kind kind, Consumer<Facts.Reading> rows) {
        LocalDateTime at = moment.atTime(23, 59, 59);
        return desk.call(clerk, () -> {
            long file = sql.withHandle(h -> h.createQuery("""
                    insert into report_file (agency_id, name, bytes, sha256, kind, state, moment, uploaded_by)
                    values (:agency, :name, 1, :sha, :kind, 'COMMITTED', :moment, :member) returning id""")
                    .bind("agency", clerk.agencyId()).bind("name", "made-up-" + moment + ".xls").bind("sha", "" + NUMBER.incrementAndGet())
                    .bind("kind", kind.name()).bind("moment", ChinaTime.instant(at)).bind("member", clerk.member()).mapTo(Long.class).one());
            Facts.Reading reading = facts.begin(file, kind);
            rows.accept(reading);
            reading.assess(ChinaTime.instant(at), finding -> {});
            reading.commit(Progress.SILENT);
            return file;
        });
    }

    public long line(Actor clerk, String no) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select id from order_line where agency_id = :agency and order_no = :no")
                .bind("agency", clerk.agencyId()).bind("no", no).mapTo(Long.class).one()));
    }

    /** What the account holds in its holder's view (fen), on days chosen by a condition on {@code b.value_date}. */
    public long holds(Actor clerk, String kind, Long anchor, String days) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select coalesce(sum(case when a.kind = 'PLATFORM' then b.fen else -b.fen end), 0)::bigint from account a
                join balance b on b.agency_id = a.agency_id and b.account_id = a.id
                where a.agency_id = :agency and a.kind = :kind and a.anchor_id is not distinct from :anchor and\s""" + days)
                .bind("agency", clerk.agencyId()).bind("kind", kind).bind("anchor", anchor).mapTo(Long.class).one()));
    }

    public long anchorHolds(Actor clerk, long anchor) {
        return holds(clerk, "ANCHOR", anchor, "true");
    }

    public long frozen(Actor clerk, long anchor) {
        return holds(clerk, "ANCHOR", anchor, "b.value_date = '9999-12-31'");
    }

    /** What an approved statement does to an account. */
    public void close(Actor clerk, long anchor, LocalDate through) {
        desk.run(clerk, () -> sql.useHandle(h -> h.createUpdate("update account set closed_through = :day where agency_id = :agency and kind = 'ANCHOR' and anchor_id = :anchor")
                .bind("day", through).bind("agency", clerk.agencyId()).bind("anchor", anchor).execute()));
    }
}
