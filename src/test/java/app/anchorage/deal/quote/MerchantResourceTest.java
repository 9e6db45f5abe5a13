package app.anchorage.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.deal.Files;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import app.anchorage.agency.signin.LinkGone;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.ws.rs.WebApplicationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merchant's page, seen by somebody who has nothing but the link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MerchantResourceTest {
    @Inject
    Cast cast;

    @Inject
    Deals deals;

    @Inject
    Jdbi sql;

    @Inject
    MerchantDoor door;

    @BeforeEach
    @AfterEach
    void begin() {
        deals.of(cast);
        sql.useHandle(h -> h.execute("delete from throttle"));
    }

    @Test
    void the_merchant_reads_accepts_and_staff_see_who_when_and_from_where() {
        long id = deals.write("terms", "款到排期\n<script>alert(1)</script>");
        String link = deals.send(id);
        Browser merchant = cast.nobody();
        Response page = merchant.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("晚风服饰有限公司", "小满", "10,000.00", "9,433.96", "566.04", "&lt;script&gt;", "noindex").doesNotContain("<script>alert");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        merchant.get(link);
        assertThat(deals.events(id, "VIEWED")).isEqualTo(1);
        assertThat(deals.state(id)).isEqualTo("SEEN");
        assertThat(accept(merchant, link).statusCode()).isEqualTo(303);
        assertThat(merchant.get(link).asString()).contains("报价已被接受", "李雷 · 采购总监").doesNotContain("/acceptance");
        assertThat(cast.staff().get("/quotes/" + id).asString()).contains("李雷 · 采购总监", "127.0.0.1");
        assertThat(audited("QUOTE_ACCEPTED")).isEqualTo(1);
        assertThat(accept(merchant, link).statusCode()).as("the same press again").isEqualTo(303);
        assertThat(merchant.post(link + "/acceptance", "name", "韩梅", "title", "助理", "agree", "yes").statusCode()).isEqualTo(409);
        assertThat(merchant.post(link + "/decline", "decliner", "韩梅", "reason", "不要").statusCode()).isEqualTo(409);
    }

    @Test
    void nothing_internal_is_in_the_page_or_the_pdf() {
        long anchor = cast.anchor("小满");
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into rate_card (agency_id, anchor_id, format, cost_fen, list_fen, min_points, min_pure_points, valid_from, note, created_by)
                values (?, ?, 'VIDEO', 812345, 1134567, 1337, 1733, ?, '内部备注', ?)""").bind(0, cast.agency()).bind(1, anchor)
                .bind(2, Deals.TODAY).bind(3, cast.staff().actor().member()).execute()));
        long other = deals.write("terms", "别家的条款");
        long id = deals.write("format-0", "VIDEO", "fee-0", "10500", "commission-0", "20", "category-0", "内部类目");
        deals.send(other);
        deals.act(cast.owner(), id, "request");
        deals.act(cast.approver(), id, "approval");
        String link = deals.send(id);
        String html = cast.nobody().get(link).asString();
        Response pdf = cast.nobody().get(link + "/pdf");
        String printed = Files.text(pdf.asByteArray());
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(printed).contains("10,500.00", "晚风服饰有限公司", "短视频", "报价单");
        for (String page : List.of(html, printed)) {
            String words = page.replace(link, "").replaceAll("ours-\\d+|\\?v=\\w+|name=\"csrf[^>]*>", "");
            assertThat(words).doesNotContain("8,123", "8123", "11,345", "11345", "13.37", "17.33", "内部", "成本", "刊例", "毛利", "折扣", "审批", "别家",
                    "owner", "approver", "/quotes", "/anchors");
        }
    }

    @Test
    void two_accepts_at_once_make_one() {
        long id = deals.write();
        String link = deals.send(id);
        List<Browser> two = List.of(cast.nobody(), cast.nobody());
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post(link + "/acceptance", "name", "人" + i, "title", "经理", "agree", "yes")
                .statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(deals.events(id, "ACCEPTED")).isEqualTo(1);
        assertThat(deals.state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void what_is_over_cannot_be_accepted_and_says_whom_to_ask() {
        long expired = deals.write();
        String link = deals.send(expired);
        deals.expire(expired);
        dead(link, 200, "已过有效期");
        long withdrawn = deals.write();
        String gone = deals.send(withdrawn);
        deals.act(cast.staff(), withdrawn, "withdrawal");
        dead(gone, 200, "报价已撤回");
        long revoked = deals.write();
        String old = deals.send(revoked);
        deals.act(cast.staff(), revoked, "revocation");
        dead(old, 410, "链接已停用");
        String fresh = Deals.path(deals.act(cast.staff(), revoked, "link"));
        assertThat(cast.nobody().get(old).statusCode()).isEqualTo(410);
        assertThat(accept(cast.nobody(), fresh).statusCode()).isEqualTo(303);
        assertThat(deals.state(expired)).isNotEqualTo("ACCEPTED");
    }

    private void dead(String link, int status, String words) {
        Response page = cast.nobody().get(link);
        assertThat(page.statusCode()).as(words).isEqualTo(status);
        assertThat(page.asString()).contains(words, "staff").doesNotContain("/acceptance");
        Response refused = accept(cast.nobody(), link);
        assertThat(refused.statusCode()).as(words).isEqualTo(409);
        assertThat(refused.asString()).contains("href=\"" + link + "\"");
    }

    @Test
    void declining_needs_a_reason_and_a_question_is_shown_as_text() {
        long id = deals.write();
        String link = deals.send(id);
        Browser merchant = cast.nobody();
        assertThat(merchant.post(link + "/decline", "decliner", "李雷", "reason", "").statusCode()).isEqualTo(422);
        assertThat(merchant.post(link + "/acceptance", "name", "李雷", "title", "经理").asString()).contains("请勾选同意", "value=\"李雷\"");
        assertThat(merchant.post(link + "/questions", "asker", "<b>李雷", "question", "<script>alert('x')</script>").statusCode()).isEqualTo(303);
        for (String page : List.of(merchant.get(link).asString(), cast.staff().get("/quotes/" + id).asString())) {
            assertThat(page).contains("&lt;script&gt;", "&lt;b&gt;李雷").doesNotContain("<script>alert", "<b>李雷");
        }
        assertThat(cast.staff().post("/quotes/" + id + "/answers", "words", "可以开专票").statusCode()).isEqualTo(303);
        assertThat(merchant.get(link).asString()).contains("可以开专票");
        assertThat(merchant.post(link + "/decline", "decliner", "李雷", "reason", "预算不够").statusCode()).isEqualTo(303);
        assertThat(deals.state(id)).isEqualTo("DECLINED");
        assertThat(cast.staff().get("/quotes/" + id).asString()).contains("预算不够");
    }

    @Test
    void our_own_look_is_not_a_view_and_a_form_without_its_token_does_nothing() {
        long id = deals.write();
        String link = deals.send(id);
        assertThat(cast.staff().get(link).statusCode()).isEqualTo(200);
        assertThat(deals.events(id, "VIEWED")).isZero();
        assertThat(cast.nobody().request().contentType("application/x-www-form-urlencoded").formParam("name", "x").formParam("title", "y")
                .formParam("agree", "yes").post(link + "/acceptance").statusCode()).isEqualTo(400);
        assertThat(deals.state(id)).isEqualTo("SENT");
    }

    @Test
    void a_link_of_one_agency_opens_nothing_under_another_agencys_number() {
        String link = deals.sent();
        String stolen = link.replaceFirst("/q/\\d+", "/q/" + cast.otherAgency());
        assertThat(cast.nobody().get(stolen).statusCode()).isEqualTo(410);
        assertThat(cast.nobody().get("/q/" + "x".repeat(50)).statusCode()).isEqualTo(410);
        assertThat(cast.nobody().get(link).statusCode()).isEqualTo(200);
    }

    /**
     * A refused try changes nothing of what is counted, so the ten-thousandth is answered as the three-hundredth: 20 at once, one each after 2, 4, … 512
     * seconds, then one in 15 minutes. Ten thousand answers would take (10,000 − 29) × 15 minutes, more than 100 days.
     */
    @Test
    void guesses_are_slowed_to_a_handful_and_the_right_link_opens_all_the_while() {
        String link = deals.sent();
        String guess = link.substring("/q/".length(), link.length() - 6);
        int told = sql.withHandle(h -> h.createQuery("select count(*) from security_log where event = 'THROTTLED' and detail = 'quote link'").mapTo(Integer.class).one());
        int looked = 0;
        for (int i = 0; i < 300; i++) {
            looked += answered(guess + "%06d".formatted(i)) == 410 ? 1 : 0;
        }
        assertThat(looked).isBetween(20, 29);
        assertThat(sql.withHandle(h -> h.createQuery("select count(*) from security_log where event = 'THROTTLED' and detail = 'quote link'").mapTo(Integer.class).one()) - told)
                .as("told once").isEqualTo(1);
        int counted = sql.withHandle(h -> h.createQuery("select failures from throttle where key like 'link:%'").mapTo(Integer.class).one());
        assertThat(counted).isEqualTo(looked);
        sql.useHandle(h -> h.execute("update throttle set failures = 29, window_ends_at = now() + interval '30 minutes'"));
        Response slowed = cast.nobody().get("/q/" + guess + "999999");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotNull();
        assertThat(cast.nobody().get(link).statusCode()).as("the merchant at the same address").isEqualTo(200);
        assertThat(accept(cast.nobody(), link).statusCode()).isEqualTo(303);
        sql.useHandle(h -> h.execute("update throttle set window_ends_at = window_ends_at - make_interval(secs => 1000)"));
        assertThat(cast.nobody().get("/q/" + guess + "999999").statusCode()).as("nobody is locked out for good").isEqualTo(410);
    }

    /** As the page would answer the test's own address, without the way through HTTP. */
    private int answered(String token) {
        try {
            return door.open(token, "127.0.0.1", id -> 200);
        } catch (LinkGone gone) {
            return 410;
        } catch (WebApplicationException slowed) {
            return slowed.getResponse().getStatus();
        }
    }

    @Test
    void the_links_secret_is_in_no_log_whatever_goes_wrong() {
        String link = deals.sent();
        String secret = link.replaceFirst(".*\\.", "");
        List<String> logged = logged(() -> {
            QuarkusMock.installMockForType(new MerchantAnswers() {
                @Override
                public PublicQuote read(long id, boolean noted) {
                    throw new IllegalStateException("broken on purpose");
                }
            }, MerchantAnswers.class);
            assertThat(cast.nobody().get(link).statusCode()).isEqualTo(500);
            assertThat(cast.nobody().get(link + "/nowhere").statusCode()).isEqualTo(404);
            assertThat(cast.nobody().get("/" + link + "%20").statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(cast.nobody().request().formParam("name", "x").post(link + "/acceptance").statusCode()).isEqualTo(400);
            assertThat(cast.staff().request().put(link).statusCode()).isEqualTo(405);
        });
        assertThat(logged).anyMatch(line -> line.contains("/q/…") && line.contains("500")).noneMatch(line -> line.contains(secret));
        for (String log : List.of("security_log", "audit_event", "quote_event")) {
            long kept = cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from " + log + " e where strpos(cast(e as text), :secret) > 0")
                    .bind("secret", secret).mapTo(Long.class).one()));
            assertThat(kept).as(log).isZero();
        }
    }

    /** All that is logged meanwhile, with the causes. */
    private static List<String> logged(Runnable work) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                StringWriter trace = new StringWriter();
                if (line.getThrown() != null) {
                    line.getThrown().printStackTrace(new PrintWriter(trace));
                }
                lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + trace);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("app.anchorage");
        Level before = ours.getLevel();
        root.addHandler(handler);
        ours.setLevel(Level.ALL);
        try {
            work.run();
        } finally {
            root.removeHandler(handler);
            ours.setLevel(before);
        }
        return lines;
    }

    private static Response accept(Browser merchant, String link) {
        return merchant.post(link + "/acceptance", "name", "李雷", "title", "采购总监", "agree", "yes");
    }

    private int audited(String action) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from audit_event where action = :action").bind("action", action)
                .mapTo(Integer.class).one()));
    }
}
