package app.anchorage.intake.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far an order line has come; the rank decides which of two observations is newer. */
public enum LineState {
    PAID(1, "12", "已付款", "订单付款"),
    RECEIVED(2, "14", "已收货", "订单成功"),
    SETTLED(3, "3", "已结算", "订单结算"),
    CLOSED(4, "13", "已失效", "订单失效");

    private final int rank;
    private final List<String> words;

    LineState(int rank, String... words) {
        this.rank = rank;
        this.words = List.of(words);
    }

    public int rank() {
        return rank;
    }

    /** @param word of any layout, or the API's code */
    public static Optional<LineState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.words.contains(word)).findFirst();
    }
}
