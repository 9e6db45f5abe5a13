package app.anchorage.order.lines;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Options;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdersPageTest {
    private static final Choice ANY = Choice.keyed("", "order_any");

    /** Or a filter that is sent again would mean more lines than before. */
    @Test
    void every_condition_stands_once_in_the_filter_as_a_field_or_hidden() {
        for (String key : OrderFilter.KEYS.keySet()) {
            String fields = OrderHead.fields(page(key, List.of(ANY, Choice.plain(1, "商家"))), "zh").getValue();
            assertThat(fields.split(" name=\"" + key + "\"", -1)).as(key).hasSize(2);
        }
    }

    @Test
    void a_merchant_is_kept_hidden_where_none_is_offered() {
        assertThat(page("merchant", List.of(ANY)).hidden()).extracting(Map.Entry::getKey).containsExactly("merchant");
    }

    @Test
    void who_is_asked_for_is_offered_and_nobody_twice() {
        assertThat(page("merchant", List.of(ANY, Choice.plain(2, "有店"))).merchants()).containsExactly(ANY, Choice.plain(2, "有店"), Choice.plain(1, "无店"));
        assertThat(page("merchant", List.of(ANY, Choice.plain(1, "有店"))).merchants()).containsExactly(ANY, Choice.plain(1, "有店"));
        assertThat(page("anchor", List.of(ANY, Choice.plain(2, "有店"))).merchants()).containsExactly(ANY, Choice.plain(2, "有店"));
    }

    private static OrdersPage page(String key, List<Choice> merchants) {
        return new OrdersPage(new OrderFilter(Map.of(key, "1")), FormErrors.none(), OrderList.Page.NONE, null, new OrdersPage.Choices(new Options(List.of(ANY)), merchants),
                new OrdersPage.Names("", "无店", "", ""), false, null, null);
    }
}
