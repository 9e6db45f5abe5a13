package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.ReportText;
import app.anchorage.order.ReportText.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A made-up month: technical fees, capped subsidies, presales, orders of several items, claims, three returns in ten. Every account and day
 * equals, to the fen, a calculation written here that shares no code with the rules.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MonthTest {
    private static final int LINES = 2_000;
    private static final LocalDate START = LocalDate.of(2025, 3, 1);
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final int HOLD = 15;

    /** What becomes of a line. */
    private enum Fate {
        PAID, CLOSED, KEPT, PART_RETURNED, RETURNED, CLAIMED, CLAIM_FAILED
    }

    /** One line as it was made. @param cap of its subsidy, null without one; @param off fen by which the platform's income differs from its formulas */
    private record Sold(String order, String sub, int day, BigDecimal amount, BigDecimal rate, BigDecimal tech, BigDecimal subsidy, BigDecimal cap, int off,
            boolean presale, Fate fate, BigDecimal refund, int claimDay, String adzone) {
        LocalDate settledOn() {
            return START.plusDays(day + 7L);
        }

        LocalDate completed() {
            return settledOn().plusDays(claimDay);
        }
    }

    @Inject
    Desk desk;

    @Inject
    Office office;

    private final Random random = new Random(20250301);

    @Test
    void equals_the_reference_to_the_fen() {
        Actor clerk = desk.newAgency();
        anchor(clerk, "小满", 6000, "329000001");
        anchor(clerk, "阿凯", 3333, "329000002");
        List<Sold> month = month();
        commit(clerk, month, true);
        desk.claims(clerk, ChinaTime.startOf(START.plusDays(60)), claims(month));
        commit(clerk, month, false);
        assertThat(booked(clerk)).isEqualTo(reference(month));
        assertThat(month.stream().map(Sold::fate).collect(Collectors.toSet())).hasSize(Fate.values().length);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    private void anchor(Actor clerk, String name, int points, String adzone) {
        long anchor = desk.anchor(clerk, name, points, LocalDate.of(2024, 1, 1));
        desk.position(clerk, adzone, anchor, LocalDate.of(2024, 1, 1));
    }

    private List<Sold> month() {
        List<Sold> month = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            int items = 1 + i % 3;
            month.add(sold("3" + (1_000_000 + i - i % items), "4" + (1_000_000 + i)));
        }
        return month;
    }

    private Sold sold(String order, String sub) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(random.nextInt(5) == 0 ? 1_500_000 : 60_000), 2);
        Fate fate = fate();
        BigDecimal part = amount.multiply(BigDecimal.valueOf(1 + random.nextInt(99))).divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
        BigDecimal refund = fate == Fate.PART_RETURNED ? part : amount;
        boolean subsidised = random.nextInt(4) == 0;
        return new Sold(order, sub, random.nextInt(31), amount, BigDecimal.valueOf(50 + random.nextInt(2950), 2), random.nextBoolean() ? new BigDecimal("10.00") : BigDecimal.ZERO,
                subsidised ? new BigDecimal("1.00") : BigDecimal.ZERO, subsidised && random.nextBoolean() ? new BigDecimal("20.00") : null,
                random.nextInt(20) == 0 ? 1 : 0, random.nextInt(10) == 0, fate, refund, 1 + random.nextInt(25),
                List.of("329000001", "329000002", "329000003").get(Math.min(2, random.nextInt(9) / 4)));
    }

    /** Three in ten come back: before settlement, after it, in part, or still in dispute. */
    private Fate fate() {
        int dice = random.nextInt(100);
        return dice < 5 ? Fate.PAID : dice < 65 ? Fate.KEPT : dice < 75 ? Fate.CLOSED : dice < 82 ? Fate.PART_RETURNED : dice < 90 ? Fate.RETURNED
                : dice < 95 ? Fate.CLAIMED : Fate.CLAIM_FAILED;
    }

    // what the platform reports

    private void commit(Actor clerk, List<Sold> month, boolean early) {
        String rows = month.stream().map(sold -> json(sold, early)).collect(Collectors.joining(",\n", "[", "]"));
        desk.commit(clerk, ReportText.file(".json", rows), ChinaTime.startOf(START.plusDays(early ? 40 : 70)));
    }

    private String json(Sold sold, boolean early) {
        boolean settled = !early && sold.fate != Fate.PAID && sold.fate != Fate.CLOSED;
        BigDecimal paid = early && sold.presale ? BigDecimal.valueOf(sold.amount.unscaledValue().longValue() / 10 + 1, 2).min(sold.amount) : sold.amount;
        Map<String, String> cells = new TreeMap<>(Map.of("trade_parent_id", sold.order, "trade_id", sold.sub, "item_id", "9" + sold.sub, "item_title", "衬衫",
                "alipay_total_price", paid.toPlainString(), "total_commission_rate", sold.rate.toPlainString(), "pub_share_rate", "100.00",
                "tk_total_rate", sold.rate.toPlainString(), "adzone_id", sold.adzone, "alimama_rate", sold.tech.toPlainString()));
        cells.put("tk_status", settled ? "3" : !early && sold.fate == Fate.CLOSED ? "13" : "12");
        cells.put("tk_create_time", START.plusDays(sold.day) + " 10:00:00");
        cells.put("tk_paid_time", START.plusDays(sold.day) + " 10:05:00");
        cells.put("modified_time", (early ? START.plusDays(sold.day) : sold.settledOn()) + " 12:30:00");
        cells.put("tk_earning_time", settled ? sold.settledOn() + " 12:00:00" : "--");
        cells.put("pay_price", settled ? sold.amount.toPlainString() : "0.00");
        cells.put("pub_share_pre_fee", "0.00");
        cells.put("pub_share_fee", settled ? platformIncome(sold).toPlainString() : "0.00");
        cells.put("alimama_share_fee", settled ? fee(sold, sold.amount).toPlainString() : "0.00");
        cells.put("subsidy_rate", sold.subsidy.toPlainString());
        String text = cells.entrySet().stream().map(cell -> '"' + cell.getKey() + "\":\"" + cell.getValue() + '"').collect(Collectors.joining(","));
        return "{" + text + ",\"subsidy_info_dto_list\":[" + subsidy(sold) + "]}";
    }

    private static String subsidy(Sold sold) {
        return sold.subsidy.signum() == 0 ? "" : "{\"subsidy_type\":\"天猫\",\"subsidy_rate\":\"" + sold.subsidy + "\",\"subsidy_share_rate\":\"100.00\",\"subsidy_upper_limit\":\""
                + (sold.cap == null ? "0.00" : sold.cap) + "\"}";
    }

    private static List<Row> claims(List<Sold> month) {
        List<Row> rows = new ArrayList<>();
        for (Sold sold : month) {
            String state = switch (sold.fate) {
                case PART_RETURNED, RETURNED -> "维权成功";
                case CLAIMED -> "维权创建";
                case CLAIM_FAILED -> "维权失败";
                default -> null;
            };
            if (state != null) {
                rows.add(ReportText.claim(sold.sub, "7" + sold.sub, state, sold.refund.toPlainString(), sold.settledOn() + " 18:00:00",
                        sold.fate == Fate.CLAIMED ? "" : sold.completed() + " 09:00:00"));
            }
        }
        return rows;
    }

    // the reference, in plain decimals

    private static SortedMap<String, Long> reference(List<Sold> month) {
        SortedMap<String, Long> books = new TreeMap<>();
        for (Sold sold : month) {
            BigDecimal net = net(sold);
            if (net.signum() != 0) {
                put(books, "PLATFORM", sold.settledOn(), net);
                share(books, sold, net);
            }
        }
        books.values().removeIf(fen -> fen == 0);
        return books;
    }

    private static void share(SortedMap<String, Long> books, Sold sold, BigDecimal net) {
        if (sold.adzone.equals("329000003")) {
            put(books, "SUSPENSE", OPEN, net.negate());
            return;
        }
        boolean xiaoman = sold.adzone.equals("329000001");
        BigDecimal anchor = cents(net.multiply(new BigDecimal(xiaoman ? "0.60" : "0.3333")));
        put(books, xiaoman ? "ANCHOR 小满" : "ANCHOR 阿凯", payable(sold), anchor.negate());
        put(books, "AGENCY", payable(sold), net.subtract(anchor).negate());
    }

    private static LocalDate payable(Sold sold) {
        LocalDate due = sold.settledOn().plusDays(HOLD);
        return switch (sold.fate) {
            case CLAIMED -> OPEN;
            case PART_RETURNED, RETURNED, CLAIM_FAILED -> sold.completed().isAfter(due) ? sold.completed() : due;
            default -> due;
        };
    }

    private static BigDecimal net(Sold sold) {
        return switch (sold.fate) {
            case PAID, CLOSED, RETURNED -> BigDecimal.ZERO;
            case PART_RETURNED -> rest(sold);
            default -> platformIncome(sold).subtract(fee(sold, sold.amount));
        };
    }

    private static BigDecimal rest(Sold sold) {
        BigDecimal left = sold.amount.subtract(sold.refund);
        if (left.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal income = sold.off == 0 ? income(sold, left)
                : platformIncome(sold).multiply(left).divide(sold.amount, 2, RoundingMode.HALF_UP);
        return income.subtract(fee(sold, left));
    }

    private static BigDecimal platformIncome(Sold sold) {
        return income(sold, sold.amount).add(BigDecimal.valueOf(sold.off, 2));
    }

    private static BigDecimal income(Sold sold, BigDecimal amount) {
        BigDecimal subsidy = amount.multiply(sold.subsidy).movePointLeft(2);
        return cents(amount.multiply(sold.rate).movePointLeft(2)).add(cents(sold.cap == null ? subsidy : subsidy.min(sold.cap)));
    }

    private static BigDecimal fee(Sold sold, BigDecimal amount) {
        return cents(amount.multiply(sold.rate).multiply(sold.tech).movePointLeft(4));
    }

    private static BigDecimal cents(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    private static void put(SortedMap<String, Long> books, String account, LocalDate day, BigDecimal yuan) {
        books.merge(account + " " + day, yuan.movePointRight(2).longValueExact(), Long::sum);
    }

    private SortedMap<String, Long> booked(Actor clerk) {
        SortedMap<String, Long> books = new TreeMap<>();
        office.list(clerk, """
                select concat_ws(' ', a.kind, n.stage_name, b.value_date) || '=' || b.fen from balance b
                join account a on a.agency_id = b.agency_id and a.id = b.account_id left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
                where b.agency_id = :agency and b.fen <> 0""", String.class).forEach(row -> books.put(row.split("=")[0], Long.valueOf(row.split("=")[1])));
        return books;
    }
}
