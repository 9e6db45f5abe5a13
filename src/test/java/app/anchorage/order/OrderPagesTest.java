package app.anchorage.order;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.intake.read.OrderField;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrderPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Jdbi sql;

    private Browser finance;
    private long line;

    @BeforeEach
    void orders() {
        finance = cast.finance();
        if (count("order_line") == 0) {
            desk.anchorTerms(finance.actor(), cast.anchor("小满"), 7000, LocalDate.of(2026, 1, 1));
            desk.anchorTerms(finance.actor(), cast.anchor("阿凯"), 6000, LocalDate.of(2026, 1, 1));
            Map<OrderField, Object> evil = paid("1000000000000000003", DAY.plusDays(2), "30.00");
            evil.put(OrderField.TITLE, "=HYPERLINK(\"http://x\")<script>alert(1)</script>");
            evil.put(OrderField.ADZONE_ID, "2200");
            counter.orders(finance.actor(), DAY.plusDays(20), settled("1000000000000000001", DAY, "100.00", "100.00"),
                    settled("1000000000000000002", DAY.plusDays(1), "50.00", "40.00"), evil);
            counter.claims(finance.actor(), DAY.plusDays(20), claim("1000000000000000002", 2, "5.00", DAY.plusDays(12), DAY.plusDays(14)),
                    claim("1000000000000000099", 14, "5.00", DAY.plusDays(12), DAY.plusDays(14)));
        }
        line = counter.line(finance.actor(), "1000000000000000001");
    }

    @Test
    void the_list_shows_lines_tiles_and_chips() {
        String all = ok(finance.get("/orders"));
        assertThat(all).contains("1000000000000000001", "1000000000000000002", "1000000000000000003", "14.00", "花店")
                .doesNotContain("<script>alert");
        String paidOnly = ok(finance.get("/orders?state=paid"));
        assertThat(paidOnly).contains("1000000000000000003", "class=\"chip\"", "aria-current").doesNotContain("1000000000000000001");
        assertThat(ok(finance.get("/orders?q=1000000000000000002"))).contains("/orders/" + other()).doesNotContain(">1000000000000000001<");
        assertThat(ok(finance.get("/orders?shop=没有"))).contains("没有符合条件的订单");
    }

    @Test
    void a_tile_counts_what_the_other_conditions_find_and_keeps_them() {
        String one = "q=1000000000000000001";
        String page = ok(finance.get("/orders?" + one + "&state=paid"));
        assertThat(tile(page, "已结算收入")).as("all but its own condition").containsExactly("/orders?" + one + "&state=settled", "10.00", "1 行");
        assertThat(tile(page, "已付款（预估）")).as("a second click lifts it").containsExactly("/orders?" + one, "0.00", "0 行 · 预估，以结算为准");
        assertThat(tile(page, "待归属")).as("paid and nobody's").containsExactly("/orders?" + one + "&state=paid&attribution=nobody", "0.00", "0 行");
        assertThat(tile(ok(finance.get("/orders?shop=没有")), "已结算收入")).containsExactly("/orders?shop=%E6%B2%A1%E6%9C%89&state=settled", "0.00", "0 行");
    }

    @Test
    void a_filter_that_makes_no_sense_is_named_and_nothing_is_listed() {
        for (Map.Entry<String, String> bad : Map.of("from=abc", "“abc”", "state=zzz", "“zzz”", "money=zzz", "“zzz”", "attribution=zzz", "“zzz”",
                "anchor=987654321", "987654321", "anchor=x", "“x”", "file=987654321", "987654321", "from=2026-03-05&to=2026-03-01", "2026-03-01 早于开始日期 2026-03-05",
                "to=1899-01-01", "“1899-01-01”").entrySet()) {
            Response refused = finance.get("/orders?" + bad.getKey());
            assertThat(refused.statusCode()).as(bad.getKey()).isEqualTo(422);
            assertThat(refused.asString()).as(bad.getKey()).contains(bad.getValue(), "没有显示列表").doesNotContain("1000000000000000001", "没有符合条件", "orders.csv");
            assertThat(finance.get("/orders.csv?" + bad.getKey()).statusCode()).as(bad.getKey()).isEqualTo(422);
        }
        assertThat(finance.get("/orders?from=abc").asString()).contains("aria-invalid");
        assertThat(finance.get("/claims?state=zzz").statusCode()).isEqualTo(422);
        assertThat(finance.get("/claims?state=zzz").asString()).contains("“zzz”").doesNotContain("1000000000000000099");
        assertThat(finance.get("/claims?after=x").statusCode()).isEqualTo(422);
        assertThat(finance.get("/orders?after=x").statusCode()).isEqualTo(422);
        assertThat(finance.get("/orders?before=x").asString()).contains("这不是列表里的位置：x");
    }

    @Test
    void a_filter_that_makes_no_sense_assigns_nothing() {
        String all = java.net.URLEncoder.encode("state=zzz", java.nio.charset.StandardCharsets.UTF_8);
        assertThat(finance.get("/orders/assignments/new?all=" + all).asString()).contains("没有选中").doesNotContain("name=\"anchor\"");
        Response refused = finance.post("/orders/assignments", "all", "state=zzz", "anchor", "" + cast.anchor("小满"), "reason", "x", "token", "x");
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void money_of_an_anchor_without_agreement_on_that_day_waits_for_one_and_is_on_no_statement() {
        counter.orders(finance.actor(), DAY.plusDays(20), with(settled("5566", LocalDate.of(2025, 12, 1), "300.00", "300.00"), "5566"));
        ok(finance.get("/orders/" + counter.line(finance.actor(), "5566")));
        desk.position(finance.actor(), "5566", cast.anchor("小满"), LocalDate.of(2025, 1, 1));
        counter.orders(finance.actor(), DAY.plusDays(20), with(settled("5567", LocalDate.of(2025, 12, 1), "300.00", "300.00"), "5566"));
        assertThat(ok(finance.get("/orders?q=5567"))).contains(">小满</a>", "<span class=\"state wait\">等协议</span>").doesNotContain("已出结算单");
        assertThat(ok(finance.get("/orders?money=unshared&anchor=" + cast.anchor("小满")))).contains(">5567</a>").doesNotContain("1000000000000000001");
        for (String looked : List.of("", "&from=2000-01-01")) {
            assertThat(ok(finance.get("/orders?money=unshared" + looked))).as("one line, by sums kept or not").contains(">5567</a>", "共 1 行");
        }
        assertThat(ok(finance.get("/orders.csv?q=5567"))).contains("等协议");
        assertThat(ok(finance.get("/agreements?list=unsigned"))).contains("/orders?anchor=" + cast.anchor("小满") + "&amp;money=unshared");
    }

    @Test
    void a_number_is_found_by_its_beginning_and_a_star_as_an_anchor_sees_it() {
        assertThat(ok(finance.get("/orders?q=1000000000000000002*"))).contains("/orders/" + other());
        assertThat(ok(finance.get("/orders?q=1000000000000000******"))).contains("1000000000000000001", "1000000000000000002", "1000000000000000003");
        assertThat(ok(finance.get("/orders?q=1000000000000000"))).as("without a star it is a whole number").contains("没有符合条件的订单");
        assertThat(ok(finance.get("/orders?q=1000000000000000003*&state=settled"))).contains("没有符合条件的订单");
        counter.orders(finance.actor(), DAY.plusDays(20), settled("90000000000000000000000000123456", DAY, "3.00", "3.00"));
        assertThat(ok(finance.get("/orders?q=90000000000000000000000000******"))).contains("90000000000000000000000000123456");
        for (String bad : List.of("*", "1234*", "12345x*")) {
            assertThat(finance.get("/orders?q=" + bad).statusCode()).as(bad).isEqualTo(422);
        }
    }

    @Test
    void staff_see_no_part_of_the_agency_in_what_an_assignment_moves() {
        long xiaoman = cast.anchor("小满");
        counter.orders(finance.actor(), DAY.plusDays(20), with(settled("7788", DAY, "300.00", "300.00"), "7788"));
        String byHand = "/orders/assignments/new?reason=x&anchor=" + xiaoman + "&line=" + counter.line(finance.actor(), "7788");
        String byPosition = "/orders/positions/new?kind=ADZONE&code=7788&from=2026-03-01&room=&anchor=" + xiaoman;
        for (String path : List.of(byHand, byPosition)) {
            assertThat(ok(finance.get(path))).as(path).contains("21.00", "9.00", "机构");
            String seen = ok(cast.staff().get(path));
            assertThat(seen).as(path).contains("21.00", "小满").doesNotContain("9.00", "_900", "-900");
        }
    }

    @Test
    void every_filter_answers_alone_and_together() {
        long file = cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select min(id) from report_file").mapTo(Long.class).one()));
        for (String one : List.of("money=held", "money=payable", "money=frozen", "money=unshared", "q=100000*", "pair=open", "attribution=nobody", "attribution=none", "attribution=manual",
                "from=2026-03-02", "to=2026-03-01", "shop=%E8%8A%B1%E5%BA%97", "anchor=" + cast.anchor("小满"), "file=" + file, "adzone=1100", "relation=1", "after=1~1", "before=1~1")) {
            ok(finance.get("/orders?" + one));
            ok(finance.get("/orders?state=settled&q=1&" + one));
            ok(finance.get("/orders.csv?" + one));
        }
        assertThat(ok(finance.get("/orders?from=2026-03-02&to=2026-03-02"))).contains("/orders/" + other()).doesNotContain("/orders/" + line + "\"");
    }

    @Test
    void what_the_filter_offers_is_never_older_than_the_roster_and_the_shops() {
        assertThat(ok(finance.get("/orders"))).contains(">阿凯</option>").doesNotContain("新商家");
        change("update anchor set stage_name = '大凯' where stage_name = '阿凯'");
        assertThat(ok(finance.get("/orders"))).contains(">大凯</option>").doesNotContain(">阿凯</option>");
        change("update anchor set stage_name = '阿凯' where stage_name = '大凯'");
        change("insert into merchant (agency_id, name, created_by) values (" + cast.agency() + ", '新商家', " + finance.actor().member() + ")");
        assertThat(ok(finance.get("/orders"))).as("without a shop it is not offered").contains(">阿凯</option>").doesNotContain("新商家");
        change("insert into merchant_shop (agency_id, merchant_id, name) select agency_id, id, '新商家的店' from merchant where name = '新商家'");
        assertThat(ok(finance.get("/orders"))).contains(">新商家</option>");
        change("delete from merchant_shop where name = '新商家的店'");
        assertThat(ok(finance.get("/orders"))).doesNotContain("新商家");
        Browser mallory = cast.mallory(Role.STAFF);
        long moves = moves(cast.agency()) + 1_000;
        for (long agency : List.of(cast.agency(), mallory.actor().agencyId())) {
            long less = moves - moves(agency);
            cast.asAgency(agency, () -> sql.withHandle(h -> h.execute("insert into calendar_move (agency_id, moves) values (?, ?)", agency, less)));
        }
        assertThat(ok(finance.get("/orders"))).contains(">阿凯</option>");
        assertThat(ok(mallory.get("/orders"))).as("another agency's, of as many moves").doesNotContain(">阿凯</option>");
    }

    @Test
    void the_csv_is_the_filtered_list_and_harmless() {
        Response file = finance.get("/orders.csv?state=paid");
        String csv = new String(file.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file.getHeader("Content-Length")).isEqualTo("" + file.asByteArray().length);
        assertThat(csv).startsWith("\uFEFF").contains("\"'=HYPERLINK(", "\"1000000000000000003\"", ",30.00,").doesNotContain("1000000000000000001");
        assertThat(csv.strip().lines()).hasSize(3);
        assertThat(csv.strip().lines().reduce((a, b) -> b).orElseThrow()).startsWith("合计,").contains("共 1 行");
        assertThat(new String(finance.get("/orders.csv").asByteArray(), java.nio.charset.StandardCharsets.UTF_8).strip().lines()).hasSize(5);
    }

    @Test
    void a_line_says_the_same_whether_its_anchor_was_asked_for_or_not() {
        long akai = cast.anchor("阿凯");
        counter.orders(finance.actor(), DAY.plusDays(20), with(settled("5501", DAY, "300.00", "300.00"), "5501"), with(settled("5502", DAY, "20.00", "20.00"), "5502"));
        desk.assign(finance.actor(), List.of(counter.line(finance.actor(), "5501")), akai, DAY.plusDays(21));
        List<String> of = csv("/orders.csv?state=settled&anchor=" + akai);
        assertThat(of).anySatisfy(row -> assertThat(row).contains("\"5501\"", "阿凯", "300.00")).noneSatisfy(row -> assertThat(row).contains("\"5502\""));
        assertThat(csv("/orders.csv?state=settled")).containsAll(of).hasSizeGreaterThan(of.size());
        Pattern row = Pattern.compile("(?s)>5501</a>.*?</tr>");
        assertThat(found(row, ok(finance.get("/orders?anchor=" + akai + "&state=settled")))).contains("阿凯")
                .isEqualTo(found(row, ok(finance.get("/orders?q=5501"))).replaceAll("\\?q=5501&amp;", "?anchor=" + akai + "&amp;state=settled&amp;"));
        assertThat(tile(ok(finance.get("/orders?anchor=" + akai)), "已结算收入")).as("counted beforehand")
                .containsSequence(tile(ok(finance.get("/orders?from=2020-01-01&anchor=" + akai)), "已结算收入").subList(1, 3));
    }

    private List<String> csv(String path) {
        List<String> lines = new String(finance.get(path).asByteArray(), java.nio.charset.StandardCharsets.UTF_8).strip().lines().toList();
        return lines.subList(1, lines.size() - 1);
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group();
    }

    @Test
    void pages_of_twenty_five_lead_on_and_back() {
        Browser owner = cast.owner();
        @SuppressWarnings("unchecked")
        Map<OrderField, Object>[] many = new Map[30];
        for (int i = 0; i < 30; i++) {
            many[i] = paid("77" + i, DAY.minusDays(40 + i % 4), "1.00");
            many[i].put(OrderField.SHOP, "翻页店");
        }
        counter.orders(finance.actor(), DAY.minusDays(30), many);
        String first = ok(owner.get("/orders?shop=翻页店"));
        assertThat(rows(first)).isEqualTo(25);
        String ofShop = "shop=" + URLEncoder.encode("翻页店", StandardCharsets.UTF_8) + "\">翻页店</a>";
        assertThat(first).contains("<a href=\"/orders?" + ofShop);
        assertThat(ok(owner.get("/orders?shop=翻页店&state=paid"))).contains("<a href=\"/orders?state=paid&amp;" + ofShop);
        String second = ok(owner.get(link(first, "next")));
        assertThat(rows(second)).isEqualTo(5);
        String back = ok(owner.get(link(second, "prev")));
        assertThat(rows(back)).isEqualTo(25);
        assertThat(back).doesNotContain("rel=\"prev\"");
        assertThat(lines(first + second)).as("newest first, over days").isEqualTo(cast.asAgency(() -> sql.withHandle(h -> h.createQuery(
                "select id from order_line where shop = '翻页店' order by created_at desc, id desc").mapTo(String.class).list())));
        assertThat(lines(back)).isEqualTo(lines(first));
    }

    private static List<String> lines(String page) {
        return Pattern.compile("class=\"ids\" href=\"/orders/(\\d+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void one_line_shows_its_life_and_staff_see_no_entries() {
        String page = ok(finance.get("/orders/" + line));
        assertThat(page).contains("100.00", "/imports/", "/rows/2", "/entries/", "未定");
        assertThat(ok(cast.staff().get("/orders/" + line))).doesNotContain("/entries/").doesNotContain("/freezes");
        assertThat(ok(finance.get("/orders/" + other()))).contains("维权成功", "要答复");
    }

    @Test
    void strangers_and_anchors_stay_out() {
        for (String path : List.of("/orders/" + line, "/orders/assignments/new?line=" + line, "/orders/positions/new?kind=ADZONE&code=1100")) {
            assertThat(cast.mallory(Role.OWNER).get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(ok(cast.mallory(Role.OWNER).get("/orders"))).doesNotContain("1000000000000000001");
        for (String path : List.of("/orders", "/orders.csv", "/orders/" + line, "/orders/unattributed", "/claims", "/orders/assignments/new",
                "/orders/positions/new?kind=ADZONE&code=1100")) {
            assertThat(cast.alice().get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(cast.approver().get("/orders/assignments/new?line=" + line).statusCode()).isEqualTo(403);
        assertThat(cast.staff().post("/orders/" + line + "/freezes", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.approver().post("/orders/" + line + "/freezes", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.staff().post("/claims/answers", "claim", "1", "inside", "yes", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.FINANCE).post("/orders/" + line + "/freezes", "reason", "x").statusCode()).isEqualTo(404);
    }

    @Test
    void a_freeze_needs_a_reason_and_is_released_with_one() {
        long own = counter.line(finance.actor(), "1000000000000000003");
        assertThat(finance.post("/orders/" + own + "/freezes", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(finance.post("/orders/" + own + "/freezes", "reason", "等商家确认").statusCode()).isEqualTo(303);
        String page = ok(finance.get("/orders/" + own));
        assertThat(page).contains("等商家确认", "已经有一个人工冻结").doesNotContain("/orders/" + own + "/freezes\"")
                .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d · finance");
        assertThat(finance.post("/orders/" + own + "/freezes", "reason", "再冻结一次").statusCode()).isEqualTo(409);
        assertThat(count("money_freeze where closed_on is null and reason = '再冻结一次'")).isZero();
        Matcher release = Pattern.compile("/orders/\\d+/freezes/\\d+/release").matcher(page);
        assertThat(release.find()).isTrue();
        assertThat(finance.post(release.group(), "reason", "").statusCode()).isEqualTo(422);
        assertThat(finance.post(release.group(), "reason", "确认了").statusCode()).isEqualTo(303);
        assertThat(finance.post(release.group(), "reason", "再来").statusCode()).isEqualTo(409);
        assertThat(ok(finance.get("/orders/" + own))).contains("确认了", "/orders/" + own + "/freezes\"");
    }

    @Test
    void a_line_is_assigned_after_a_look_at_what_moves_once_even_when_sent_twice_at_once() throws Exception {
        long xiaoman = cast.anchor("小满");
        long third = counter.line(finance.actor(), "1000000000000000003");
        assertThat(finance.post("/orders/assignments", "line", "" + third, "anchor", "" + xiaoman, "reason", "").statusCode()).isEqualTo(422);
        assertThat(finance.post("/orders/assignments", "anchor", "" + xiaoman, "reason", "x").statusCode()).isEqualTo(422);
        assertThat(finance.post("/orders/assignments", "line", "" + third, "anchor", "" + xiaoman, "reason", "x", "token", "old").statusCode()).isEqualTo(409);
        String page = ok(cast.staff().get("/orders/assignments/new?line=" + third + "&anchor=" + xiaoman + "&reason=看回放"));
        String token = value(page, "token");
        String once = value(page, "once");
        Callable<Integer> send = () -> cast.staff().post("/orders/assignments", "line", "" + third, "anchor", "" + xiaoman, "reason", "看回放",
                "token", token, "once", once).statusCode();
        cast.staff().csrf();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = both.invokeAll(List.of(send, send));
        both.shutdown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(count("posting where cause = 'ASSIGN' and reason = '看回放'")).isEqualTo(1);
        assertThat(ok(finance.get("/orders/" + third))).contains("小满", "看回放", "人工归属");
    }

    @Test
    void a_position_of_the_queue_is_given_to_an_anchor_and_its_lines_are_booked() {
        String queue = ok(cast.staff().get("/orders/unattributed"));
        assertThat(queue).contains("1100", "一号位");
        long akai = cast.anchor("阿凯");
        counter.orders(finance.actor(), DAY.plusDays(20), with(settled("88", DAY, "10.00", "10.00"), "3300"));
        assertThat(ok(finance.get("/orders/positions/new?kind=ADZONE&code=3300"))).contains("value=\"2026-03-01\"");
        assertThat(finance.post("/orders/positions", "kind", "ADZONE", "code", "3300", "from", "2026-03-01").statusCode()).isEqualTo(422);
        assertThat(finance.post("/orders/positions", "kind", "ADZONE", "code", "999", "anchor", "" + akai, "from", "2026-03-01").statusCode()).isEqualTo(404);
        String page = ok(finance.get("/orders/positions/new?kind=ADZONE&code=3300&from=2026-03-01&room=&anchor=" + akai));
        assertThat(page).contains("+0.60", "阿凯");
        String[] form = {"kind", "ADZONE", "code", "3300", "anchor", "" + akai, "room", "", "from", "2026-03-01", "note", "", "token", value(page, "token"),
            "once", value(page, "once")};
        assertThat(finance.post("/orders/positions", form).statusCode()).isEqualTo(303);
        assertThat(ok(finance.get("/orders?adzone=3300"))).contains("阿凯", "按推广位");
        form[form.length - 1] = java.util.UUID.randomUUID().toString();
        assertThat(finance.post("/orders/positions", form).statusCode()).isEqualTo(422);
    }

    @Test
    void claims_are_listed_by_tile_and_questions_answered_in_bulk() {
        String all = ok(cast.staff().get("/claims"));
        assertThat(all).contains("1000000000000000002", "1000000000000000099", "订单还没有导入").doesNotContain("type=\"checkbox\" name=\"claim\"");
        for (String state : List.of("question", "open", "waiting", "succeeded", "failed", "merchant")) {
            ok(finance.get("/claims?state=" + state));
        }
        assertThat(ok(finance.get("/claims?q=1000000000000000099"))).doesNotContain("1000000000000000002");
        counter.orders(finance.actor(), DAY.plusDays(20), settled("66", DAY, "100.00", "70.00"));
        counter.claims(finance.actor(), DAY.plusDays(20), claim("66", 2, "10.00", DAY.plusDays(11), DAY.plusDays(12)));
        String questions = ok(finance.get("/claims?state=question&q=66"));
        Matcher box = Pattern.compile("name=\"claim\" value=\"(\\d+)\"").matcher(questions);
        assertThat(box.find()).isTrue();
        assertThat(finance.post("/claims/answers", "claim", box.group(1), "reason", "x").statusCode()).isEqualTo(422);
        assertThat(finance.post("/claims/answers", "inside", "yes", "reason", "x").statusCode()).isEqualTo(422);
        assertThat(cast.mallory(Role.FINANCE).post("/claims/answers", "claim", box.group(1), "inside", "yes", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(finance.post("/claims/answers", "claim", box.group(1), "inside", "no", "reason", "后台核对").statusCode()).isEqualTo(303);
        assertThat(ok(finance.get("/claims?q=66"))).contains("不在里面", "后台核对");
    }

    @Test
    void english_readers_find_no_chinese_but_data() {
        String page = finance.request().cookie("language", "en").get("/orders/" + line).then().statusCode(200).extract().asString();
        assertThat(page).contains("What the reports said", "Settled");
        for (String path : List.of("/orders", "/orders/unattributed", "/claims", "/orders/assignments/new?line=" + line)) {
            finance.request().cookie("language", "en").get(path).then().statusCode(200);
        }
    }

    private static Map<OrderField, Object> with(Map<OrderField, Object> row, String adzone) {
        row.put(OrderField.ADZONE_ID, adzone);
        return row;
    }

    private long other() {
        return counter.line(finance.actor(), "1000000000000000002");
    }

    private long moves(long agency) {
        return cast.asAgency(agency, () -> sql.withHandle(h -> h.createQuery("select coalesce(sum(moves), 0) from calendar_move where agency_id = ?").bind(0, agency)
                .mapTo(Long.class).one()));
    }

    private void change(String statement) {
        cast.asAgency(() -> sql.withHandle(h -> h.execute(statement)));
    }

    private static String ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.asString();
    }

    /** Where a tile leads, its amount and its hint. */
    private static List<String> tile(String page, String label) {
        Matcher tile = Pattern.compile("<a class=\"tile[^\"]*\" href=\"([^\"]+)\"[^>]*>\\s*<span class=\"l\">" + Pattern.quote(label)
                + "</span><span class=\"n[^\"]*\">([^<]+)</span><span class=\"h\">([^<]*)<").matcher(page);
        assertThat(tile.find()).as(label).isTrue();
        return List.of(tile.group(1).replace("&amp;", "&"), tile.group(2), tile.group(3).strip());
    }

    private static int rows(String page) {
        return page.split("name=\"line\"", -1).length - 1;
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return java.net.URLDecoder.decode(link.group(1).replace("&amp;", "&"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String value(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private long count(String fromWhere) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from " + fromWhere).mapTo(Long.class).one()));
    }
}
