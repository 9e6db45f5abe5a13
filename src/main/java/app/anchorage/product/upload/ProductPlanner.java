package app.anchorage.product.upload;

import app.anchorage.product.upload.ProductBook.Owner;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares an uploaded product list with what is known, row by row: an item that is known is its product's, a new one makes a product. */
final class ProductPlanner {
    private final ProductBook.Known known;
    private final Map<String, Long> rowsByItem = new HashMap<>();
    private long made;

    ProductPlanner(ProductBook.Known known) {
        this.known = known;
    }

    Plan plan(List<SheetRow> rows) {
        return new Plan(rows.stream().map(this::row).toList());
    }

    private Plan.Row row(SheetRow row) {
        ProductCells cells = new ProductCells(row);
        String item = cells.item();
        Map<ProductColumn, ProductCells.Value> values = cells.values();
        Long earlier = item.isEmpty() ? null : rowsByItem.putIfAbsent(item, row.number());
        if (earlier != null) {
            cells.wrong(ProductColumn.ITEM, "product_row_twice", earlier);
        }
        ProductBook.Row product = known.products().get(item);
        Owner merchant = merchant(cells, product);
        List<ProductChange> changes = new ArrayList<>();
        if (product == null && !values.containsKey(ProductColumn.NAME)) {
            cells.wrong(ProductColumn.NAME, "web_required");
        }
        if (cells.problems().isEmpty()) {
            changes(item, product, merchant, values, row.more(), changes);
        }
        return Plan.Row.of(cells, item, changes);
    }

    /** Of the merchant's name, the shop and the seller's nick the first that the file says decides. */
    private Owner merchant(ProductCells cells, ProductBook.Row product) {
        String name = cells.merchant();
        String shop = cells.shop();
        String nick = cells.nick();
        ProductColumn column = name != null ? ProductColumn.MERCHANT : shop != null ? ProductColumn.SHOP : ProductColumn.SELLER_NICK;
        Owner found = name != null ? known.merchants().get(name) : shop != null ? known.shops().get(shop) : nick != null ? known.nicks().get(nick) : null;
        boolean said = name != null || shop != null || nick != null;
        if (product == null && found == null) {
            cells.wrong(said ? column : ProductColumn.SHOP, said ? "product_row_merchant_unknown" : "product_row_merchant_needed");
        } else if (product != null && found != null && found.id() != product.merchantId()) {
            cells.wrong(column, "product_row_merchant_other", product.merchant());
        }
        return found;
    }

    private void changes(String item, ProductBook.Row product, Owner merchant, Map<ProductColumn, ProductCells.Value> values, Map<String, String> more,
            List<ProductChange> changes) {
        long id = product == null ? --made : product.id();
        Map<ProductColumn, String> before = product == null ? Map.of() : product.data();
        if (product == null) {
            changes.add(new ProductChange.NewProduct(id, item, values.remove(ProductColumn.NAME).text(), merchant.id(), merchant.name()));
        }
        values.forEach((column, value) -> {
            if (!value.text().equals(before.get(column))) {
                changes.add(new ProductChange.Data(id, column, before.get(column), value.text(), value.kept()));
            }
        });
        Map<String, String> other = new TreeMap<>(more);
        other.entrySet().removeAll(known.more().getOrDefault(id, Map.of()).entrySet());
        if (!other.isEmpty()) {
            changes.add(new ProductChange.More(id, other));
        }
    }
}
