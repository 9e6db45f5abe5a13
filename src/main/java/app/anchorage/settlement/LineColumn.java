package app.anchorage.settlement;

import app.anchorage.web.Texts;
import java.util.Locale;
import java.util.function.Function;

/** The columns of the order lines, the same in XLSX and CSV. Their values are text, dates, {@code Money} or {@code Rate}. */
enum LineColumn {
    DAY(12, false, StatementLine::day),
    ORDER_NO(22, true, StatementLine::orderNo),
    SUB_ORDER(22, true, StatementLine::subOrder),
    ITEM_ID(16, true, StatementLine::itemId),
    TITLE(40, true, StatementLine::title),
    SHOP(20, true, StatementLine::shop),
    SOLD_AT(20, false, line -> line.soldAt() == null ? null : ChinaTime.of(line.soldAt())),
    SETTLED_ON(12, false, StatementLine::settledOn),
    KIND(10, true, StatementLine::kind),
    BASE(12, false, StatementLine::base),
    SHARE(10, false, StatementLine::share),
    AMOUNT(12, false, StatementLine::amount),
    NOTE(30, true, StatementLine::note);

    /** In characters. */
    final int width;

    final boolean text;
    private final Function<StatementLine, Object> value;

    LineColumn(int width, boolean text, Function<StatementLine, Object> value) {
        this.width = width;
        this.text = text;
        this.value = value;
    }

    String heading(Locale locale) {
        return Texts.of(locale, "line_" + key(name()));
    }

    /** What the line has here, null if nothing; words in the statement's language. */
    Object of(StatementLine line, Locale locale) {
        return this == KIND ? Texts.of(locale, "line_kind_" + key(line.kind())) : value.apply(line);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
