package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What goes out as bytes is the page, and says that it is one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageBytesTest {
    @Inject
    Cast cast;

    @Test
    void a_page_is_sent_whole_as_text_in_utf_8() {
        for (String path : new String[] {"/orders", "/nowhere"}) {
            Response answer = cast.staff().get(path);
            assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
            String page = new String(answer.asByteArray(), StandardCharsets.UTF_8).strip();
            assertThat(page).as(path).startsWith("<!doctype html>").contains("锚地").endsWith("</html>");
        }
    }
}
