package app.anchorage.settlement;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.settlement.StatementView.Day;
import app.anchorage.settlement.StatementView.Deduction;
import app.anchorage.settlement.StatementView.Held;
import app.anchorage.settlement.StatementView.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Made-up statements whose lines are known: some sales and one deduction on each day. */
final class MadeUp {
    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    static final Locale EN = Locale.ENGLISH;

    final List<StatementLine> lines = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final List<Deduction> deductions = new ArrayList<>();
    private final Money opening;
    private Money balance;
    private Money earned = Money.ZERO;
    private Money deducted = Money.ZERO;

    MadeUp(String opening) {
        this.opening = Money.yuan(opening);
        this.balance = this.opening;
    }

    /** Every day three sales and every third day one deduction. */
    static MadeUp ofDays(int count) {
        MadeUp made = new MadeUp("-312.40");
        for (int i = 0; i < count; i++) {
            made.day(FIRST.plusDays(i), i % 3 == 0 ? "-" + (12 + i) + ".34" : null, "103.0" + i % 10, "5.55", (900 + i) + ".99");
        }
        return made;
    }

    MadeUp day(LocalDate day, String deduction, String... sales) {
        Money up = Money.ZERO;
        for (String sale : sales) {
            up = up.plus(line(day, "EARN", sale, "真丝衬衫 女 短袖"));
        }
        Money down = deduction == null ? Money.ZERO : line(day, "CORRECT", deduction, "大容量保温杯 304 不锈钢");
        if (deduction != null) {
            LocalDate sold = day.minusDays(40);
            deductions.add(new Deduction(day, id(lines.size()), "大容量保温杯 304 不锈钢", down, "维权成功，买家退货退款", sold));
        }
        balance = balance.plus(up).plus(down);
        earned = earned.plus(up);
        deducted = deducted.plus(down);
        days.add(new Day(day, sales.length + (deduction == null ? 0 : 1), up, down, balance));
        return this;
    }

    private Money line(LocalDate day, String kind, String amount, String title) {
        lines.add(line(day, kind, Money.yuan(amount), title, lines.size() + 1, null));
        return Money.yuan(amount);
    }

    static StatementLine line(LocalDate day, String kind, Money amount, String title, int number, String note) {
        Instant sold = Instant.parse("2026-09-30T16:05:07Z");
        return new StatementLine(day, id(number), id(number), "600000000001", title, "小满旗舰店", sold,
                day.minusDays(15), kind, amount.plus(amount), Rate.percent("50"), amount, note);
    }

    private static String id(int number) {
        return "10523456789012" + (34500 + number);
    }

    StatementView view(Locale locale) {
        return view(locale, "小满");
    }

    StatementView view(Locale locale, String payee) {
        Money payout = balance.max(Money.ZERO);
        List<Held> held = List.of(new Held(FIRST.plusDays(75), 12, Money.yuan("1203.45")), new Held(null, 1, Money.yuan("88.00")));
        List<Term> terms = List.of(new Term(1, LocalDate.of(2026, 1, 1), Rate.percent("70"), "15"),
                new Term(2, LocalDate.of(2026, 9, 1), Rate.percent("72.5"), "15"));
        return new StatementView("ST-202611-0001", "海港文化传媒（杭州）有限公司", payee, FIRST.minusDays(1),
                days.isEmpty() ? FIRST : days.get(days.size() - 1).day(), Instant.parse("2026-12-31T16:20:00Z"), "周敏",
                opening, earned, deducted, balance, payout, balance.minus(payout), days, deductions, held, terms, locale);
    }

    StatementLines stream() {
        return lines::forEach;
    }
}
