package app.anchorage.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HomeResourceTest {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Inject
    HomeService home;

    @Test
    void finance_sees_what_is_owed_split_by_day_and_another_agency_none_of_it() {
        book();
        MoneyHome money = cast.as(cast.finance(), home::money);
        assertThat(money.payable()).hasToString("8214.60");
        assertThat(money.held()).hasToString("12930.18");
        assertThat(money.frozen()).hasToString("318.00");
        assertThat(money.negative()).isZero();
        assertThat(page(cast.finance())).contains("8,214.60", "12,930.18", "318.00", "/ledger", "/settlements");
        assertThat(page(cast.mallory(Role.OWNER))).contains("还没有导入过报表").doesNotContain("8,214.60");
    }

    @Test
    void each_card_leads_to_the_list_it_counts() {
        book();
        String page = page(cast.finance());
        assertThat(page).contains("href=\"/imports?state=PREVIEWED\"", "href=\"/orders?attribution=nobody\"", "href=\"/claims?state=open\"",
                "href=\"/settlements?state=SUBMITTED\"", "href=\"/statements?reply=disputed\"", "href=\"/anchors?agreement=without\"");
        for (String[] card : new String[][] {{"payable", "8,214.60"}, {"held", "12,930.18"}, {"frozen", "318.00"}}) {
            String list = "/ledger/balances?kind=ANCHOR&lying=" + card[0];
            assertThat(page).contains(list.replace("&", "&amp;"));
            assertThat(cast.finance().get(list).asString()).contains("小满", card[1], "1 个账户");
        }
        assertThat(page).contains("未到期", "冻结").doesNotContain("冻结中", "暂停");
    }

    @Test
    void an_agreement_that_starts_later_is_none_yet_as_in_the_list() {
        long anchor = cast.anchor("小满");
        long without = cast.as(cast.finance(), home::money).work().withoutAgreement();
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("""
                insert into agreement (agency_id, anchor_id, version, valid_from, share_points, state, created_by)
                values (:agency, :anchor, 1, current_date + 10, 5000, 'ACTIVE', :member)""").bind("agency", cast.agency()).bind("anchor", anchor)
                .bind("member", cast.finance().actor().member()).execute()));
        assertThat(cast.as(cast.finance(), home::money).work().withoutAgreement()).isEqualTo(without);
    }

    @Test
    void staff_see_no_money_and_only_owners_the_members() {
        assertThat(page(cast.staff())).contains("/anchors", "/imports").doesNotContain("/ledger", "/settlements", "/members", "应付主播");
        assertThat(page(cast.finance())).contains("/ledger").doesNotContain("/members");
        assertThat(page(cast.owner())).contains("/members", "/audit", "owner");
    }

    @Test
    void who_decides_sees_quotes_and_write_offs_that_wait() {
        MoneyHome.Decisions before = cast.as(cast.approver(), home::money).decisions();
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                with m as (insert into merchant (agency_id, name, created_by) values (:agency, '等审批的商家', :member) returning id),
                  q as (insert into quote (agency_id, number, version, merchant_id, state, valid_until, created_by, asked_by)
                    select :agency, 'Q-190001-0001', 1, id, 'ASKED', current_date + 7, :member, :member from m)
                insert into receipt (agency_id, merchant_id, kind, received_on, fen, reason, state, created_by)
                select :agency, id, 'WRITE_OFF', current_date, 100, '收不回', 'PROPOSED', :member from m""").bind("agency", cast.agency())
                .bind("member", cast.staff().actor().member()).execute()));
        MoneyHome.Decisions now = cast.as(cast.approver(), home::money).decisions();
        assertThat(now.quotes()).isEqualTo(before.quotes() + 1);
        assertThat(now.writeOffs()).isEqualTo(before.writeOffs() + 1);
        assertThat(page(cast.approver())).contains("href=\"/quotes?state=ASKED\"", "href=\"/receipts?state=PROPOSED\"", "待审批的报价");
        assertThat(page(cast.finance())).doesNotContain("待审批的报价");
    }

    @Test
    void an_anchor_goes_to_the_phone_page() {
        Response answer = cast.alice().get("/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/me");
    }

    @Test
    void the_language_switch_is_remembered_by_browser_and_member() {
        Response switched = cast.approver().post("/language", "language", "en", "back", "/orders?state=held");
        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(switched.header("Location")).endsWith("/orders?state=held");
        assertThat(page(cast.approver())).contains("<html lang=\"en\">", "Payable now");
        String stored = cast.as(cast.approver(), () -> sql.withHandle(h -> h.createQuery("select language from member where id = ?")
                .bind(0, cast.approver().actor().memberId()).mapTo(String.class).one()));
        assertThat(stored).isEqualTo("en");
    }

    @Test
    void the_language_switch_leads_nowhere_else() {
        Response switched = cast.finance().post("/language", "language", "xx", "back", "//evil.example");
        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(switched.header("Location")).doesNotContain("evil");
        assertThat(switched.cookie("language")).isNull();
    }

    private static String page(Browser who) {
        return who.get("/").then().statusCode(200).extract().asString();
    }

    /** One posting that owes 小满 something today, tomorrow and when a claim is decided. */
    private void book() {
        LocalDate today = ChinaTime.day(clock.instant());
        cast.asAgency(() -> {
            long anchor = account("'ANCHOR', " + cast.anchor("小满"));
            long platform = account("'PLATFORM', null");
            long posting = insert("insert into posting (agency_id, cause) values (:agency, 'IMPORT') returning id");
            long journal = insert("insert into journal (agency_id, posting_id, fact_on) values (:agency, " + posting + ", '" + today + "') returning id");
            return insert("insert into entry (agency_id, journal_id, account_id, fen, value_date, kind) values "
                    + entry(journal, platform, 2146278, today) + "," + entry(journal, anchor, -821460, today) + ","
                    + entry(journal, anchor, -1293018, today.plusDays(1)) + "," + entry(journal, anchor, -31800, OPEN) + " returning id");
        });
    }

    private long account(String kindAndAnchor) {
        return insert("insert into account (agency_id, kind, anchor_id) values (:agency, " + kindAndAnchor
                + ") on conflict on constraint account_of_one do update set kind = excluded.kind returning id");
    }

    private static String entry(long journal, long account, long fen, LocalDate day) {
        return "(:agency, " + journal + ", " + account + ", " + fen + ", '" + day + "', 'EARN')";
    }

    private long insert(String statement) {
        return sql.withHandle(h -> h.createQuery(statement).bind("agency", cast.agency()).mapTo(Long.class).list().get(0));
    }
}
