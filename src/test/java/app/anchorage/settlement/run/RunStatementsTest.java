package app.anchorage.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import app.anchorage.job.Work;
import app.anchorage.settlement.XlsxText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** All statements of a run in one archive. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RunStatementsTest {
    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    @Inject
    Work work;

    @Test
    void an_approved_runs_statements_come_as_pdf_and_workbook_with_a_list_that_adds_up() throws IOException {
        Browser finance = cast.finance();
        long run = settled();
        assertThat(finance.get("/settlements/" + run).asString()).contains("全部结算单（ZIP）", "value=\"run-statements\"");
        String job = work.await(finance, work.asked(finance, "run-statements", "id=" + run), "DONE");
        Map<String, byte[]> files = files(finance.get(job + "/file").asByteArray());
        assertThat(files.keySet()).hasSize(5).contains("statements.csv").filteredOn(name -> name.endsWith(".pdf")).hasSize(2).anyMatch(name -> name.contains(" 小满"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                assertThat(XlsxText.sheets(file.getValue())).hasSize(2);
            } else if (file.getKey().endsWith(".pdf")) {
                assertThat(file.getValue()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(new String(files.get("statements.csv"), StandardCharsets.UTF_8).strip().lines().reduce((a, b) -> b).orElseThrow())
                .isEqualTo("合计,共 2 份结算单,2,311.11");
        assertThat(finance.get(job).asString()).contains("的全部结算单 · PDF + XLSX", "311.11");
    }

    @Test
    void who_may_not_read_statements_gets_none_and_a_draft_has_none() {
        long run = settled();
        assertThat(ask(cast.staff(), run)).isEqualTo(403);
        assertThat(ask(cast.mallory(Role.FINANCE), run)).isEqualTo(404);
        long draft = desk.draft("2025-03-31");
        assertThat(ask(cast.finance(), draft)).isEqualTo(404);
        assertThat(cast.finance().get("/settlements/" + draft).asString()).doesNotContain("run-statements");
    }

    private long settled() {
        lines.of(cast);
        desk.of(cast);
        lines.agreement(cast.anchor("小满"), "100", 0, LocalDate.of(2020, 1, 1)).agreement(cast.anchor("阿凯"), "100", 0, LocalDate.of(2020, 1, 1));
        lines.settled(cast.anchor("小满"), "211.11", "2025-01-10T12:00");
        lines.settled(cast.anchor("阿凯"), "100.00", "2025-01-10T12:00");
        return desk.settle("2025-02-28");
    }

    private static int ask(Browser who, long run) {
        return who.post("/jobs", "of", "run-statements", "query", "id=" + run, "once", java.util.UUID.randomUUID().toString()).statusCode();
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
