package app.anchorage.tryout;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.tryout.DemoSale.DemoItem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Some months of made-up sales, the same for the same day: clothes of which many come back, claims inside the hold and after it. */
final class DemoSales {
    private static final List<DemoItem> ITEMS = List.of(
            item("680000000101", "羊羔绒短外套女2026秋冬新款", "晚风女装旗舰店", "女装/女士精品", "299.00", "20.00"),
            item("680000000102", "高腰直筒牛仔裤女显瘦", "晚风女装旗舰店", "女装/女士精品", "159.00", "15.00"),
            item("680000000103", "真丝衬衫女通勤法式", "南枝真丝", "女装/女士精品", "459.00", "18.00"),
            item("680000000104", "轻薄羽绒服女短款", "北屿羽绒", "女装/女士精品", "599.00", "12.00"),
            item("680000000201", "低糖坚果礼盒每日坚果30包", "山谷食品", "零食/坚果/特产", "99.00", "25.00"),
            item("680000000202", "冻干咖啡粉48颗", "山谷食品", "零食/坚果/特产", "129.00", "22.00"),
            item("680000000301", "玻尿酸补水面膜20片", "澄研护肤", "美容护肤/美体/精油", "89.00", "30.00"),
            item("680000000302", "氨基酸洁面乳120g", "澄研护肤", "美容护肤/美体/精油", "69.00", "28.00"));

    private static final String[] ROOM = {"109900000009", "直播间公用"};
    private static final List<String[]> POSITIONS = List.of(
            new String[] {"109900000001", "主播小满"}, new String[] {"109900000002", "主播阿凯"},
            ROOM, new String[] {"109900000007", "短视频橱窗"},
            new String[] {"109900000003", "主播青禾"}, new String[] {"109900000004", "主播老周"});
    private static final int HOLD_DAYS = 15;
    private static final int AN_EVENING = 12;
    private static final int EVENING_SECONDS = 20_000;
    private static final int[] WEIGHTS = {46, 32, 4, 6, 7, 5};

    private final Random random = new Random(20261122);
    private long number = 3_306_900_000_100_000_000L;

    /** @param from first day of sales; @param to last day */
    List<DemoSale> between(LocalDate from, LocalDate to) {
        List<DemoSale> sales = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                sales.addAll(order(day.atTime(19 + random.nextInt(4), random.nextInt(60), random.nextInt(60))));
            }
        }
        return sales;
    }

    /** What the room's own position sold on those evenings: who was on air says whose it is. */
    List<DemoSale> ofRoom(List<LocalDate> evenings) {
        List<DemoSale> sales = new ArrayList<>();
        for (LocalDate day : evenings) {
            for (int i = 0; i < AN_EVENING; i++) {
                String number = nextNumber();
                sales.add(sale(number, number, day.atTime(19, 5).plusSeconds(random.nextInt(EVENING_SECONDS)), ROOM));
            }
        }
        return sales;
    }

    /** Makes sure that a sale on the statement of that cutoff is claimed and taken back after it. */
    static List<DemoSale> withClawbackAfter(LocalDate cutoff, List<DemoSale> sales) {
        List<DemoSale> changed = new ArrayList<>(sales);
        changed.stream().filter(sale -> isPaidOutAt(cutoff, sale)).findFirst()
                .ifPresent(sale -> changed.set(changed.indexOf(sale), sale.clawedBack(cutoff.plusDays(2).atTime(10, 20))));
        return changed;
    }

    private static boolean isPaidOutAt(LocalDate cutoff, DemoSale sale) {
        if (sale.settledAt() == null || sale.claimedAt() != null || !sale.adzoneId().equals(POSITIONS.get(0)[0])) {
            return false;
        }
        LocalDate due = sale.settledAt().toLocalDate().plusDays(HOLD_DAYS);
        return due.isAfter(cutoff.minusDays(HOLD_DAYS)) && !due.isAfter(cutoff);
    }

    /** One order of one item, sometimes of two. */
    private List<DemoSale> order(LocalDateTime at) {
        String[] position = POSITIONS.get(weighted());
        String orderNo = nextNumber();
        List<DemoSale> lines = new ArrayList<>();
        int items = random.nextInt(100) < 15 ? 2 : 1;
        for (int i = 0; i < items; i++) {
            lines.add(sale(orderNo, items == 1 ? orderNo : nextNumber(), at, position));
        }
        return lines;
    }

    private DemoSale sale(String orderNo, String subOrderNo, LocalDateTime at, String[] position) {
        DemoItem item = ITEMS.get(random.nextInt(ITEMS.size()));
        Money paid = Money.fen(item.price().fen() - 100L * random.nextInt(30) - random.nextInt(100));
        boolean clothes = item.category().startsWith("女装");
        boolean back = random.nextInt(100) < (clothes ? 45 : 8);
        LocalDateTime end = at.plusDays(back ? 3 + random.nextInt(5) : 7 + random.nextInt(6)).plusMinutes(random.nextInt(600));
        boolean claimed = !back && random.nextInt(100) < (clothes ? 22 : 6);
        int wait = random.nextInt(100) < 40 ? 16 + random.nextInt(12) : 1 + random.nextInt(13);
        LocalDateTime claimedAt = claimed ? end.plusDays(wait) : null;
        LocalDateTime claimEnds = claimed && random.nextInt(100) < 92 ? claimedAt.plusDays(2 + random.nextInt(8)).plusMinutes(random.nextInt(600)) : null;
        boolean wins = random.nextInt(100) < 75;
        Money refund = !claimed ? null : random.nextInt(100) < 60 ? paid : Money.fen(paid.fen() / 3);
        Rate tech = Rate.percent("10.00");
        return new DemoSale(orderNo, subOrderNo, item, at, paid, back ? null : paid, tech, back ? null : end, back ? end : null, claimedAt,
                claimEnds, wins, refund, position[0], position[1]);
    }

    private int weighted() {
        int roll = random.nextInt(100);
        int index = 0;
        while (roll >= WEIGHTS[index]) {
            roll -= WEIGHTS[index++];
        }
        return index;
    }

    private String nextNumber() {
        number += 1_000_003L + random.nextInt(900_000) * 10L;
        return Long.toString(number);
    }

    private static DemoItem item(String id, String title, String shop, String category, String price, String commission) {
        return new DemoItem(id, title, shop, category, Money.yuan(price), Rate.percent(commission));
    }
}
