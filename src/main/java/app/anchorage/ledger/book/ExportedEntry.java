package app.anchorage.ledger.book;

import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Cause;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An entry as a file has it, in the ledger's own sign, with the words of its journal. */
public record ExportedEntry(long id, long journalId, Instant at, Cause cause, AccountKind accountKind, String accountName, Long lineId, String orderNo, String subOrderNo,
        String title, String obligation, LocalDate valueDate, Kind kind, long fen) {
    private static final List<String> HEADINGS = List.of("entry_word", "journal_word", "booked", "cause", "account_word", "holder", "order_no", "sub_order_no",
            "title_word", "value_date", "kind", "amount");
    static final int COLUMNS = HEADINGS.size();

    static List<String> headings(Locale locale) {
        return HEADINGS.stream().map(key -> Texts.of(locale, "ledger_file_" + key)).toList();
    }

    Object[] cells(Locale locale) {
        String what = Stream.of(obligation == null ? null : Texts.of(locale, "obligation_" + obligation), title).filter(java.util.Objects::nonNull)
                .reduce((a, b) -> a + " " + b).orElse(null);
        return new Object[] {Long.toString(id), Long.toString(journalId), LocalDateTime.ofInstant(at, ChinaTime.ZONE), Texts.of(locale, "ledger_cause_" + cause),
            Texts.of(locale, "ledger_account_" + accountKind), accountName, orderNo, subOrderNo, what,
            valueDate.equals(Difference.OPEN) ? Texts.of(locale, "ledger_open_day") : valueDate, Texts.of(locale, "ledger_kind_" + kind), Money.fen(fen)};
    }
}
