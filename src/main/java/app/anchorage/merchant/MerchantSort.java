package app.anchorage.merchant;

import java.util.Locale;

/** By what the list of merchants can be ordered. */
public enum MerchantSort {
    NAME("name collate \"zh-x-icu\"", "text"),
    SHOPS("shops", "bigint"),
    SINCE("since", "bigint");

    final String expression;
    final String type;

    MerchantSort(String expression, String type) {
        this.expression = expression;
        this.type = type;
    }

    static MerchantSort of(String name) {
        for (MerchantSort sort : values()) {
            if (sort.param().equals(name)) {
                return sort;
            }
        }
        return NAME;
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(String key) {
        return type.equals("text") || key.matches("-?\\d{1,18}");
    }
}
