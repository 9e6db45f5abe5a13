package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.order.OrderFacts;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens when jobs fail, are asked for twice, die, or find the world changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportJobsTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    OrderFacts facts;

    @Test
    void two_commits_at_once_write_once() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "race.csv", Sample.paid("3000000000000000001", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        List<Integer> answers = Stream.of(clerk, cast.staff(), cast.owner())
                .map(who -> CompletableFuture.supplyAsync(() -> imports.commit(who, path, null).statusCode()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers).containsExactly(303, 409, 409);
        imports.await(clerk, path, "COMMITTED");
        assertThat(imports.count(clerk, "select count(*) from observation where file_id = ?", path)).isEqualTo(1);
        assertThat(imports.count(clerk, "select count(*) from job where kind = 'COMMIT' and file_id = ?", path)).isEqualTo(1);
    }

    @Test
    void a_commit_that_fails_in_the_middle_leaves_nothing() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "fails.csv", Sample.paid("3000000000000000002", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        QuarkusMock.installMockForType(new FailingFacts(ClientProxy.unwrap(facts), ImportJobsTest::boom), OrderFacts.class);
        imports.commit(clerk, path, null);
        imports.awaitJob(clerk, path, "FAILED");
        String page = imports.page(clerk, path, "PREVIEWED");
        assertThat(page).contains("什么都没有写入", "提交并写入订单").doesNotContain("Exception", "boom");
        assertThat(imports.count(clerk, "select count(*) from observation where file_id = ?", path)).isZero();
        assertThat(imports.count(clerk, "select count(*) from posting where reference = ?", path)).isZero();
        assertThat(imports.audited(clerk, path)).containsExactly("IMPORT_UPLOADED");
    }

    @Test
    void an_undo_of_closed_money_is_refused_with_its_reason() {
        Browser clerk = cast.finance();
        String path = "/imports/" + imports.done(clerk, "closed.csv", Sample.paid("3000000000000000003", "15.90"));
        QuarkusMock.installMockForType(new FailingFacts(ClientProxy.unwrap(facts), ImportJobsTest::boom), OrderFacts.class);
        assertThat(clerk.get(path + "/undoing").asString()).contains("已在结算单中结清").doesNotContain("确认撤销");
        assertThat(imports.undo(clerk, path, "还是要撤").statusCode()).isEqualTo(409);
        assertThat(imports.state(clerk, path)).isEqualTo("COMMITTED idle");
    }

    @Test
    void a_commit_that_would_do_something_else_than_shown_shows_it_first() {
        Browser clerk = cast.finance();
        String line = Sample.row("3000000000000000004", "已付款", "15.90");
        String one = imports.upload(clerk, "one.csv", Sample.of(line));
        String both = imports.upload(clerk, "both.csv", Sample.of(line, Sample.row("3000000000000000005", "已付款", "1.00")));
        imports.await(clerk, one, "PREVIEWED");
        imports.await(clerk, both, "PREVIEWED");
        imports.commit(clerk, one, null);
        imports.await(clerk, one, "COMMITTED");
        imports.commit(clerk, both, null);
        imports.awaitJob(clerk, both, "FAILED");
        assertThat(imports.page(clerk, both, "PREVIEWED")).contains("重新计算的预览");
        assertThat(imports.count(clerk, "select count(*) from observation where file_id = ?", both)).isZero();
        imports.commit(clerk, both, null);
        imports.await(clerk, both, "COMMITTED");
    }

    @Test
    void a_job_whose_node_died_is_taken_over() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "dead.csv", Sample.paid("3000000000000000006", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        imports.makeItsJobDie(clerk, path);
        assertThat(imports.state(clerk, path)).isEqualTo("UPLOADED busy");
        assertThat(clerk.post(path + "/discarding").statusCode()).isEqualTo(409);
        assertThat(clerk.get(path).asString()).contains("hx-get=\"" + path + "/progress\"", "<noscript>");
        assertThat(clerk.get(path + "/progress").header("HX-Refresh")).isNull();
        imports.await(clerk, path, "PREVIEWED");
        assertThat(clerk.get(path + "/progress").header("HX-Refresh")).isEqualTo("true");
    }

    private static void boom() {
        throw new IllegalStateException("boom");
    }

    /** Fails after everything has been written, and refuses undos. */
    public static class FailingFacts extends OrderFacts {
        private final Facts real;
        private final Runnable fail;

        FailingFacts(Facts real, Runnable fail) {
            this.real = real;
            this.fail = fail;
        }

        @Override
        public UndoEffect undoEffect(long fileId) {
            UndoEffect effect = real.undoEffect(fileId);
            return new UndoEffect(effect.linesGone(), effect.linesChanged(), effect.before(), effect.after(), false, "undo_closed");
        }

        @Override
        public Reading begin(long fileId, app.anchorage.intake.read.Kind kind) {
            return new FailingReading(real.begin(fileId, kind), fail);
        }
    }

    /** Its commit writes all and then fails. */
    private record FailingReading(Facts.Reading real, Runnable fail) implements Facts.Reading {
        @Override
        public void commit(Progress progress) {
            real.commit(progress);
            fail.run();
        }

        @Override
        public void keep(java.util.function.Consumer<byte[]> blocks) {
            real.keep(blocks);
        }

        @Override
        public void restage(java.util.Iterator<byte[]> blocks, java.time.Instant newest) {
            real.restage(blocks, newest);
        }

        @Override
        public void end(java.util.function.Consumer<app.anchorage.intake.read.Finding> findings) {
            real.end(findings);
        }

        @Override
        public java.time.Instant newest() {
            return real.newest();
        }

        @Override
        public void hold() {}

        @Override
        public Facts.Assessment assess(java.time.Instant moment, java.util.function.Consumer<app.anchorage.intake.read.Finding> findings) {
            return real.assess(moment, findings);
        }

        @Override
        public void order(app.anchorage.intake.read.OrderRow row) {
            real.order(row);
        }

        @Override
        public void claim(app.anchorage.intake.read.ClaimRow row) {
            real.claim(row);
        }

        @Override
        public void finding(app.anchorage.intake.read.Finding finding) {
            real.finding(finding);
        }
    }
}
