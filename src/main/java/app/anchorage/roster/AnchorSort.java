package app.anchorage.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what the list of anchors can be ordered. */
public enum AnchorSort {
    NAME("stage_name collate \"zh-x-icu\"", "text"),
    SHARE("coalesce(share_points, -1)", "bigint"),
    POSITIONS("positions", "bigint"),
    SINCE("since", "bigint");

    final String expression;
    final String type;

    AnchorSort(String expression, String type) {
        this.expression = expression;
        this.type = type;
    }

    static AnchorSort of(String name) {
        for (AnchorSort sort : values()) {
            if (sort.param().equals(name)) {
                return sort;
            }
        }
        return NAME;
    }

    static List<String> params() {
        return Arrays.stream(values()).map(AnchorSort::param).toList();
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(String key) {
        return type.equals("text") || key.matches("-?\\d{1,18}");
    }
}
