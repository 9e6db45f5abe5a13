package app.anchorage.settlement;

import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** A statement as approved, without its rows; fen in the payee's view. @param after the day through which the payee was closed before */
public record StatementHead(long id, String number, long runId, long anchorId, LocalDate after, LocalDate cutoff, long openingFen, long earnedFen,
        long deductedFen, long closingFen, long payoutFen, long carriedFen, long rows, String agencyName, String payeeName, String approverName,
        String language, String terms, String held, Instant approvedAt) {

    /** The payee's language as of approval: that of the files. */
    public Locale locale() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public Money opening() {
        return Money.fen(openingFen);
    }

    public Money earned() {
        return Money.fen(earnedFen);
    }

    public Money deducted() {
        return Money.fen(deductedFen);
    }

    public Money closing() {
        return Money.fen(closingFen);
    }

    public Money payout() {
        return Money.fen(payoutFen);
    }

    public Money carried() {
        return Money.fen(carriedFen);
    }
}
