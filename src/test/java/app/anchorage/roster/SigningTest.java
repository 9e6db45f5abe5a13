package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.print.Scan;
import app.anchorage.print.Sealed;
import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Agreements on paper, signed scans and verified hours. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SigningTest {
    private static final byte[] PNG = Sealed.picture("png");

    @Inject
    Cast cast;

    @Inject
    AgreementService agreements;

    @Test
    void a_scan_is_kept_once_and_comes_back_as_it_was() throws IOException {
        long id = cast.anchor("签一");
        String page = version(id, LocalDate.of(2026, 1, 1), null);
        byte[] pdf = pdf();
        assertThat(sign(cast.staff(), page, "signed agreement.pdf", pdf).statusCode()).isEqualTo(303);
        Response scan = cast.finance().get(page + "/scan");
        assertThat(scan.asByteArray()).isEqualTo(pdf);
        assertThat(scan.header("Content-Disposition")).startsWith("attachment");
        assertThat(scan.contentType()).startsWith("application/pdf");
        assertThat(cast.finance().get(page).asString()).contains("已签署").contains("signed agreement.pdf");
        assertThat(sign(cast.owner(), page, "again.png", PNG).statusCode()).isEqualTo(409);
        assertThat(cast.owner().get("/audit").asString()).contains("AGREEMENT_SIGNED");
    }

    @Test
    void only_real_pdfs_and_pictures_of_20_megabytes_are_taken() throws IOException {
        String page = version(cast.anchor("签二"), LocalDate.of(2026, 1, 1), null);
        assertThat(refused(page, "a.pdf", "<html>not a pdf</html>".getBytes())).contains("打不开：应为 PDF、PNG 或 JPEG");
        assertThat(refused(page, "a.pdf", "%PDF-1.7 and then nothing".getBytes())).contains("打不开：应为 PDF、PNG 或 JPEG");
        assertThat(refused(page, "a.png", Arrays.copyOf(PNG, Scan.MOST_BYTES + 1))).contains("扫描件超过 20 MB");
        Response later = cast.staff().upload(page + "/signature", "scan", "a.png", PNG, "signedOn", LocalDate.now().plusDays(3).toString());
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(later.asString()).contains("签署日不能晚于今天");
        assertThat(cast.staff().get(page + "/scan").statusCode()).isEqualTo(404);
        assertThat(sign(cast.staff(), page, "a.jpg", Sealed.picture("jpg")).statusCode()).isEqualTo(303);
    }

    @Test
    void readers_and_other_agencies_may_not_sign() {
        String page = version(cast.anchor("签三"), LocalDate.of(2026, 1, 1), null);
        assertThat(sign(cast.finance(), page, "a.png", PNG).statusCode()).isEqualTo(403);
        assertThat(sign(cast.mallory(Role.OWNER), page, "a.png", PNG).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.OWNER).get(page + "/paper.pdf").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.OWNER).get(page + "/scan").statusCode()).isEqualTo(404);
        assertThat(cast.alice().get(page + "/paper").statusCode()).isEqualTo(403);
    }

    @Test
    void the_printed_agreement_has_its_number_terms_and_room_to_sign() throws IOException {
        String page = version(cast.anchor("签四"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        byte[] pdf = cast.owner().get(page + "/paper.pdf").asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("主播合作协议", "签四", "净佣金的 60.00%", "2026-12-31", "签署");
        }
    }

    @Test
    void hours_are_recorded_with_a_reason_and_the_last_word_holds() {
        long id = cast.anchor("时长");
        String path = "/anchors/" + id + "/hours";
        String once = AnchorsResourceTest.once();
        assertThat(cast.staff().post(path, "month", "2026-03", "hours", "62.5", "reason", "打卡", "once", once).statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(path, "month", "2026-03", "hours", "62.5", "reason", "打卡", "once", once).statusCode()).isEqualTo(303);
        assertThat(hours(cast.owner(), path, "2026-03", "60:15", "漏记一天").statusCode()).isEqualTo(303);
        assertThat(cast.finance().get(path).asString()).contains("62:30").contains("60:15").containsOnlyOnce("已被取代").contains("漏记一天");
        assertThat(cast.owner().get("/audit").asString()).contains("HOURS_RECORDED");
        assertThat(cast.staff().post(path, "month", "2026-03", "hours", "1", "reason", "看看", "act", "preview").asString()).contains("会发生什么");
        assertThat(cast.finance().get(path).asString()).doesNotContain("看看");
    }

    @Test
    void wrong_hours_are_refused_by_name_and_by_role() {
        String path = "/anchors/" + cast.anchor("时长二") + "/hours";
        for (String[] bad : new String[][] {{"2026-13", "1", "x", "month"}, {"2999-01", "1", "x", "month"}, {"2026-02", "700", "x", "hours"},
                {"2026-02", "-1", "x", "hours"}, {"2026-02", "1:75", "x", "hours"}, {"2026-02", "1", " ", "reason"}}) {
            Response refused = hours(cast.staff(), path, bad[0], bad[1], bad[2]);
            assertThat(refused.statusCode()).as(String.join(" ", bad)).isEqualTo(422);
            assertThat(refused.asString()).as(String.join(" ", bad)).contains("<a href=\"#" + bad[3] + "\">");
        }
        assertThat(hours(cast.finance(), path, "2026-02", "1", "x").statusCode()).isEqualTo(403);
        assertThat(hours(cast.mallory(Role.STAFF), path, "2026-02", "1", "x").statusCode()).isEqualTo(404);
    }

    private String version(long anchor, LocalDate from, LocalDate to) {
        long id = cast.as(cast.staff(), () -> agreements.add(anchor, new Agreement.Terms(from, to, Scope.ALL, 6000, Pay.SHARE, null, null)));
        return "/anchors/" + anchor + "/agreements/" + id;
    }

    private String refused(String page, String name, byte[] content) {
        Response refused = sign(cast.staff(), page, name, content);
        assertThat(refused.statusCode()).as(name).isEqualTo(422);
        return refused.asString();
    }

    private static Response sign(Browser who, String page, String name, byte[] content) {
        return who.upload(page + "/signature", "scan", name, content, "signedOn", "2026-01-02");
    }

    private static Response hours(Browser who, String path, String month, String hours, String reason) {
        return who.post(path, "month", month, "hours", hours, "reason", reason, "once", AnchorsResourceTest.once());
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
