package app.anchorage.deal.receipt;

import static app.anchorage.deal.SoldSlots.once;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.deal.SoldSlots;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money of merchants at the counter: two instalments of 30,000.00 each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReceiptsResourceTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());

    @Inject
    Cast cast;

    @Inject
    SoldSlots slots;

    @Inject
    Receivables receivables;

    @Inject
    Bookkeeper bookkeeper;

    private long merchant;
    private List<Long> open;

    void sold(String name) {
        merchant = slots.merchant(owner(), name);
        long slot = slots.slot(owner(), merchant, cast.anchor("小满"), null, TODAY.minusDays(50),
                Map.of(TODAY.minusDays(40), "30000.00", TODAY.plusDays(20), "30000.00"));
        open = slots.instalments(owner(), slot);
    }

    @AfterEach
    void the_books_are_right_and_explain_themselves() {
        bookkeeper.checks(owner());
    }

    @Test
    void money_is_received_for_several_instalments_and_the_rest_is_credit_that_is_given_later() {
        sold("收款商家");
        Response made = post("MONEY", "50000.00", "30,000", "5000");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(holds("MERCHANT")).isEqualTo("10000.00");
        assertThat(holds("CASH")).isEqualTo("50000.00");
        String page = cast.approver().get(path(made)).asString();
        assertThat(page).contains("15,000.00", "未分配余款", "已入账", "/entries/").doesNotContain("余款分配到分期</button>");
        Response given = cast.finance().post(path(made) + "/parts", "instalment", "" + open.get(1), "part", "15000", "once", once());
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(holds("MERCHANT")).as("money does not change by being given").isEqualTo("10000.00");
        Response again = cast.finance().post(path(made) + "/parts", "instalment", "" + open.get(1), "part", "0.01", "once", once());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(audited(Long.parseLong(path(made).replaceAll("\\D", "")))).isEqualTo(2);
    }

    @Test
    void what_makes_no_sense_is_refused_beside_its_field_and_books_nothing() {
        sold("另一家");
        long foreign = open.get(0);
        sold("坏输入");
        refused(form("MONEY", "100", "30000.01", ""), "note fault\" id=\"part-" + open.get(0) + "-note");
        refused(form("MONEY", "30001", "30000.01", ""), "未收的 30,000.00");
        refused(form("MONEY", "29999", "30000", ""), "30,000.00，超过金额");
        refused(form("MONEY", "100", "-1", ""), "note fault\" id=\"part-" + open.get(0) + "-note");
        refused(form("MONEY", "100", "0", ""), "note fault\" id=\"part-" + open.get(0) + "-note");
        for (String wrong : List.of("0", "-5", "1.234", "abc", "", "1e5")) {
            refused(form("MONEY", wrong, "", ""), "id=\"amount-note\"");
        }
        for (String day : List.of(TODAY.plusDays(1).toString(), "1999-01-01", "x", "")) {
            refused(with(form("MONEY", "100", "", ""), "day", day), "id=\"day-note\"");
        }
        refused(with(form("MONEY", "100", "", ""), "kind", "GIFT"), "kind-note");
        refused(with(form("MONEY", "100", "", ""), "reference", "长".repeat(121)), "reference-note");
        refused(form("DEPOSIT_BACK", "0.01", "", ""), "保证金 0.00");
        refused(form("PAID_BACK", "0.01", "", ""), "余款 0.00");
        refused(Map.of("merchant", "" + merchant, "kind", "MONEY", "day", TODAY.toString(), "amount", "5", "instalment", "" + foreign, "part", "5", "once", once()),
                "href=\"#part-" + foreign + "\"");
        refused(with(form("MONEY", "100", "", ""), "merchant", "999999999"), "merchant-note");
        assertThat(holds("CASH")).isEqualTo("0.00");
    }

    @Test
    void the_same_form_twice_records_once() {
        sold("双击");
        Map<String, Object> form = form("MONEY", "1000", "1000", "");
        List<Browser> two = List.of(cast.owner(), cast.finance());
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/receipts", form).statusCode()).toList()).containsOnly(303);
        assertThat(holds("CASH")).isEqualTo("1000.00");
    }

    @Test
    void deposits_are_kept_and_given_back_and_credit_is_paid_back() {
        sold("保证金商家");
        assertThat(post("DEPOSIT", "5000", "", "").statusCode()).isEqualTo(303);
        assertThat(holds("DEPOSIT")).isEqualTo("5000.00");
        assertThat(post("DEPOSIT_BACK", "2000", "", "").statusCode()).isEqualTo(303);
        assertThat(holds("DEPOSIT")).isEqualTo("3000.00");
        refused(form("DEPOSIT_BACK", "3000.01", "", ""), "保证金 3,000.00");
        post("MONEY", "700", "", "");
        assertThat(post("PAID_BACK", "700", "", "").statusCode()).isEqualTo(303);
        assertThat(holds("CASH")).isEqualTo("3000.00");
        assertThat(holds("MERCHANT")).isEqualTo("60000.00");
    }

    @Test
    void a_write_off_is_booked_by_a_second_person_only() {
        sold("核销商家");
        Map<String, Object> form = form("WRITE_OFF", "", "12000", "");
        refused(form, "reason-note");
        Response made = cast.owner().post("/receipts", with(form, "reason", "商家已注销"));
        String path = path(made);
        assertThat(holds("MERCHANT")).as("nothing is booked yet").isEqualTo("60000.00");
        assertThat(cast.owner().get(path).asString()).contains("须由没有提出它的审批人").doesNotContain(path + "/approval");
        assertThat(cast.owner().post(path + "/approval").statusCode()).isEqualTo(409);
        assertThat(cast.finance().post(path + "/approval").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.APPROVER).post(path + "/approval").statusCode()).isEqualTo(404);
        assertThat(holds("MERCHANT")).isEqualTo("60000.00");
        assertThat(cast.approver().post(path + "/approval").statusCode()).isEqualTo(303);
        assertThat(cast.approver().post(path + "/approval").statusCode()).isEqualTo(409);
        assertThat(holds("MERCHANT")).isEqualTo("48000.00");
        assertThat(slots.number(owner(), "select count(*) from audit_event where agency_id = :agency and action = 'WRITE_OFF_APPROVED' and object_id = '"
                + path.replaceAll("\\D", "") + "'")).isEqualTo(1);
    }

    @Test
    void a_write_off_of_what_was_paid_meanwhile_is_not_booked_and_a_rejection_needs_a_reason() {
        sold("已付商家");
        String path = path(cast.finance().post("/receipts", with(form("WRITE_OFF", "", "30000", ""), "reason", "收不回")));
        post("MONEY", "1", "1", "");
        assertThat(cast.approver().post(path + "/approval").statusCode()).isEqualTo(409);
        assertThat(cast.approver().post(path + "/rejection").statusCode()).isEqualTo(422);
        assertThat(cast.approver().post(path + "/rejection", "reason", "已付").statusCode()).isEqualTo(303);
        assertThat(cast.owner().get(path).asString()).contains("已驳回");
        assertThat(holds("MERCHANT")).isEqualTo("59999.00");
    }

    @Test
    void what_a_guarantee_gives_back_of_an_unpaid_fee_is_no_longer_open() {
        sold("未付商家");
        missed();
        assertThat(cast.as(cast.finance(), () -> receivables.of(merchant).total())).isEqualTo(Money.yuan("60000.00"));
        refused(form("SET_OFF", "", "0.01", ""), "余款 0.00");
        assertThat(holds("MERCHANT")).isEqualTo("60000.00");
    }

    @Test
    void credit_of_a_refund_pays_for_open_fees_once_and_no_money_moves() {
        sold("抵扣商家");
        long paid = missed();
        Map<String, Object> whole = form("MONEY", "50000", "", "");
        whole.put("instalment", "" + paid);
        whole.put("part", "50000");
        assertThat(cast.finance().post("/receipts", whole).statusCode()).as("the refund stands against the fee: nothing of it is open").isEqualTo(422);
        assertThat(post("MONEY", "50000", "", "").statusCode()).isEqualTo(303);
        String account = "/merchants/" + merchant + "/account";
        assertThat(cast.finance().get(account).asString()).contains("用余款抵扣", "/receipts/new?kind=SET_OFF");
        assertThat(cast.finance().get("/receipts/new?kind=SET_OFF&merchant=" + merchant).asString()).contains("没有钱进出银行", "50,000.00").doesNotContain("name=\"amount\"");
        refused(form("SET_OFF", "", "", ""), "请填写抵扣哪一期");
        refused(form("SET_OFF", "", "30,000", "20,000.01"), "余款 50,000.00");
        refused(form("SET_OFF", "", "30,000.01", ""), "未收的 30,000.00");
        Map<String, Object> form = form("SET_OFF", "", "30,000", "15000");
        List<Browser> two = List.of(cast.owner(), cast.finance());
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/receipts", form).statusCode()).toList()).containsOnly(303);
        assertThat(List.of(holds("MERCHANT"), holds("CASH"))).containsExactly("10000.00", "50000.00");
        String page = cast.approver().get(account).asString();
        assertThat(page).contains("余款抵扣", "15,000.00", "5,000.00");
        refused(form("PAID_BACK", "5000.01", "", ""), "余款 5,000.00");
        assertThat(cast.staff().post("/receipts", form).statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).post("/receipts", form("SET_OFF", "", "1", "")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_set_off_can_be_taken_back_and_what_brought_the_credit_only_after_it() {
        sold("冲回抵扣");
        String money = path(post("MONEY", "20000", "", ""));
        String used = path(post("SET_OFF", "", "20000", ""));
        assertThat(cast.finance().get(used).asString()).contains("余款抵扣", "20,000.00", "/entries/");
        assertThat(cast.finance().post(money + "/reversal", "reason", "记错", "once", once()).statusCode()).as("its credit is used").isEqualTo(409);
        assertThat(cast.finance().post(used + "/reversal", "reason", "抵错了", "once", once()).statusCode()).isEqualTo(303);
        assertThat(cast.finance().get("/merchants/" + merchant + "/account").asString()).contains("20,000.00", "60,000.00");
        assertThat(cast.finance().post(money + "/reversal", "reason", "记错", "once", once()).statusCode()).isEqualTo(303);
        assertThat(List.of(holds("MERCHANT"), holds("CASH"))).containsExactly("60000.00", "0.00");
    }

    /** A slot for 50,000.00 whose guarantee is missed altogether. @return its instalment */
    private long missed() {
        long slot = slots.slot(owner(), merchant, cast.anchor("小满"), null, TODAY.minusDays(40), Map.of(TODAY.minusDays(40), "50000.00"));
        slots.guarantee(owner(), slot, "200000.00", TODAY.minusDays(10), "REFUND", null);
        slots.delivered(owner(), slot, TODAY.minusDays(40));
        return slots.instalments(owner(), slot).get(0);
    }

    @Test
    void a_mistake_is_taken_back_by_a_further_entry_once() {
        sold("记错商家");
        String path = path(post("MONEY", "31000", "30000", ""));
        assertThat(cast.finance().post(path + "/reversal", "once", once()).statusCode()).isEqualTo(422);
        assertThat(cast.finance().post(path + "/reversal", "reason", "记错商家", "once", once()).statusCode()).isEqualTo(303);
        assertThat(cast.finance().post(path + "/reversal", "reason", "再来", "once", once()).statusCode()).isEqualTo(409);
        assertThat(holds("MERCHANT")).isEqualTo("60000.00");
        assertThat(holds("CASH")).isEqualTo("0.00");
        assertThat(cast.finance().get(path).asString()).contains("已冲回").doesNotContain("/reversal\"");
        assertThat(slots.number(owner(), "select count(*) from receipt where agency_id = :agency and merchant_id = " + merchant)).isEqualTo(2);
        assertThat(post("MONEY", "30000", "30000", "").statusCode()).as("it is open again").isEqualTo(303);
    }

    @Test
    void the_list_finds_filters_and_takes_odd_addresses() {
        sold("翻找商家");
        cast.finance().post("/receipts", with(form("MONEY", "800", "", ""), "reference", "银行流水 778899"));
        assertThat(cast.approver().get("/receipts?q=778899").asString()).contains("翻找商家", "银行流水 778899", "800.00").doesNotContain("/receipts/new");
        assertThat(cast.finance().get("/receipts?q=翻找&state=CREDIT").asString()).contains("778899");
        assertThat(cast.finance().get("/receipts?q=翻找&kind=DEPOSIT").asString()).contains("没有符合条件的记录");
        assertThat(cast.finance().get("/receipts?before=2026-01-01~5").statusCode()).isEqualTo(200);
        for (String odd : List.of("after=x~1", "from=x", "to=9999-99-99", "q=a%00b", "kind=x", "state=x", "from=2026-05-01&to=2026-01-01")) {
            Response answer = cast.finance().request().urlEncodingEnabled(false).get("/receipts?" + odd);
            assertThat(answer.statusCode()).as(odd).isEqualTo(422);
            assertThat(answer.asString()).as(odd).contains("查询条件有误").doesNotContain("778899");
        }
        assertThat(cast.finance().get("/receipts/new").asString()).contains("翻找商家");
        assertThat(cast.finance().get("/receipts/new?merchant=" + merchant).asString()).contains("第 1 期，共 2 期", "30,000.00");
    }

    @Test
    void staff_anchors_and_another_agency_see_nothing() {
        sold("秘密商家");
        String path = path(post("MONEY", "1", "", ""));
        for (Browser who : List.of(cast.staff(), cast.alice())) {
            assertThat(who.get("/receipts").statusCode()).isEqualTo(403);
            assertThat(who.get(path).statusCode()).isEqualTo(403);
            assertThat(who.post("/receipts", form("MONEY", "1", "", "")).statusCode()).isEqualTo(403);
        }
        assertThat(cast.approver().post("/receipts", form("MONEY", "1", "", "")).statusCode()).isEqualTo(403);
        Browser mallory = cast.mallory(Role.OWNER);
        assertThat(mallory.get(path).statusCode()).isEqualTo(404);
        assertThat(mallory.post(path + "/reversal", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(mallory.post(path + "/parts", "instalment", "" + open.get(0), "part", "1").statusCode()).isEqualTo(404);
        assertThat(mallory.get("/receipts").asString()).doesNotContain("秘密商家");
        assertThat(mallory.post("/receipts", form("MONEY", "1", "1", "")).statusCode()).isEqualTo(422);
    }

    private void refused(Map<String, ?> form, String words) {
        Response answer = cast.finance().post("/receipts", form);
        assertThat(answer.statusCode()).as(form.toString()).isEqualTo(422);
        assertThat(answer.asString()).as(form.toString()).contains(words);
    }

    private Response post(String kind, String amount, String first, String second) {
        return cast.finance().post("/receipts", form(kind, amount, first, second));
    }

    private Map<String, Object> form(String kind, String amount, String first, String second) {
        return new HashMap<>(Map.of("merchant", "" + merchant, "kind", kind, "day", TODAY.toString(), "amount", amount, "once", once(),
                "instalment", open, "part", List.of(first, second)));
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, String value) {
        form.put(name, value);
        return form;
    }

    private String holds(String kind) {
        return slots.holds(owner(), kind, merchant).toString();
    }

    private long audited(long receipt) {
        return slots.number(owner(), "select count(*) from audit_event where agency_id = :agency and object_type = 'RECEIPT' and object_id = '" + receipt + "'");
    }

    private Actor owner() {
        return cast.owner().actor();
    }

    static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("https?://[^/]+", "");
    }
}
