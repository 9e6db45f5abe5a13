package app.anchorage.order.assign;

import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.intake.read.OrderField;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A position was given from a wrong day: the day is corrected with a reason, after a look at the money. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PositionCorrectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Jdbi sql;

    @Test
    void the_orders_of_the_days_between_follow_there_and_back() {
        Browser staff = cast.staff();
        long xiaoman = given("小满", "8801", DAY.plusDays(4));
        counter.orders(cast.finance().actor(), DAY.plusDays(20), at(settled("8801001", DAY, "100.00", "100.00"), "8801"));
        String path = path("8801");
        assertThat(staff.get("/anchors/" + xiaoman).asString()).contains("href=\"" + path + "\"");
        assertThat(staff.get(path).asString()).contains("value=\"2026-03-05\"").doesNotContain("name=\"token\"");
        String preview = staff.get(path + "?from=2026-03-01&reason=录错了").asString();
        assertThat(preview).contains("小满", "+7.00").doesNotContain("+3.00");
        assertThat(counter.anchorHolds(staff.actor(), xiaoman)).as("a look books nothing").isZero();
        assertThat(staff.post(path, "from", "2026-03-01", "reason", "录错了", "token", "old").statusCode()).isEqualTo(409);
        assertThat(staff.post(path, "from", "2026-03-01", "reason", " ", "token", token(preview)).statusCode()).isEqualTo(422);
        assertThat(staff.post(path, "from", "2026-03-01", "reason", "录错了", "token", token(preview)).statusCode()).isEqualTo(303);
        assertThat(counter.anchorHolds(staff.actor(), xiaoman)).isEqualTo(700);
        assertThat(audited("8801", "录错了")).isEqualTo(1);
        String back = staff.get(path + "?from=2026-03-03&reason=还是错的").asString();
        assertThat(back).contains("−7.00");
        assertThat(staff.post(path, "from", "2026-03-03", "reason", "还是错的", "token", token(back)).statusCode()).isEqualTo(303);
        assertThat(counter.anchorHolds(staff.actor(), xiaoman)).isZero();
    }

    @Test
    void days_that_another_has_and_days_that_are_none_are_refused_beside_the_field() {
        Browser staff = cast.staff();
        given("阿凯", "8802", DAY.plusDays(30));
        long akai = cast.anchor("阿凯");
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("""
                insert into promotion_position (agency_id, kind, code, room, valid_from, valid_to, created_by)
                values (:agency, 'ADZONE', '8802', '一号直播间', '2026-03-01', '2026-03-10', :member)""").bind("agency", cast.agency())
                .bind("member", staff.actor().member()).execute()));
        String path = "/orders/positions/" + id("8802' and anchor_id = '" + akai) + "/correction";
        for (String from : new String[] {"2026-03-05", "2026-03-31", "abc", "1999-01-01"}) {
            assertThat(staff.get(path + "?reason=x&from=" + from).asString()).as(from).contains("aria-invalid").doesNotContain("name=\"token\"");
            assertThat(staff.post(path, "from", from, "reason", "x", "token", "x").statusCode()).as(from).isEqualTo(422);
        }
        assertThat(staff.post(path, "from", "", "reason", "x", "token", "x").statusCode()).isEqualTo(422);
        assertThat(staff.get(path + "?reason=x&from=2026-03-05").asString()).contains("一号直播间");
    }

    @Test
    void strangers_and_readers_stay_out() {
        given("小美", "8803", DAY);
        String path = path("8803");
        assertThat(cast.mallory(Role.STAFF).get(path).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post(path, "from", "2026-03-02", "reason", "x", "token", "x").statusCode()).isEqualTo(404);
        for (Browser reader : new Browser[] {cast.finance(), cast.approver(), cast.alice()}) {
            assertThat(reader.get(path).statusCode()).isEqualTo(403);
            assertThat(reader.post(path, "from", "2026-03-02", "reason", "x").statusCode()).isEqualTo(403);
        }
    }

    private long given(String name, String adzone, LocalDate from) {
        long anchor = cast.anchor(name);
        desk.anchorTerms(cast.staff().actor(), anchor, 7000, LocalDate.of(2026, 1, 1));
        desk.position(cast.staff().actor(), adzone, anchor, from);
        return anchor;
    }

    private String path(String code) {
        return "/orders/positions/" + id(code) + "/correction";
    }

    private long id(String code) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select id from promotion_position where code = '" + code + "'").mapTo(Long.class).one()));
    }

    private long audited(String code, String reason) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("""
                select count(*) from audit_event where action = 'POSITION_CORRECTED' and reason = :reason and before ->> 'validFrom' = '2026-03-05'
                and after ->> 'validFrom' = '2026-03-01' and after ->> 'code' = :code""").bind("reason", reason).bind("code", code).mapTo(Long.class).one()));
    }

    private static String token(String page) {
        Matcher field = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static Map<OrderField, Object> at(Map<OrderField, Object> row, String adzone) {
        row.put(OrderField.ADZONE_ID, adzone);
        return row;
    }
}
