package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerPagesTest {
    private static final Pattern LINE = Pattern.compile(
            "class=\"quiet expression\">([^<]+)</span></dt>\\s*<dd[^>]*>\\s*<span class=\"amount[^\"]*\">(?:<span class=\"hidden\">[^<]*</span>)?([^<]+)</span>");

    @Inject
    Cast cast;

    @Inject
    Office office;

    @Inject
    TestLines lines;

    @Inject
    Jdbi sql;

    private long line;

    @BeforeEach
    void a_refunded_line() {
        lines.of(cast);
        long xiaoman = cast.anchor("小满");
        if (count() == 0) {
            lines.agreement(xiaoman, "60", 0, LocalDate.of(2020, 1, 1));
            line = lines.settled(xiaoman, "499.00", "20", "10", "99.80", "9.98", "2025-01-10T12:00");
            lines.claim(line, 4, "150.00", null);
            lines.claim(line, 13, "150.00", "2025-02-14T09:30");
        }
    }

    @Test
    void finance_approver_and_owner_read_the_ledger_others_do_not() {
        for (Browser reader : new Browser[] {cast.finance(), cast.approver(), cast.owner()}) {
            assertThat(reader.get("/ledger").statusCode()).isEqualTo(200);
            assertThat(reader.get("/verifier").statusCode()).isEqualTo(200);
            assertThat(reader.get("/entries/" + entry("ANCHOR")).statusCode()).isEqualTo(200);
            assertThat(reader.get("/ledger/journals/" + journal()).statusCode()).isEqualTo(200);
        }
        for (Browser other : new Browser[] {cast.staff(), cast.alice()}) {
            assertThat(other.get("/ledger").statusCode()).isEqualTo(403);
            assertThat(other.get("/verifier").statusCode()).isEqualTo(403);
            assertThat(other.post("/verifier/runs").statusCode()).isEqualTo(403);
            assertThat(other.get("/ledger/journals/" + journal()).statusCode()).isEqualTo(403);
        }
        assertThat(cast.staff().get("/entries/" + entry("ANCHOR")).statusCode()).isEqualTo(403);
    }

    @Test
    void another_agency_finds_nothing() {
        for (Role role : new Role[] {Role.FINANCE, Role.OWNER, Role.APPROVER, Role.ANCHOR}) {
            assertThat(cast.mallory(role).get("/entries/" + entry("ANCHOR")).statusCode()).isEqualTo(404);
        }
        assertThat(cast.mallory(Role.FINANCE).get("/ledger/journals/" + journal()).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.FINANCE).get("/ledger").asString()).doesNotContain("小满");
        assertThat(cast.finance().get("/entries/1").statusCode()).isEqualTo(404);
        assertThat(cast.finance().get("/entries/99999999999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void an_anchor_sees_his_own_entries_and_nothing_of_the_agencys() {
        assertThat(cast.alice().get("/entries/" + correction()).header("Location")).endsWith("/me/entries/" + correction());
        String page = cast.alice().get("/me/entries/" + correction()).then().statusCode(200).extract().asString();
        assertThat(page).contains("退款前的净佣金", "89.82", "退款减少", "27.00", "62.82", "37.69", "60.00%").doesNotContain("25.13", "−25.13", "技术服务费", "/imports/", "/ledger", "/orders/");
        assertThat(cast.bob().get("/entries/" + correction()).statusCode()).isEqualTo(404);
        assertThat(cast.alice().get("/entries/" + entry("AGENCY")).statusCode()).isEqualTo(404);
        assertThat(cast.alice().get("/entries/" + entry("PLATFORM")).statusCode()).isEqualTo(404);
    }

    @Test
    void finance_reads_the_formula_with_its_values() {
        String page = cast.finance().get("/entries/" + correction()).asString();
        assertThat(page).contains("499.00 − 150.00", "349.00 × 20.00%", "349.00 × 20.00% × 10.00%", "62.82 × 60.00%", "协议第 1 版");
        cast.approver().post("/language", "language", "en", "back", "/");
        String english = cast.approver().get("/entries/" + correction()).asString();
        assertThat(english).contains("Where this number comes from", "Net commission");
    }

    @Test
    void every_printed_line_of_the_formula_adds_up_on_the_page_itself() {
        for (long entry : new long[] {correction(), entry("AGENCY"), entry("PLATFORM"), entry("ANCHOR")}) {
            var lines = LINE.matcher(cast.finance().get("/entries/" + entry).asString());
            int read = 0;
            while (lines.find()) {
                assertThat(Arithmetic.halfUp(lines.group(1))).as(lines.group()).isEqualByComparingTo(Arithmetic.halfUp(lines.group(2)));
                read++;
            }
            assertThat(read).isPositive();
        }
    }

    @Test
    void a_filter_that_makes_no_sense_is_named_and_nothing_is_listed() {
        assertThat(cast.finance().get("/ledger?account=x&from=1&to=2025-99-99&cause=NO&line=%27&after=-1&before=z&reversed=x").statusCode()).isEqualTo(422);
        for (String bad : new String[] {"account=x", "account=987654321", "from=abc", "to=2025-99-99", "from=2026-03-05&to=2026-03-01", "cause=NO"}) {
            var refused = cast.finance().get("/ledger?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.asString()).as(bad).contains("没有显示列表", bad.substring(bad.lastIndexOf('=') + 1)).doesNotContain("/ledger/journals/");
        }
        assertThat(cast.finance().get("/ledger/balances?kind=NO&lying=payable").statusCode()).isEqualTo(422);
        assertThat(cast.finance().get("/ledger?line=%27").statusCode()).isEqualTo(200);
        assertThat(cast.finance().get("/ledger?cause=IMPORT&from=2020-01-01&to=2030-01-01").statusCode()).isEqualTo(200);
        assertThat(cast.finance().get("/ledger?after=" + journal()).statusCode()).isEqualTo(200);
        assertThat(cast.finance().get("/ledger?before=1&reversed=show").statusCode()).isEqualTo(200);
    }

    @Test
    void balances_are_paged_and_their_sum_is_that_of_all_pages() {
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("""
                with made as (insert into anchor (agency_id, stage_name) select :agency, '主播 ' || lpad(n::text, 3, '0') from generate_series(1, 60) n returning id)
                insert into account (agency_id, kind, anchor_id) select :agency, 'ANCHOR', id from made""").bind("agency", cast.agency()).execute()));
        String first = cast.finance().get("/ledger/balances?kind=ANCHOR").asString();
        assertThat(first).contains("主播 001", "主播 050", "61 个账户", "after=0").doesNotContain("主播 051", "<b>平台</b>");
        String second = cast.finance().get("/ledger/balances?kind=ANCHOR&after=0").asString();
        assertThat(second).contains("主播 051", "主播 060", "小满", "before=1").doesNotContain("主播 050");
        assertThat(cast.finance().get("/ledger").asString()).contains("/ledger/balances").doesNotContain("主播 060");
        String payable = cast.finance().get("/ledger/balances?kind=ANCHOR&lying=payable").asString();
        assertThat(payable).contains("小满", "1 个账户", "37.69").doesNotContain("主播 001");
        assertThat(cast.finance().get("/ledger/balances?kind=ANCHOR&lying=frozen").asString()).contains("没有符合条件的账户");
        assertThat(cast.finance().get("/ledger/balances?kind=x&lying=x&after=-1&before=z").statusCode()).isEqualTo(422);
        assertThat(cast.alice().get("/ledger/balances").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.FINANCE).get("/ledger/balances").asString()).doesNotContain("小满");
    }

    @Test
    void verifying_now_keeps_the_result_and_a_get_changes_nothing() {
        assertThat(cast.finance().get("/verifier/runs").statusCode()).isIn(404, 405);
        office.verify(cast.finance());
        String page = cast.owner().get("/verifier").asString();
        assertThat(page).contains("finance", "账实一致");
        assertThat(cast.nobody().get("/q/health/group/books").statusCode()).isIn(200, 503);
        assertThat(cast.nobody().get("/q/health/ready").asString()).doesNotContain("books");
    }

    /** As while a node works on it, and when it could not. */
    @Test
    void a_verification_under_way_is_shown_and_not_asked_for_twice_and_a_failed_one_says_why() {
        long job = job("insert into job (agency_id, kind, by_member, state, step, done, total) values (:agency, 'VERIFY', :member, 'RUNNING', 'verifier_balances', 3, 21) returning id");
        assertThat(cast.owner().get("/verifier").asString()).contains("余额等于分录之和", "已处理 3 / 21", "hx-get=\"/verifier\"");
        assertThat(cast.owner().post("/verifier/runs").statusCode()).isEqualTo(409);
        job("update job set state = 'FAILED', failure = '{\"key\":\"job_failed_unexpectedly\",\"args\":[\"4711\"]}' where agency_id = :agency and id = " + job + " returning id");
        assertThat(cast.owner().get("/verifier").asString()).contains("4711").doesNotContain("hx-get=\"/verifier\"");
        assertThat(office.verify(cast.owner())).doesNotContain("4711");
    }

    private long job(String statement) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery(statement).bind("agency", cast.agency())
                .bind("member", cast.finance().actor().member()).mapTo(Long.class).one()));
    }

    private long count() {
        return cast.as(cast.finance(), () -> number("select count(*) from entry"));
    }

    private long correction() {
        return cast.as(cast.finance(), () -> number("select max(e.id) from entry e join account a on a.id = e.account_id where a.kind = 'ANCHOR' and e.fen < 0"));
    }

    private long entry(String kind) {
        return cast.as(cast.finance(), () -> number("select min(e.id) from entry e join account a on a.id = e.account_id where a.kind = '" + kind + "'"));
    }

    private long journal() {
        return cast.as(cast.finance(), () -> number("select max(id) from journal"));
    }

    private long number(String query) {
        return sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }
}
