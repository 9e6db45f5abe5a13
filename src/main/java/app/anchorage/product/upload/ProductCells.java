package app.anchorage.product.upload;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.Words;
import app.anchorage.sheet.SheetCells;
import app.anchorage.sheet.SheetRow;
import java.util.EnumMap;
import java.util.Map;

/** A row's cells as values of the trade, with what is wrong with each; null where the file says nothing. */
final class ProductCells extends SheetCells {
    private static final int NAME = 200;
    private static final int SHORT = 80;
    private static final int NOTE = 500;
    private static final int MOST_DIGITS = 9;

    /** What the file says: as people read it, and as it is kept. */
    record Value(String text, Object kept) {}

    ProductCells(SheetRow row) {
        super(row);
    }

    /** An Excel that took the id for a number has lost its end: such an id is wrong. */
    String item() {
        String item = required(ProductColumn.ITEM, NAME);
        if (!item.isEmpty() && !item.matches("[0-9A-Za-z_-]{1,64}")) {
            wrong(ProductColumn.ITEM, "product_row_item_wrong");
        }
        return item;
    }

    String merchant() {
        return said(ProductColumn.MERCHANT, NAME);
    }

    String shop() {
        return said(ProductColumn.SHOP, NAME);
    }

    String nick() {
        return said(ProductColumn.SELLER_NICK, NAME);
    }

    /** What a product is known by, column by column; every cell is looked at. */
    Map<ProductColumn, Value> values() {
        Map<ProductColumn, Value> values = new EnumMap<>(ProductColumn.class);
        text(values, ProductColumn.NAME, NAME);
        text(values, ProductColumn.CATEGORY, SHORT);
        money(values, ProductColumn.EVERYDAY);
        money(values, ProductColumn.LIVE);
        share(values);
        stock(values);
        text(values, ProductColumn.GIFTS, NOTE);
        text(values, ProductColumn.NOTE, NOTE);
        return values;
    }

    private void text(Map<ProductColumn, Value> values, ProductColumn column, int most) {
        String text = said(column, most);
        if (text != null) {
            values.put(column, new Value(text, text));
        }
    }

    private void money(Map<ProductColumn, Value> values, ProductColumn column) {
        String text = said(column, NAME);
        Long fen = text == null ? null : Words.fen(text.replaceAll("[¥￥元]", ""));
        if (fen != null) {
            values.put(column, new Value(Money.fen(fen).shown(), fen));
        } else if (text != null) {
            wrong(column, "product_price_wrong");
        }
    }

    private void share(Map<ProductColumn, Value> values) {
        String text = said(ProductColumn.COMMISSION, NAME);
        Integer points = Words.points(text);
        if (points != null) {
            values.put(ProductColumn.COMMISSION, new Value(Rate.basisPoints(points).toString(), points));
        } else if (text != null) {
            wrong(ProductColumn.COMMISSION, "product_percent_wrong");
        }
    }

    private void stock(Map<ProductColumn, Value> values) {
        String text = said(ProductColumn.STOCK, NAME);
        String digits = text == null ? "" : text.replaceAll("[,，]", "");
        if (digits.matches("\\d{1," + MOST_DIGITS + "}")) {
            values.put(ProductColumn.STOCK, new Value(digits, Integer.valueOf(digits)));
        } else if (text != null) {
            wrong(ProductColumn.STOCK, "product_count_wrong", 0);
        }
    }

    /** A dash says nothing, as an empty cell does. */
    private String said(ProductColumn column, int most) {
        String text = limited(column, most);
        return text == null || text.matches("[-–—]+") ? null : text;
    }
}
