package app.anchorage.me;

import app.anchorage.Cast;
import app.anchorage.TestLines;
import app.anchorage.money.ChinaTime;
import app.anchorage.settlement.run.Desk;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * A season of Alice's (小满, 70 %) and Bob's (阿凯, 60 %) sales around today, with every amount different: one statement, something payable, held,
 * claimed, and claimed after approval.
 */
@Dependent
class Season {
    /** What may never be on Alice's pages: the agency's parts, Bob's share, net and name. */
    static final String[] SECRETS = {"16.15", "37.03", "21.39", "63.33", "26.33", "599.99", "999.99", "400.00", "阿凯"};

    static final LocalDate TODAY = ChinaTime.day(Instant.now());

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    @Inject
    Jdbi sql;

    Cast cast;
    long alice;
    long bob;
    long onStatement;
    long onStatementAndClaimed;
    long payable;
    long held;
    long claimed;
    long bobs;

    Season play(Cast with) {
        cast = with;
        lines.of(cast);
        desk.of(cast);
        alice = cast.anchor("小满");
        bob = cast.anchor("阿凯");
        lines.agreement(alice, "70", null, LocalDate.of(2020, 1, 1)).agreement(bob, "60", null, LocalDate.of(2020, 1, 1));
        onStatement = lines.settled(alice, "211.11", ago(40));
        onStatementAndClaimed = lines.settled(alice, "87.77", ago(40));
        bobs = lines.settled(bob, "999.99", ago(40));
        byHand(alice, onStatement, onStatementAndClaimed);
        byHand(bob, bobs);
        desk.settle(TODAY.minusDays(20).toString());
        payable = lines.settled(alice, "53.82", ago(16));
        held = lines.settled(alice, "123.45", ago(5));
        claimed = lines.settled(alice, "71.31", ago(4));
        byHand(alice, payable, held, claimed);
        lines.claim(claimed, 4, "71.31", null);
        lines.claim(onStatementAndClaimed, 4, "87.77", null);
        return this;
    }

    /** Lines without a promotion position are their anchor's by a person's word, or the next posting would make them nobody's. */
    void byHand(long anchor, Long... of) {
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("update order_line set manual_anchor_id = :anchor, attribution = 'MANUAL' where agency_id = :agency and id in (<lines>)")
                .bind("anchor", anchor).bind("agency", cast.agency()).bindList("lines", List.of(of)).execute()));
    }

    long statement() {
        return desk.statements(alice).get(0).id();
    }

    long statementOfBob() {
        return desk.statements(bob).get(0).id();
    }

    /** Some entry of the line on the account of that kind. */
    long entry(long line, String kind) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("""
                select max(e.id) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
                where e.agency_id = :agency and e.line_id = :line and a.kind = :kind""")
                .bind("agency", cast.agency()).bind("line", line).bind("kind", kind).mapTo(Long.class).one()));
    }

    String orderNo(long line) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select order_no from order_line where agency_id = :agency and id = :line")
                .bind("agency", cast.agency()).bind("line", line).mapTo(String.class).one()));
    }

    long entries(long line) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from entry where agency_id = :agency and line_id = :line")
                .bind("agency", cast.agency()).bind("line", line).mapTo(Long.class).one()));
    }

    long openDisputes(long line) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(
                "select count(*) from money_freeze where agency_id = :agency and line_id = :line and source = 'DISPUTE' and closed_on is null")
                .bind("agency", cast.agency()).bind("line", line).mapTo(Long.class).one()));
    }

    void lastVisit(Instant at) {
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("update login set previous_visit_at = :at where agency_id = :agency and member_id = :member")
                .bind("at", at).bind("agency", cast.agency()).bind("member", cast.alice().actor().member()).execute()));
    }

    /** As if Alice had not looked for that long: her browser and log-in were last used so much earlier. */
    void away(Duration pause) {
        cast.asAgency(() -> sql.withHandle(h -> {
            long login = h.createQuery("select id from login where agency_id = :agency and member_id = :member").bind("agency", cast.agency())
                    .bind("member", cast.alice().actor().member()).mapTo(Long.class).one();
            h.execute("update login set seen_at = seen_at - cast(? as interval) where id = ?", pause.toString(), login);
            return h.execute("update login_session set seen_at = seen_at - cast(? as interval) where login_id = ?", pause.toString(), login);
        }));
    }

    private static String ago(int days) {
        return TODAY.minusDays(days) + "T12:00";
    }
}
