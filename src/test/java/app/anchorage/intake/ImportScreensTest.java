package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** Every page of this room as people see it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportScreensTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @TestHTTPResource("/")
    URL root;

    @Test
    void pages_fit_every_screen_and_language() {
        Browser clerk = cast.finance();
        assertThat(new Screens("imports", root.toString()).look(cast.mallory(app.anchorage.agency.Role.FINANCE), new LinkedHashMap<>(java.util.Map.of("empty", "/imports")))).isEmpty();
        LinkedHashMap<String, String> pages = new LinkedHashMap<>();
        String committed = "/imports/" + imports.done(clerk, "OrderDetail-2020-06-13.xls", Sample.real("OrderDetail-2020-06-13.xls"));
        pages.put("preview", previewed(clerk, "OrderDetail-2020-08-29.xls", Sample.real("OrderDetail-2020-08-29.xls")));
        pages.put("findings", previewed(clerk, "mixed.csv", Sample.of(
                Sample.row("4000000000000000001", "已蒸发", "9.90"), Sample.row("4000000000000000002", "已付款", "9.90", "2009-01-01 08:00:00"))));
        pages.put("yellow", previewed(clerk, "old.csv", Sample.of(Sample.row("4000000000000000003", "已付款", "9.90", "2009-01-01 08:00:00"))));
        pages.put("refused", refused(clerk));
        pages.put("result", committed);
        pages.put("undoing", committed + "/undoing");
        pages.put("row", committed + "/rows/2");
        imports.stuck(clerk, "正在读取的文件.xls");
        pages.put("history", "/imports");
        assertThat(new Screens("imports", root.toString()).look(clerk, pages)).isEmpty();
    }

    private String previewed(Browser clerk, String name, byte[] content) {
        String path = imports.upload(clerk, name, content);
        imports.await(clerk, path, "PREVIEWED");
        return path;
    }

    private String refused(Browser clerk) {
        String path = imports.upload(clerk, "seite.xls", "<html></html>".getBytes(StandardCharsets.UTF_8));
        imports.await(clerk, path, "REFUSED");
        return path;
    }
}
