package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** One import from its upload to its undo, as people of every role and of another agency meet it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportResourceTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Test
    void a_report_is_previewed_committed_and_undone() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "report.csv", Sample.paid("1000000000000000001", "15.90"));
        String preview = imports.page(clerk, path, "PREVIEWED");
        assertThat(preview).contains("15.90").contains("提交并写入订单");
        assertThat(imports.commit(clerk, path, null).statusCode()).isEqualTo(303);
        String result = imports.page(clerk, path, "COMMITTED");
        assertThat(result).contains("已写入").contains("/orders?file=");
        assertThat(clerk.get(path + "/undoing").asString()).contains("15.90");
        assertThat(imports.undo(clerk, path, "导错了").statusCode()).isEqualTo(303);
        assertThat(imports.page(clerk, path, "UNDONE")).contains("导错了");
    }
}
