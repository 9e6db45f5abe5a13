package app.anchorage.deal.account;

import static app.anchorage.deal.SoldSlots.once;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.deal.SoldSlots;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.settlement.XlsxText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merchant with instalments 100 days late, 40 days late and not due, 25,000.00 received and a deposit. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountResourceTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());

    @Inject
    Cast cast;

    @Inject
    SoldSlots slots;

    @Inject
    MerchantAccounts accounts;

    private long merchant;
    private String path;

    @BeforeEach
    void an_account() {
        merchant = slots.merchant(owner(), "=对账商家");
        path = "/merchants/" + merchant + "/account";
        long slot = slots.slot(owner(), merchant, cast.anchor("小满"), null, TODAY.minusDays(110),
                Map.of(TODAY.minusDays(100), "10000.00", TODAY.minusDays(40), "20000.01", TODAY.plusDays(5), "30000.00"));
        List<Long> due = slots.instalments(owner(), slot);
        receipt("MONEY", "25000", TODAY.minusDays(30), List.of(due.get(0), due.get(1)), List.of("4000", "20000"));
        receipt("DEPOSIT", "5000", TODAY.minusDays(30), List.of(), List.of());
    }

    @Test
    void opening_and_movements_are_the_closing_and_the_closing_is_the_ledgers() {
        MerchantAccount whole = account(null, null);
        assertThat(whole.fees().closing()).isEqualTo(slots.holds(owner(), "MERCHANT", merchant)).isEqualTo(whole.open().balance());
        assertThat(whole.deposits().closing()).isEqualTo(slots.holds(owner(), "DEPOSIT", merchant));
        assertThat(whole.sums().stream().map(MerchantAccount.Sum::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(whole.fees().closing());
        MerchantAccount month = account(TODAY.minusDays(50), TODAY);
        assertThat(month.fees().opening()).isEqualTo(Money.yuan("10000.00"));
        assertThat(month.fees().closing()).isEqualTo(Money.yuan("5000.01"));
        assertThat(account(TODAY.plusDays(1), null).fees().opening()).isEqualTo(month.fees().closing());
    }

    @Test
    void what_is_open_is_told_by_its_age_and_credit_apart() {
        var ageing = account(null, null).ageing();
        assertThat(List.of(ageing.notDue(), ageing.to30(), ageing.to60(), ageing.to90(), ageing.older())).extracting(Money::toString)
                .containsExactly("30000.00", "0.00", "0.01", "0.00", "6000.00");
        String page = cast.approver().get(path).asString();
        assertThat(page).contains("36,000.01", "6,000.01", "1,000.00", "5,000.00", "逾期 90 天以上", "平台支付", "/entries/").doesNotContain("/receipts/new");
        assertThat(cast.finance().get("/merchants/" + merchant).asString()).contains("款项", "36,000.01", path);
        assertThat(cast.staff().get("/merchants/" + merchant).asString()).contains("由财务查看").doesNotContain("36,000.01", path);
    }

    @Test
    void with_a_last_day_what_is_open_and_its_age_are_those_of_that_day() {
        LocalDate before = TODAY.minusDays(31);
        MerchantAccount then = account(null, before);
        assertThat(then.open().total()).as("nothing was received yet").isEqualTo(Money.yuan("60000.01"));
        assertThat(then.open().credit()).isEqualTo(Money.ZERO);
        assertThat(then.deposits().closing()).isEqualTo(Money.ZERO);
        var ageing = then.ageing();
        assertThat(List.of(ageing.notDue(), ageing.to30(), ageing.to60(), ageing.to90(), ageing.older())).extracting(Money::toString)
                .containsExactly("30000.00", "20000.01", "0.00", "10000.00", "0.00");
        assertThat(then.fees().closing()).isEqualTo(then.open().balance().minus(ageing.notDue()));
        assertThat(cast.finance().get(path + "?to=" + before).asString()).contains("截至 " + before, "60,000.01").doesNotContain("截至 " + TODAY);
        assertThat(account(null, TODAY.minusDays(111)).open().total()).as("the contract was not signed yet").isEqualTo(Money.ZERO);
        assertThat(account(null, TODAY.plusDays(90)).asOf()).isEqualTo(TODAY);
    }

    @Test
    void the_merchants_page_shows_quotes_contracts_slots_orders_and_money_on_one_screen() {
        String name = "一屏商家";
        long other = slots.merchant(owner(), name);
        String empty = cast.staff().get("/merchants/" + other).asString();
        assertThat(empty).contains("还没有给这个商家报过价", "还没有和这个商家的合同", "已签合同里还没有坑位", "由财务查看");
        long shop = slots.shop(owner(), other, "一屏店");
        long slot = slots.slot(owner(), other, cast.anchor("小满"), shop, TODAY.minusDays(3), Map.of(TODAY.minusDays(3), "8000.00"));
        slots.guarantee(owner(), slot, "40000.00", TODAY.plusDays(27), "REFUND", null);
        long contract = slots.number(owner(), "select contract_id from slot where agency_id = :agency and id = " + slot);
        slots.number(owner(), "insert into quote (agency_id, number, version, merchant_id, state, valid_until, created_by, vat_points, terms) values (:agency, 'Q-一屏-1', 1, " + other
                + ", 'DRAFT', '" + TODAY.plusDays(7) + "', :member, 600, '') returning id");
        String page = cast.finance().get("/merchants/" + other).asString();
        assertThat(page).contains("Q-一屏-1", "/quotes?merchant=" + other, "/contracts/" + contract + "\"", "/contracts?merchant=" + other, "/contracts/" + contract + "#slot-" + slot,
                "小满", "一屏店", "40,000.00", "8,000.00", "/orders?merchant=" + other, "退货率");
        assertThat(cast.finance().get("/merchants/" + merchant).asString()).doesNotContain("Q-一屏-1");
    }

    @Test
    void every_amount_explains_itself() {
        var links = Pattern.compile("href=\"(/entries/\\d+)\"").matcher(cast.finance().get(path).asString());
        List<String> entries = new ArrayList<>(links.results().map(link -> link.group(1)).toList());
        assertThat(entries).hasSizeGreaterThanOrEqualTo(7);
        for (String entry : entries) {
            String page = cast.finance().get(entry).asString();
            assertThat(page).contains("用于", "=对账商家", path);
        }
        assertThat(cast.finance().get("/ledger").asString()).contains("=对账商家", "商家应收", "坑位费");
        assertThat(cast.finance().get("/ledger/balances?kind=MERCHANT").asString()).contains("=对账商家");
    }

    @Test
    void files_say_the_same_to_the_cent() throws IOException {
        MerchantAccount whole = account(null, null);
        byte[] pdf = file(".pdf", "application/pdf");
        String printed = new PDFTextStripper().getText(Loader.loadPDF(pdf));
        assertThat(printed).contains("对账单", whole.fees().closing().shown(), whole.open().total().shown(), whole.deposits().closing().shown());
        String csv = new String(file(".csv", "text/csv"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("期末余额,,," + whole.fees().closing(), whole.open().total().toString());
        List<List<Object>> rows = XlsxText.sheets(file(".xlsx", "application/vnd")).values().iterator().next();
        Money movements = rows.stream().filter(row -> "坑位费与付款".equals(row.get(0)) && row.size() > 4 && row.get(4) instanceof Money)
                .map(row -> (Money) row.get(4)).reduce(Money.ZERO, Money::plus);
        assertThat(movements).isEqualTo(whole.fees().closing());
    }

    @Test
    void staff_anchors_and_another_agency_see_nothing_and_nonsense_days_are_refused() {
        for (String each : List.of("", ".pdf", ".xlsx", ".csv")) {
            assertThat(cast.staff().get(path + each).statusCode()).as(each).isEqualTo(403);
            assertThat(cast.alice().get(path + each).statusCode()).as(each).isEqualTo(403);
            assertThat(cast.mallory(Role.OWNER).get(path + each).statusCode()).as(each).isEqualTo(404);
        }
        for (String odd : List.of("from=x", "from=2026-02-30", "to=99999-01-01", "from=2026-05-01&to=2026-01-01")) {
            for (String each : List.of("", ".pdf", ".xlsx", ".csv")) {
                Response answer = cast.finance().get(path + each + "?" + odd);
                assertThat(answer.statusCode()).as(odd).isEqualTo(422);
                assertThat(answer.asString()).as(odd).contains("查询条件有误").doesNotContain("36,000.01");
            }
        }
    }

    private byte[] file(String ending, String type) {
        Response file = cast.finance().get(path + ending);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith(type);
        return file.asByteArray();
    }

    private MerchantAccount account(LocalDate from, LocalDate to) {
        AccountFilter days = new AccountFilter();
        days.from = from == null ? null : from.toString();
        days.to = to == null ? null : to.toString();
        return cast.as(cast.finance(), () -> accounts.of(merchant, days));
    }

    private void receipt(String kind, String amount, LocalDate day, List<Long> instalments, List<String> parts) {
        Browser finance = cast.finance();
        assertThat(finance.post("/receipts", Map.of("merchant", "" + merchant, "kind", kind, "day", day.toString(), "amount", amount, "reference", "流水",
                "instalment", instalments, "part", parts, "once", once())).statusCode()).isEqualTo(303);
    }

    private Actor owner() {
        return cast.owner().actor();
    }
}
