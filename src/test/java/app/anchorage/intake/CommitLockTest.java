package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.ledger.Postings;
import app.anchorage.roster.PositionKind;
import app.anchorage.roster.PositionService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A commit compares the file with what is known only when nobody else can change that any more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommitLockTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    Waiting waiting;

    @Inject
    Postings postings;

    @Inject
    PositionService positions;

    @Test
    void what_changes_before_the_commit_has_the_posting_lock_is_shown_first() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "lock.csv", Sample.paid("3100000000000000001", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        long anchor = cast.anchor("小满");
        cast.as(clerk, () -> {
            postings.lock();
            assertThat(imports.commit(clerk, path, null).statusCode()).isEqualTo(303);
            waiting.forThePostingLock(clerk.actor());
            positions.assign(PositionKind.ADZONE, "111111111", null, anchor, LocalDate.of(2020, 1, 1), null);
            return null;
        });
        imports.awaitJob(clerk, path, "FAILED");
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("重新计算的预览");
        assertThat(imports.count(clerk, "select count(*) from observation where file_id = ?", path)).isZero();
    }
}
