package app.anchorage.order.lines;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.web.FormErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdersPageTest {
    /** Or a filter that is sent again would mean more lines than before. */
    @Test
    void every_condition_has_a_field_or_is_kept_hidden_and_none_is_both() throws IOException {
        String template = template();
        for (String key : OrderFilter.KEYS.keySet()) {
            OrdersPage page = new OrdersPage(new OrderFilter(Map.of(key, "1")), FormErrors.none(), OrderList.Page.NONE, null, null, null, false, null, null);
            assertThat(page.hidden().isEmpty()).as(key).isEqualTo(template.contains(" name=\"" + key + "\" label="));
        }
    }

    private static String template() throws IOException {
        try (InputStream in = OrdersPageTest.class.getResourceAsStream("/templates/order/orders.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
