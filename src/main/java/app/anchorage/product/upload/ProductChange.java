package app.anchorage.product.upload;

import app.anchorage.sheet.Change;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One thing that confirming the import would do. */
sealed interface ProductChange extends Change {
    /** The product's id, or a negative number for one that only the file knows. */
    long product();

    /** A product with its item; its data follow as further changes. */
    record NewProduct(long product, String item, String name, long merchantId, String merchant) implements ProductChange {
        @Override
        public String key() {
            return "product_change_new";
        }

        @Override
        public Object[] args() {
            return new Object[] {name, merchant};
        }

        @Override
        public boolean makesNew() {
            return true;
        }
    }

    /** @param before and after as people read it; @param value what is kept */
    record Data(long product, ProductColumn column, String before, String after, Object value) implements ProductChange {
        @Override
        public String key() {
            return "product_change_" + column.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Object[] args() {
            return new Object[] {Objects.requireNonNullElse(before, "–"), after};
        }
    }

    /** Columns that are only kept. @param values in the order of their headings */
    record More(long product, Map<String, String> values) implements ProductChange {
        @Override
        public String key() {
            return "product_change_more";
        }

        @Override
        public Object[] args() {
            return new Object[] {values.size()};
        }
    }
}
