package app.anchorage.settlement;

import io.quarkus.qute.TemplateExtension;

/** {@code {order:masked(…)}}: an order number without its last six digits, which tell who the buyer is. */
@TemplateExtension(namespace = "order")
public final class OrderNumber {
    private static final int HIDDEN = 6;
    private static final String STARS = "******";

    private OrderNumber() {}

    public static String masked(String number) {
        if (number == null) {
            return "–";
        }
        return number.substring(0, Math.max(0, number.length() - HIDDEN)) + STARS;
    }
}
