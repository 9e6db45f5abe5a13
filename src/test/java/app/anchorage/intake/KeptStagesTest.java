package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.ledger.Superuser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commit writes what its preview has read, unless that was read by another build or on another day. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptStagesTest {
    private static final String STAGE = "select count(*) from report_stage where file_id = ?";
    private static final String LINES = "select count(*) from observation where file_id = ?";

    @Inject
    Cast cast;

    @Inject
    Imports imports;

    private Browser clerk;

    @BeforeEach
    void clerk() {
        clerk = cast.finance();
    }

    /** Two rows, one of which is off by ten cents and named for it. */
    private String previewed(String name, String number) {
        String path = imports.upload(clerk, name, Sample.of(Sample.row(number + "1", "已付款", "15.90"), Sample.row(number + "2", "已付款", "15.90").replace("1.59", "1.49")));
        imports.await(clerk, path, "PREVIEWED");
        assertThat(imports.count(clerk, STAGE, path)).isEqualTo(2);
        return path;
    }

    private void change(String path, String update) {
        Superuser.corrupt(update + " where file_id = " + Imports.id(path));
    }

    @Test
    void a_commit_does_not_read_the_file_again() {
        String path = previewed("kept.csv", "310000000000000010");
        change(path, "delete from report_part");
        imports.commit(clerk, path, "核对过");
        imports.await(clerk, path, "COMMITTED");
        assertThat(imports.count(clerk, LINES, path)).isEqualTo(2);
        assertThat(imports.count(clerk, "select sum(l.paid_fen + l.estimate_fen) from order_line l join observation o on o.line_id = l.id where o.file_id = ?", path))
                .isEqualTo(2 * 1590 + 159 + 149);
        assertThat(imports.count(clerk, STAGE, path)).isZero();
    }

    @Test
    void what_another_build_has_read_is_read_again() {
        String path = previewed("other-build.csv", "310000000000000020");
        Superuser.corrupt("update report_stage set made_by = 'another', content = 'unreadable' where seq = 0 and file_id = " + Imports.id(path),
                "update report_stage set made_by = 'another', content = 'unreadable' where seq = 1 and file_id = " + Imports.id(path));
        imports.commit(clerk, path, "核对过");
        imports.await(clerk, path, "COMMITTED");
        assertThat(imports.count(clerk, LINES, path)).isEqualTo(2);
        assertThat(imports.count(clerk, STAGE, path)).isZero();
    }

    @Test
    void a_discarded_file_leaves_no_stage() {
        String path = previewed("discarded.csv", "310000000000000030");
        assertThat(clerk.post(path + "/discarding").statusCode()).isEqualTo(303);
        assertThat(imports.count(clerk, STAGE, path)).isZero();
    }
}
