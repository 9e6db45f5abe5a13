package app.anchorage.settlement;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** What a statement takes back for one line on one day, and the sale it corrects. @param why a code, printed as words of the reader's language */
public record NamedDeduction(LocalDate day, Long lineId, long entryId, String orderNo, String subOrderNo, String title, Instant soldAt, String why,
        String obligationKind, long fen) {

    public Money amount() {
        return Money.fen(fen);
    }

    public LocalDate saleDay() {
        return soldAt == null ? null : ChinaTime.day(soldAt);
    }

    public String order() {
        return subOrderNo == null ? orderNo : subOrderNo;
    }

    /** The key of the words. */
    public String whyKey() {
        return obligationKind != null ? "obligation_" + obligationKind : "statement_why_" + (why == null ? "AMOUNT" : why);
    }

    StatementView.Deduction in(Locale locale) {
        return new StatementView.Deduction(day, order(), title, amount(), Texts.of(locale, whyKey()), saleDay());
    }
}
