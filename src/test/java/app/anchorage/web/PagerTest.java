package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriBuilder;
import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void the_next_page_is_of_the_same_list() {
        Pager pager = Pager.of(UriBuilder.fromUri("/orders?pair=open&shop=%E5%BA%97+a&before=3"), null, "1~2");
        assertThat(pager.previous()).isNull();
        assertThat(pager.next()).isEqualTo("/orders?pair=open&shop=%E5%BA%97+a&after=1~2");
        assertThat(Pager.of(UriBuilder.fromUri("/orders"), 5, 6)).isEqualTo(new Pager("/orders?before=5", "/orders?after=6"));
        assertThat(Pager.of("/orders", 5, null)).isEqualTo(new Pager("/orders?before=5", null));
        assertThat(Pager.of("/orders?shop=a", null, "1 2").next()).isEqualTo("/orders?shop=a&after=1+2");
    }
}
