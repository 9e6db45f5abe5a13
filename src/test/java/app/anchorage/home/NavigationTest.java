package app.anchorage.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.agency.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTest {
    @ParameterizedTest
    @CsvSource({"/schedule, /schedule", "/sessions/12/board/3, /schedule", "/sessions, /schedule", "/products/7, /products", "/documents/needs, /products",
        "/samples, /products", "/orders/unattributed, /orders/unattributed"})
    void the_door_one_came_through_is_marked(String path, String door) {
        assertThat(Navigation.of(Role.STAFF, path).stream().flatMap(group -> group.links().stream()).filter(Navigation.Link::on).map(Navigation.Link::path))
                .containsExactly(door);
    }
}
