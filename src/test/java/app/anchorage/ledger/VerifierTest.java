package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.ledger.verify.Fault;
import app.anchorage.ledger.verify.Outcome;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.ReportText;
import app.anchorage.order.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corruptions made by a hand that no guard holds back: each is found, and the row is named. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VerifierTest {
    private static final LocalDate EVER = LocalDate.of(2024, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
    private static final String MINE = " agency_id = :agency ";

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Studio studio;

    private Actor clerk;

    /** Two lines; one refunded after the first statement, then a second statement. */
    @BeforeEach
    void two_statements() {
        clerk = desk.newAgency();
        desk.position(clerk, desk.anchor(clerk, "小满", 6000, EVER), EVER);
        ReportText.Row one = ReportText.paid("1000000001", "499.00", "20.00%", "2025-01-05 10:00:00");
        ReportText.Row two = ReportText.paid("1000000002", "37.80", "7.00%", "2025-01-05 10:00:00");
        desk.orders(clerk, ChinaTime.startOf(DAY.minusDays(2)), List.of(one, two));
        desk.orders(clerk, ChinaTime.startOf(DAY.plusDays(1)), List.of(ReportText.settled(one, "499.00", "99.80", "10.00%", "9.98", DAY + " 12:00:00"),
                ReportText.settled(two, "37.80", "2.65", "10.00%", "0.26", DAY + " 12:00:00")));
        office.settle(clerk, LocalDate.of(2025, 1, 31));
        desk.claims(clerk, ChinaTime.startOf(LocalDate.of(2025, 2, 11)), List.of(
                ReportText.claim("1000000001", "71", "维权成功", "150.00", "2025-02-01 09:00:00", "2025-02-10 09:00:00")));
        office.settle(clerk, LocalDate.of(2025, 2, 28));
    }

    @Test
    void sound_books_pass_every_check() {
        assertThat(office.wrong(clerk)).isEmpty();
        assertThat(office.number(clerk, "select checks from verification where agency_id = :agency")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void a_fen_in_an_entry() {
        long entry = any("select min(id) from entry where" + MINE);
        long journal = any("select journal_id from entry where" + MINE + "and id = " + entry);
        Superuser.corrupt("update entry set fen = fen + 1 where id = " + entry);
        found("journals", "journal", journal);
        found("balances", "account", any("select account_id from entry where" + MINE + "and id = " + entry));
    }

    @Test
    void a_value_date() {
        long entry = any("select min(e.id) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id and a.kind = 'ANCHOR' where e.agency_id = :agency");
        Superuser.corrupt("update entry set value_date = value_date + 1 where id = " + entry);
        found("balances", "account", any("select account_id from entry where" + MINE + "and id = " + entry));
        found("statement_rows", "statement", any("select statement_id from statement_row where" + MINE + "and entry_id = " + entry));
    }

    @Test
    void a_balance() {
        long account = any("select min(account_id) from balance where" + MINE);
        Superuser.corrupt("update balance set fen = fen + 1 where agency_id = " + clerk.agencyId() + " and account_id = " + account
                + " and value_date = (select min(value_date) from balance where agency_id = " + clerk.agencyId() + " and account_id = " + account + ")");
        found("balances", "account", account);
    }

    @Test
    void an_audit_row() {
        assertThat(office.wrong(clerk)).isEmpty();
        long event = any("select min(id) from audit_event where" + MINE);
        Superuser.corrupt("update audit_event set actor = 'nobody' where id = " + event);
        found("audit", "audit", event);
    }

    @Test
    void a_statement_row() {
        long statement = any("select min(id) from statement where" + MINE);
        Superuser.corrupt("update statement_row set fen = fen + 1 where statement_id = " + statement + " and seq = 1");
        found("statement_rows", "statement", statement);
        found("statement_totals", "statement", statement);
    }

    @Test
    void a_statement_total() {
        long statement = any("select min(id) from statement where" + MINE);
        Superuser.corrupt("update statement set earned_fen = earned_fen + 1, closing_fen = closing_fen + 1, payout_fen = payout_fen + 1 where id = " + statement);
        found("statement_totals", "statement", statement);
        found("payouts", "account", any("select id from account where" + MINE + "and kind = 'PAYOUT_DUE'"));
    }

    @Test
    void a_deleted_entry() {
        long entry = any("select max(id) from entry where" + MINE + "and kind <> 'PAYOUT'");
        long journal = any("select journal_id from entry where" + MINE + "and id = " + entry);
        Superuser.corrupt("delete from entry where id = " + entry);
        found("journals", "journal", journal);
    }

    @Test
    void a_statement_row_taken_away_with_its_entry_left() {
        long statement = any("select min(id) from statement where" + MINE);
        long entry = any("select entry_id from statement_row where" + MINE + "and seq = 1 and statement_id = " + statement);
        Superuser.corrupt("delete from statement_row where statement_id = " + statement + " and seq = 1");
        found("statement_complete", "entry", entry);
        found("closed_days", "entry", entry);
    }

    @Test
    void closed_through_moved_back() {
        long account = any("select id from account where" + MINE + "and kind = 'ANCHOR'");
        Superuser.corrupt("update account set closed_through = '2025-02-15' where id = " + account);
        found("closed", "account", account);
    }

    @Test
    void a_sum_of_closed_days() {
        long account = any("select id from account where" + MINE + "and kind = 'ANCHOR'");
        Superuser.corrupt("update account set closed_fen = closed_fen + 1 where id = " + account);
        found("closed_sums", "account", account);
    }

    @Test
    void a_winner_pointed_elsewhere() {
        long line = desk.line(clerk, "1000000001");
        Superuser.corrupt("update order_line set observation_id = (select min(id) from observation where line_id = " + line + ") where id = " + line);
        found("winners", "line", line);
        found("platform", "line", line);
    }

    @Test
    void a_claim_that_names_another_line() {
        long claim = any("select min(id) from claim where" + MINE);
        Superuser.corrupt("update claim set line_id = " + desk.line(clerk, "1000000002") + " where id = " + claim);
        found("claim_lines", "claim", claim);
    }

    @Test
    void a_journals_net() {
        long journal = any("select min(id) from journal where" + MINE + "and net_fen is not null");
        Superuser.corrupt("update journal set net_fen = net_fen + 1 where id = " + journal);
        found("journal_nets", "journal", journal);
    }

    @Test
    void a_gap_in_the_statement_numbers() {
        long statement = any("select min(id) from statement where" + MINE);
        Superuser.corrupt("update statement set number = 'ST-202501-0007' where id = " + statement);
        found("numbers", "statement", statement);
    }

    @Test
    void a_lines_net_and_a_freeze_that_is_not() {
        long line = desk.line(clerk, "1000000002");
        Superuser.corrupt("update order_line set net_fen = net_fen + 1 where id = " + line);
        found("nets", "line", line);
    }

    @Test
    void a_count_of_lines() {
        long anchor = any("select max(anchor_id) from order_tally where" + MINE);
        Superuser.corrupt("update order_tally set lines = lines + 1 where ctid = (select min(ctid) from order_tally where anchor_id = " + anchor + ")");
        found("tallies", "anchor", anchor);
    }

    @Test
    void a_line_given_to_somebody_without_a_rule() {
        long line = desk.line(clerk, "1000000002");
        Superuser.corrupt("update order_line set attribution = 'SESSION' where id = " + line);
        found("attributed", "line", line);
    }

    @Test
    void a_minute_of_who_was_on_air() {
        long room = studio.room(clerk, "一号直播间", "222");
        long session = studio.session(clerk, room, "2025-01-05T20:00", "2025-01-05T22:00");
        studio.onAir(clerk, session, any("select id from anchor where" + MINE), "2025-01-05T20:00", "2025-01-05T22:00");
        assertThat(office.wrong(clerk)).isEmpty();
        Superuser.corrupt("update on_air set ends_at = ends_at + interval '1 minute' where session_id = " + session);
        found("on_air", "session", session);
    }

    private long any(String query) {
        return office.number(clerk, query);
    }

    private void found(String check, String kind, long id) {
        List<Outcome> wrong = office.wrong(clerk);
        assertThat(wrong).extracting(Outcome::key).contains(check);
        assertThat(wrong.stream().filter(o -> o.key().equals(check)).flatMap(o -> o.faults().stream()))
                .extracting(Fault::kind, Fault::id).contains(org.assertj.core.groups.Tuple.tuple(kind, id));
    }
}
