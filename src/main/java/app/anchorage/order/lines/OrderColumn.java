package app.anchorage.order.lines;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.SafeCell;
import app.anchorage.web.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;

/** The columns of order lines in a file: ids and words as harmless text, amounts as plain numbers, times of China. */
enum OrderColumn {
    CREATED_AT(false, (row, locale) -> time(row.createdAt())),
    ORDER_NO(true, (row, locale) -> row.orderNo()),
    SUB_ORDER_NO(true, (row, locale) -> row.subOrderNo()),
    ITEM_ID(true, (row, locale) -> row.itemId()),
    ITEM_TITLE(true, (row, locale) -> row.itemTitle()),
    SHOP(true, (row, locale) -> row.shop()),
    ANCHOR(true, (row, locale) -> row.anchor()),
    ATTRIBUTION(true, (row, locale) -> Texts.of(locale, row.attributionKey())),
    STATE(true, (row, locale) -> Texts.of(locale, row.stateKey())),
    PAID(false, (row, locale) -> yuan(row.paidFen())),
    SETTLED(false, (row, locale) -> yuan(row.settledFen())),
    ESTIMATE(false, (row, locale) -> yuan(row.estimateFen())),
    INCOME(false, (row, locale) -> yuan(row.income())),
    REFUND(false, (row, locale) -> row.refundFen() == 0 ? "" : yuan(-row.refundFen())),
    NET(false, (row, locale) -> yuan(row.netFen())),
    SETTLED_AT(false, (row, locale) -> time(row.settledAt())),
    MONEY(true, (row, locale) -> row.moneyKey() == null ? "" : Texts.of(locale, row.moneyKey())),
    HELD_UNTIL(false, (row, locale) -> row.held() ? row.liesOn().toString() : ""),
    PAIR(true, (row, locale) -> row.pairKey() == null ? "" : Texts.of(locale, row.pairKey()));

    final boolean text;
    private final BiFunction<OrderRow, Locale, String> value;

    OrderColumn(boolean text, BiFunction<OrderRow, Locale, String> value) {
        this.text = text;
        this.value = value;
    }

    String heading(Locale locale) {
        return Texts.of(locale, "order_column_" + name().toLowerCase(Locale.ROOT));
    }

    String of(OrderRow row, Locale locale) {
        String cell = value.apply(row, locale);
        return text ? SafeCell.text(cell) : cell == null ? "" : cell;
    }

    private static String yuan(Long fen) {
        return fen == null ? "" : Money.fen(fen).toString();
    }

    private static String time(Instant moment) {
        return moment == null ? "" : ChinaTime.text(moment);
    }
}
