package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.intake.Imports;
import app.anchorage.intake.Waiting;
import app.anchorage.ledger.Office;
import app.anchorage.ledger.Postings;
import app.anchorage.order.Desk;
import app.anchorage.order.ReportText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several people press their buttons at once: each piece of work waits or goes on, and none stops half-way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TogetherTest {
    private static final int LINES = 40;

    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    Work work;

    @Inject
    Waiting waiting;

    @Inject
    Postings postings;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Test
    void two_commits_and_an_approval_wait_for_each_other_while_an_export_goes_on() throws Exception {
        Browser finance = cast.finance();
        desk.anchorTerms(finance.actor(), cast.anchor("小满"), 6000, LocalDate.of(2024, 1, 1));
        desk.hold(finance.actor(), 0, LocalDate.of(2024, 1, 1));
        desk.position(finance.actor(), cast.anchor("小满"), LocalDate.of(2024, 1, 1));
        imports.done(finance, "before.csv", report(0));
        String run = Work.path(finance.post("/settlements", "cutoff", "2025-02-28"));
        assertThat(finance.post(run + "/submission").statusCode()).isEqualTo(303);
        String version = cast.approver().get(run + "/approval").asString().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        List<String> files = IntStream.of(1, 2).mapToObj(i -> uploaded(finance, i)).toList();

        CompletableFuture<Integer> approval = cast.as(finance, () -> {
            postings.lock();
            files.forEach(file -> assertThat(imports.commit(finance, file, "核对过").statusCode()).isEqualTo(303));
            var answer = CompletableFuture.supplyAsync(() -> cast.approver().post(run + "/approval", "version", version).statusCode());
            waiting.forThePostingLock(finance.actor(), 3);
            work.await(finance, work.asked(finance, "orders", ""), "DONE");
            assertThat(cast.owner().get("/orders").statusCode()).as("pages go on").isEqualTo(200);
            return answer;
        });

        files.forEach(file -> imports.await(finance, file, "COMMITTED"));
        assertThat(approval.join()).isEqualTo(303);
        long approved = office.number(finance.actor(), "select count(*) from settlement_run where agency_id = :agency and state = 'APPROVED'");
        assertThat(office.number(finance.actor(), "select count(*) from settlement_run where agency_id = :agency and state = 'DRAFT'"))
                .as("approved, or returned because of what came before it").isEqualTo(1 - approved);
        assertThat(office.number(finance.actor(), "select count(*) from statement where agency_id = :agency")).isEqualTo(approved);
        assertThat(office.number(finance.actor(), "select count(*) from order_line where agency_id = :agency and state = 3")).isEqualTo(3 * LINES);
        assertThat(office.number(finance.actor(), """
                select -sum(e.fen) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
                where e.agency_id = :agency and a.kind in ('ANCHOR', 'PAYOUT_DUE')""")).isEqualTo(3 * LINES * 1_080L);
        assertThat(office.wrong(finance.actor())).isEmpty();
    }

    private String uploaded(Browser who, int number) {
        try {
            String path = imports.upload(who, "file-" + number + ".csv", report(number));
            imports.await(who, path, "PREVIEWED");
            return path;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Lines of 100.00 settled with an income of 20.00 and a fee of 2.00, of which 60 % are the anchor's. */
    private static byte[] report(int number) throws IOException {
        List<ReportText.Row> rows = IntStream.range(0, LINES).mapToObj(i -> ReportText.settled(
                ReportText.paid(Long.toString(5_000_000_000L + number * 1_000L + i), "100.00", "20.00%", "2025-01-05 10:00:00"), "100.00", "20.00", "10.00%", "2.00",
                "2025-01-10 12:00:00")).toList();
        return Files.readAllBytes(ReportText.orders(rows));
    }
}
