package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.intake.Imports;
import app.anchorage.order.lines.OrderExport;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files made in the background: asked for, seen at work, fetched by who may, made again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobsResourceTest {
    private static final int LINES = 120;

    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    Work work;

    @Inject
    OrderExport orders;

    @Inject
    ExportSweeper sweeper;

    @Inject
    Jdbi sql;

    private Browser finance;
    private OrderExport real;

    @BeforeEach
    void more_lines_than_are_sent_at_once() throws IOException {
        finance = cast.finance();
        real = ClientProxy.unwrap(orders);
        if (cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from order_line").mapTo(Long.class).one())) == 0) {
            imports.done(finance, "many.csv", Work.report(LINES));
        }
    }

    @AfterEach
    void as_before() {
        QuarkusMock.installMockForType(real, OrderExport.class);
    }

    @Test
    void a_large_file_is_asked_for_made_and_fetched_whole() throws Exception {
        Response large = finance.get("/orders.csv?state=settled");
        assertThat(large.statusCode()).isEqualTo(303);
        assertThat(Work.path(large)).isEqualTo("/jobs/new?of=orders&state=settled");
        assertThat(finance.get(Work.path(large)).asString()).contains("共 120 行", "value=\"orders\"", "value=\"state=settled\"");
        String job = work.await(finance, work.asked(finance, "orders", "state=settled"), "DONE");
        Response file = finance.get(job + "/file");
        byte[] bytes = file.asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(file.header("Content-Length")).isEqualTo("" + bytes.length);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"orders.csv\"");
        assertThat(text.strip().lines()).hasSize(LINES + 2);
        assertThat(text.strip().lines().reduce((a, b) -> b).orElseThrow()).startsWith("合计,").contains("共 120 行", "2400.00", "2160.00");
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(finance.get(job).asString()).contains(sha, "订单明细 · CSV", "2,160.00", job + "/file").doesNotContain("hx-get");
        assertThat(finance.get("/jobs").asString()).contains("订单明细 · CSV", job + "/file", "写入订单", "many.csv");
        assertThat(finance.get("/orders.csv?q=4000000001").asByteArray()).as("few lines come at once").startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void who_asked_and_the_owner_may_fetch_it_nobody_else() {
        String job = work.await(finance, work.asked(finance, "orders", ""), "DONE");
        assertThat(cast.owner().get(job + "/file").statusCode()).isEqualTo(200);
        for (Browser other : List.of(cast.staff(), cast.approver())) {
            assertThat(other.get(job).statusCode()).isEqualTo(403);
            assertThat(other.get(job + "/file").statusCode()).isEqualTo(403);
            assertThat(other.post(job + "/repetition", "once", UUID.randomUUID().toString()).statusCode()).isEqualTo(403);
            assertThat(other.get("/jobs").asString()).contains("many.csv").doesNotContain(job);
        }
        for (Browser stranger : List.of(cast.mallory(Role.FINANCE), cast.mallory(Role.OWNER))) {
            assertThat(stranger.get(job).statusCode()).isEqualTo(404);
            assertThat(stranger.get(job + "/file").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/jobs").asString()).doesNotContain(job, "many.csv");
        }
        assertThat(work.ask(cast.staff(), "ledger", "format=csv").statusCode()).as("not for staff").isEqualTo(403);
        assertThat(cast.staff().get("/jobs/new?of=ledger&format=csv").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get("/jobs").statusCode()).isEqualTo(403);
    }

    @Test
    void nonsense_is_refused_and_a_form_sent_twice_makes_one_file() {
        assertThat(work.ask(finance, "orders", "state=nonsense").statusCode()).isEqualTo(422);
        assertThat(work.ask(finance, "ledger", "format=csv&from=yesterday").statusCode()).isEqualTo(422);
        assertThat(work.ask(finance, "nothing", "").statusCode()).isEqualTo(404);
        assertThat(work.ask(finance, "statement", "id=999999999&format=pdf").statusCode()).isEqualTo(404);
        assertThat(finance.get("/jobs?kind=NONSENSE").statusCode()).isEqualTo(422);
        String once = UUID.randomUUID().toString();
        List<String> made = Stream.generate(() -> CompletableFuture.supplyAsync(() -> finance.post("/jobs", "of", "orders", "query", "", "once", once)))
                .limit(4).toList().stream().map(CompletableFuture::join).map(Work::path).distinct().toList();
        assertThat(made).hasSize(1);
        work.await(finance, made.get(0), "DONE");
    }

    @Test
    void too_many_at_once_wait_for_their_turn() {
        Browser greedy = cast.mallory(Role.OWNER);
        for (int i = 0; i < 3; i++) {
            work.execute(greedy, "insert into job (agency_id, kind, by_member) values (?, 'EXPORT', ?)", greedy.actor().agencyId(), greedy.actor().member());
        }
        Response refused = work.ask(greedy, "orders", "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.asString()).contains("已有 3 个文件正在生成");
    }

    @Test
    void progress_is_seen_while_the_work_has_a_query_open_and_leaving_does_not_stop_it() throws Exception {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        QuarkusMock.installMockForType(new HalfwayExport(real, sql, halfway, seen), OrderExport.class);
        String job = work.asked(finance, "orders", "");
        assertThat(halfway.await(30, TimeUnit.SECONDS)).isTrue();
        String page = finance.get(job).asString();
        seen.countDown();
        assertThat(page).contains("60 / 120", "约剩", "hx-get=\"" + job + "\"", "<noscript><meta http-equiv=\"refresh\"");
        work.await(finance, job, "DONE");
    }

    @Test
    void a_file_that_could_not_be_made_leaves_nothing_and_is_made_again() {
        QuarkusMock.installMockForType(new BrokenExport(real), OrderExport.class);
        String job = work.await(finance, work.asked(finance, "orders", ""), "FAILED");
        assertThat(finance.get(job).asString()).contains("出了意外", job + "/repetition").doesNotContain("boom", "Exception");
        assertThat(finance.get(job + "/file").statusCode()).isEqualTo(404);
        assertThat(work.one(finance, "select count(*)::text from export_part where job_id = ?", job)).isEqualTo("0");
        QuarkusMock.installMockForType(real, OrderExport.class);
        String again = Work.path(finance.post(job + "/repetition", "once", UUID.randomUUID().toString()));
        assertThat(again).isNotEqualTo(job);
        work.await(finance, again, "DONE");
    }

    @Test
    void a_file_whose_node_died_is_made_by_another() throws Exception {
        String job = work.await(finance, work.asked(finance, "orders", ""), "DONE");
        byte[] before = finance.get(job + "/file").asByteArray();
        work.makeItsNodeDie(finance, job);
        assertThat(finance.get(job + "/file").statusCode()).isEqualTo(404);
        work.await(finance, job, "DONE");
        assertThat(finance.get(job + "/file").asByteArray()).isEqualTo(before);
    }

    @Test
    void an_expired_file_is_gone_and_its_parts_with_it() {
        String job = work.await(finance, work.asked(finance, "orders", ""), "DONE");
        work.execute(finance, "update export set expires_at = now() - interval '1 second' where job_id = ?", Work.id(job));
        Response gone = finance.get(job + "/file");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.asString()).contains("已过期", job + "/repetition");
        sweeper.sweep();
        assertThat(work.one(finance, "select count(*)::text from export_part where job_id = ?", job)).isEqualTo("0");
        assertThat(finance.get("/jobs").asString()).contains("已过期");
    }

    @Test
    void the_ledgers_entries_are_those_of_the_page_and_their_sum_is_zero() throws Exception {
        String job = work.await(finance, work.asked(finance, "ledger", "format=csv"), "DONE");
        String text = new String(finance.get(job + "/file").asByteArray(), StandardCharsets.UTF_8).strip();
        String entries = work.one(finance, "select count(*)::text from entry where ? > 0", job);
        assertThat(text.lines()).hasSize(Integer.parseInt(entries) + 2);
        assertThat(text.lines().reduce((a, b) -> b).orElseThrow()).startsWith("合计,共 " + entries + " 笔分录").endsWith(",0.00");
        String book = work.await(finance, work.asked(finance, "ledger", "format=xlsx&line=4000000001"), "DONE");
        var rows = app.anchorage.settlement.XlsxText.sheets(finance.get(book + "/file").asByteArray()).get("账本");
        assertThat(rows.get(rows.size() - 1).get(1)).isEqualTo("共 " + (rows.size() - 2) + " 笔分录");
        assertThat(rows.subList(1, rows.size() - 1)).isNotEmpty().allSatisfy(row -> assertThat(row.get(7)).isEqualTo("4000000001"));
        assertThat(finance.get("/ledger").asString()).contains("/ledger/entries.csv");
        assertThat(finance.get("/ledger/entries.csv?line=4000000001").header("Content-Disposition")).contains("entries.csv");
    }

    /** Tells that half is written, with a query of its own open, and waits to be seen. */
    public static class HalfwayExport extends Passed {
        private final Jdbi sql;
        private final CountDownLatch halfway;
        private final CountDownLatch seen;

        HalfwayExport(OrderExport real, Jdbi sql, CountDownLatch halfway, CountDownLatch seen) {
            super(real);
            this.sql = sql;
            this.halfway = halfway;
            this.seen = seen;
        }

        @Override
        public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
            java.util.concurrent.locks.LockSupport.parkNanos(600_000_000);
            sql.useHandle(h -> h.createQuery("select 1").mapTo(Integer.class).useIterator(rows -> written.accept(60)));
            halfway.countDown();
            try {
                seen.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.write(asked, out, written);
        }
    }

    /** Writes all of it and then throws. */
    public static class BrokenExport extends Passed {
        BrokenExport(OrderExport real) {
            super(real);
        }

        @Override
        public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
            super.write(asked, out, written);
            throw new IllegalStateException("boom");
        }
    }

    /** As the real one. */
    public abstract static class Passed extends OrderExport {
        private final OrderExport real;

        Passed(OrderExport real) {
            this.real = real;
        }

        @Override
        public Outline outline(Asked asked, long enough) {
            return real.outline(asked, enough);
        }

        @Override
        public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
            return real.write(asked, out, written);
        }
    }
}
