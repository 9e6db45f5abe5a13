package app.anchorage.ledger;

import app.anchorage.order.ReportText;
import app.anchorage.order.ReportText.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random history of some order lines, told as files in two parts; each part is closed by a statement. */
final class History {
    static final List<String> SUBS = List.of("2000000001", "2000000002", "2000000003");
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    private static final List<String> AMOUNTS = List.of("499.00", "19.90", "349.00", "0.05", "12000.00", "63.33");
    private static final List<String> RATES = List.of("20.00", "1.35", "7.00", "15.00");
    private static final List<String> STATES = List.of("维权创建", "维权成功", "维权失败", "从淘客处补扣（钱已结给淘客）等待扣款", "从淘客处补扣（钱已结给淘客）扣款成功", "从卖家处补扣（钱已结给卖家）扣款成功");

    /** A file to import, exported on a day. */
    record File(LocalDate exported, boolean claims, List<Row> rows) {}

    final Random random;
    final long seed;
    final List<File> first = new ArrayList<>();
    final List<File> second = new ArrayList<>();

    History(long seed) {
        random = new Random(seed);
        this.seed = seed;
        for (int i = 0; i < 3; i++) {
            first.add(orders(START.plusDays(10 + 3L * i)));
        }
        first.add(claims(START.plusDays(12 + random.nextInt(20))));
        second.add(orders(START.plusDays(20 + random.nextInt(30))));
        second.add(claims(START.plusDays(30 + random.nextInt(25))));
    }

    static List<File> shuffled(List<File> files, Random random) {
        List<File> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private File orders(LocalDate exported) {
        List<Row> rows = new ArrayList<>();
        for (String sub : SUBS) {
            if (rows.isEmpty() || random.nextInt(4) > 0) {
                rows.add(row(sub, exported));
            }
        }
        return new File(exported, false, rows);
    }

    private Row row(String sub, LocalDate exported) {
        String amount = pick(AMOUNTS);
        String rate = pick(RATES);
        Row paid = ReportText.paid(sub, amount, rate + "%", START.plusDays(1) + " 10:00:00")
                .with("推广位ID", sub.equals(SUBS.get(2)) ? "329000009" : "329000001");
        int state = random.nextInt(8);
        if (state == 0) {
            return paid;
        } else if (state == 1) {
            return paid.with("订单状态", "订单失效");
        }
        return settled(paid, amount, rate);
    }

    /** The platform's amounts by its published formulas, now and then some fen off. */
    private Row settled(Row paid, String amount, String rate) {
        BigDecimal base = new BigDecimal(random.nextInt(3) == 0 ? amount : pick(AMOUNTS)).min(new BigDecimal(amount));
        BigDecimal commission = base.multiply(new BigDecimal(rate)).movePointLeft(2);
        String subsidy = random.nextInt(3) == 0 ? "1.00" : "0.00";
        BigDecimal granted = base.multiply(new BigDecimal(subsidy)).movePointLeft(2);
        BigDecimal income = cents(commission).add(cents(granted)).add(BigDecimal.valueOf(random.nextInt(5) == 0 ? 2 : 0, 2));
        BigDecimal fee = cents(commission.multiply(new BigDecimal("0.1")));
        return ReportText.settled(paid.with("补贴比率", subsidy + "%"), base.toPlainString(), income.toPlainString(), "10.00%", fee.toPlainString(),
                START.plusDays(3 + random.nextInt(3)) + " 12:00:00");
    }

    private File claims(LocalDate exported) {
        List<Row> rows = new ArrayList<>();
        for (String sub : SUBS) {
            for (int n = 1; n <= 2 && random.nextBoolean(); n++) {
                String state = pick(STATES);
                boolean open = state.equals("维权创建") || state.equals("从淘客处补扣（钱已结给淘客）等待扣款");
                rows.add(ReportText.claim(sub, sub + n, state, pick(List.of("9.95", "50.00", "499.00", "0.01")), START.plusDays(6) + " 09:00:00",
                        open ? "" : exported.minusDays(random.nextInt(4)) + " 18:00:00"));
            }
        }
        return rows.isEmpty() ? claims(exported) : new File(exported, true, rows);
    }

    private static BigDecimal cents(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
