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
    void staff_see_no_money_and_only_owners_the_members() {
        assertThat(page(cast.staff())).contains("/anchors", "/imports").doesNotContain("/ledger", "/settlements", "/members", "应付主播");
        assertThat(page(cast.finance())).contains("/ledger").doesNotContain("/members");
        assertThat(page(cast.owner())).contains("/members", "/audit", "owner");
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
                + ") on conflict (agency_id, kind, anchor_id, merchant_id) do update set kind = excluded.kind returning id");
    }

    private static String entry(long journal, long account, long fen, LocalDate day) {
        return "(:agency, " + journal + ", " + account + ", " + fen + ", '" + day + "', 'EARN')";
    }

    private long insert(String statement) {
        return sql.withHandle(h -> h.createQuery(statement).bind("agency", cast.agency()).mapTo(Long.class).list().get(0));
    }
}
