package app.anchorage.deal.contract;

import static app.anchorage.deal.contract.Paperwork.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.anchorage.print.Scan;
import app.anchorage.print.Sealed;
import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SigningTest {
    @Inject
    Cast cast;

    @Inject
    Paperwork papers;

    @Inject
    Followed followed;

    @Inject
    Jdbi sql;

    @BeforeEach
    void merchant() {
        papers.of(cast);
    }

    @Test
    void a_scan_signs_the_contract_once_and_those_who_follow_are_told() {
        long id = papers.draft(Map.of());
        papers.slot(id, Map.of());
        String version = papers.version(id);
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(i -> papers.sign(two.get(i), id, version, "contract.jpg", Sealed.picture("jpg")).statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(Collections.frequency(followed.contracts(), id)).isEqualTo(1);
        assertThat(cast.finance().get("/contracts/" + id).asString()).contains("已签", "林经理", "contract.jpg");
        Response scan = cast.approver().get("/contracts/" + id + "/scan");
        assertThat(scan.contentType()).isEqualTo("image/jpeg");
        assertThat(scan.asByteArray()).isEqualTo(Sealed.picture("jpg"));
        assertThat(papers.one("select signed_how from contract where id = ?", String.class, id)).isEqualTo("SCAN");
    }

    @Test
    void what_is_no_scan_or_too_large_is_refused_with_the_input_kept() {
        long id = papers.draft(Map.of("kind", "FRAME"));
        Map<String, byte[]> bad = Map.of("a.pdf", "%PDF-1.7 no".getBytes(StandardCharsets.UTF_8), "b.pdf", new byte[Scan.MOST_BYTES + 1], "c.html",
                "<html>".getBytes(StandardCharsets.UTF_8), "d.pdf", new byte[0]);
        bad.forEach((name, bytes) -> {
            Response answer = papers.sign(cast.staff(), id, papers.version(id), name, bytes);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.asString()).as(name).contains("href=\"#scan\"", "林经理");
        });
        Response late = cast.staff().upload("/contracts/" + id + "/signature", "scan", "a.pdf", Sealed.pdf(), "version", papers.version(id), "signedOn",
                TODAY.plusDays(1).toString(), "signedName", "林经理");
        assertThat(late.statusCode()).isEqualTo(422);
        Response nobody = cast.staff().upload("/contracts/" + id + "/signature", "scan", "a.pdf", Sealed.pdf(), "version", papers.version(id), "signedOn",
                TODAY.toString(), "signedName", " ");
        assertThat(nobody.asString()).contains("href=\"#signedName\"");
        assertThat(papers.one("select state from contract where id = ?", String.class, id)).isEqualTo("DRAFT");
        assertThat(cast.staff().get("/contracts/" + id + "/scan").statusCode()).isEqualTo(404);
    }

    @Test
    void a_single_contract_without_slots_and_fees_against_its_kind_are_not_signed() {
        long empty = papers.draft(Map.of());
        assertThat(papers.sign(cast.staff(), empty, papers.version(empty), "a.pdf", Sealed.pdf()).statusCode()).isEqualTo(409);
        long id = papers.draft(Map.of());
        papers.slot(id, Map.of());
        assertThat(cast.staff().post("/contracts/" + id, Map.of("kind", "ONCE", "merchant", papers.merchant(), "validFrom", TODAY.toString(), "feeKind",
                "COMMISSION", "payWhen", "BEFORE", "vat", "6", "version", papers.version(id))).statusCode()).isEqualTo(303);
        assertThat(papers.sign(cast.staff(), id, papers.version(id), "a.pdf", Sealed.pdf()).statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_signed_stays_whoever_tries() {
        long id = papers.signed(Map.of(), Map.of("guarantee", "300,000", "basis", "SETTLED", "remedy", "REFUND", "chooser", "MERCHANT"));
        long slot = papers.one("select id from slot where contract_id = ?", Long.class, id);
        for (String act : List.of("", "/void", "/clauses", "/slots", "/slots/" + slot, "/slots/" + slot + "/removal")) {
            Map<String, Object> form = new java.util.HashMap<>(Map.of("kind", "ONCE", "merchant", papers.merchant(), "validFrom", TODAY.toString(),
                    "feeKind", "FIXED", "payWhen", "BEFORE", "vat", "6", "version", rowVersion(id)));
            form.putAll(Map.of("anchor", cast.anchor("小满"), "format", "VIDEO", "fee", "1", "words", "x"));
            if (act.equals("/clauses")) {
                form.put("kind", "PRICE");
            }
            assertThat(cast.owner().post("/contracts/" + id + act, form).statusCode()).as(act).isEqualTo(409);
        }
        for (String act : List.of("update contract set vat_points = 0", "update contract set valid_to = null", "update contract set scan = null",
                "update slot set fee_fen = 1", "delete from slot", "delete from instalment", "delete from guarantee", "update slot set anchor_id = anchor_id + 1")) {
            assertThat(catchThrowable(() -> cast.asAgency(() -> sql.withHandle(h -> h.execute(act))))).as(act).isNotNull();
        }
    }

    @Test
    void a_supplement_holds_from_its_day_and_a_termination_ends_the_contract() {
        long id = papers.signed(Map.of(), Map.of());
        Map<String, String> supplement = Map.of("kind", "SUPPLEMENT", "of", Long.toString(id), "validFrom", TODAY.plusDays(3).toString());
        assertThat(cast.staff().get("/contracts/new?kind=SUPPLEMENT&of=" + id).asString()).contains("补充协议", "晚风服饰有限公司", "样品由甲方寄送");
        assertThat(cast.staff().get("/contracts/new?kind=FRAME&of=" + id).statusCode()).isEqualTo(404);
        assertThat(papers.make(cast.staff(), Map.of("kind", "SUPPLEMENT", "of", Long.toString(id), "validFrom", TODAY.minusDays(21).toString())).statusCode())
                .isEqualTo(422);
        assertThat(papers.make(cast.staff(), Map.of("kind", "RENEWAL", "of", Long.toString(id), "merchant",
                Long.toString(papers.merchant("别家" + UUID.randomUUID())))).statusCode()).isEqualTo(422);
        long second = papers.signed(supplement, null);
        String today = cast.staff().get("/contracts/" + id).asString();
        assertThat(today.indexOf("今天适用")).isLessThan(today.indexOf("/contracts/" + second)).isPositive();
        papers.signed(Map.of("kind", "TERMINATION", "of", Long.toString(id), "validFrom", TODAY.toString()), null);
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("已解除").doesNotContain("今天适用");
        assertThat(papers.make(cast.staff(), supplement).statusCode()).as("nothing follows what has ended").isEqualTo(422);
    }

    private int rowVersion(long id) {
        return papers.one("select row_version from contract where id = ?", Integer.class, id);
    }
}
