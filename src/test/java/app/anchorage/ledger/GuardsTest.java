package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.ReportText;
import app.anchorage.order.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses the application's role, whatever its code says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuardsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
    private static final String ANCHORS = "(select id from account where kind = 'ANCHOR')";
    private static final String CLOSING = "update account set closed_through = '2025-01-31' where kind = 'ANCHOR' and agency_id = ";

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Studio studio;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long anchor;

    @BeforeEach
    void a_settled_line() {
        clerk = desk.newAgency();
        anchor = desk.anchor(clerk, "小满", 6000, LocalDate.of(2024, 1, 1));
        desk.position(clerk, anchor, LocalDate.of(2024, 1, 1));
        ReportText.Row paid = ReportText.paid("1000000001", "499.00", "20.00%", "2025-01-05 10:00:00");
        desk.orders(clerk, ChinaTime.startOf(DAY.plusDays(1)), List.of(ReportText.settled(paid, "499.00", "99.80", "10.00%", "9.98", DAY + " 12:00:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "journal", "posting", "statement", "statement_row", "statement_reply", "audit_event", "audit_seal", "observation",
        "claim_observation", "hold_rule", "verification"})
    void append_only_tables_take_no_change(String table) {
        refused("update " + table + " set agency_id = agency_id");
        refused("delete from " + table);
        refused("truncate " + table + " cascade");
    }

    @Test
    void even_a_role_with_the_privilege_changes_no_entry() {
        assertThatThrownBy(() -> asOwner("update entry set fen = fen + 1")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> asOwner("delete from journal")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> asOwner("truncate entry cascade")).hasMessageContaining("append-only");
    }

    @Test
    void a_journal_that_does_not_sum_to_zero_is_refused_also_in_bulk() {
        refused("""
                with j as (insert into journal (agency_id, posting_id, fact_on) select agency_id, max(id), '2025-01-10' from posting group by 1 returning agency_id, id)
                insert into entry (agency_id, journal_id, account_id, fen, value_date, kind)
                select j.agency_id, j.id, (select min(id) from account), 1, '2025-02-01', 'EARN' from j""", "does not sum to zero");
        refused("""
                with j as (insert into journal (agency_id, posting_id, fact_on) select agency_id, max(id), '2025-01-10' from posting, generate_series(1, 500)
                  group by agency_id, generate_series returning agency_id, id)
                insert into entry (agency_id, journal_id, account_id, fen, value_date, kind)
                select j.agency_id, j.id, (select min(id) from account), x.fen, date '2025-02-01', 'EARN'
                from j, (values (5), (-5)) x (fen) union all
                select agency_id, (select max(id) from j), (select min(id) from account), 1, date '2025-02-01', 'EARN' from (select * from j limit 1) k""",
                "does not sum to zero");
    }

    @Test
    void an_old_journal_takes_no_further_entries() {
        refused("""
                insert into entry (agency_id, journal_id, account_id, fen, value_date, kind)
                select agency_id, max(id), (select min(id) from account), x.fen, '2025-02-01', 'CORRECT' from journal, (values (5), (-5)) x (fen)
                group by agency_id, x.fen""", "earlier transaction");
    }

    @Test
    void a_closed_day_takes_no_entry() {
        desk.run(clerk, () -> sql.useHandle(h -> h.execute("update account set closed_through = '2025-01-31' where kind = 'ANCHOR'")));
        refused(balanced(ANCHORS, "2025-01-31"), "closed on that day");
        desk.run(clerk, () -> sql.useHandle(h -> h.execute(balanced(ANCHORS, "2025-02-01"))));
    }

    @Test
    void a_day_that_somebody_is_closing_takes_no_entry_either() throws SQLException {
        assertThatThrownBy(beside(CLOSING + clerk.agencyId(), () -> attack(balanced(ANCHORS, "2025-01-31")))::join).hasMessageContaining("closed on that day");
    }

    @Test
    void who_closes_a_day_waits_for_the_entries_that_somebody_is_writing() throws SQLException {
        String entries = balanced("(select id from account where kind = 'ANCHOR' and agency_id = %1$d)", "2025-01-31").replace("from posting", "from posting where agency_id = %1$d");
        beside(entries.formatted(clerk.agencyId()), () -> attack(CLOSING + clerk.agencyId())).join();
        assertThat(closed()).isEqualTo(held(LocalDate.of(2025, 1, 31)));
        assertThat(desk.<Long>call(clerk, () -> number("select closed_entries from account where kind = 'ANCHOR'"))).as("those of the line and those waited for").isEqualTo(3);
    }

    /** What somebody does who waits until what another has begun is done. */
    private static CompletableFuture<Void> beside(String begun, Runnable waits) throws SQLException {
        try (Connection other = Superuser.connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(begun);
            CompletableFuture<Void> late = CompletableFuture.runAsync(waits);
            Instant end = Instant.now().plusSeconds(30);
            while (!late.isDone() && !waitedFor(statement)) {
                assertThat(Instant.now()).as("waits or is done").isBefore(end);
                Thread.onSpinWait();
            }
            other.commit();
            return late;
        }
    }

    private static boolean waitedFor(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery("select from pg_locks where not granted and transactionid = cast(pg_current_xact_id() as xid)")) {
            return waiting.next();
        }
    }

    @Test
    void closed_through_never_goes_back_and_an_account_never_becomes_anothers() {
        desk.run(clerk, () -> sql.useHandle(h -> h.execute("update account set closed_through = '2025-01-31'")));
        refused("update account set closed_through = '2025-01-30'", "only closes further");
        refused("update account set kind = 'AGENCY', anchor_id = null where kind = 'ANCHOR'", "only closes further");
        refused("delete from account");
    }

    @Test
    void entries_of_another_agency_can_neither_be_written_nor_read() {
        Actor mallory = desk.newAgency();
        assertThatThrownBy(() -> desk.run(mallory, () -> sql.useHandle(h -> h.execute(
                "insert into posting (agency_id, cause) values (" + clerk.agencyId() + ", 'IMPORT')")))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> desk.run(mallory, () -> sql.useHandle(h -> h.execute(
                "insert into entry (agency_id, journal_id, account_id, fen, value_date, kind) values (" + clerk.agencyId() + ", 1, 1, 1, '2025-02-01', 'EARN')"))))
                .hasMessageContaining("row-level security");
        assertThat(desk.<Long>call(mallory, () -> number("select count(*) from entry"))).isZero();
        assertThat(desk.<Long>call(clerk, () -> number("select count(*) from entry"))).isEqualTo(3);
    }

    @Test
    void a_journal_cannot_point_at_a_line_of_another_agency() {
        Actor mallory = desk.newAgency();
        long line = desk.line(clerk, "1000000001");
        assertThatThrownBy(() -> desk.run(mallory, () -> sql.useHandle(h -> h.execute("""
                with p as (insert into posting (agency_id, cause) values (%d, 'IMPORT') returning agency_id, id)
                insert into journal (agency_id, posting_id, line_id, fact_on) select agency_id, id, %d, '2025-01-01' from p"""
                .formatted(mallory.agencyId(), line))))).hasMessageContaining("foreign key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"posting_id", "line_id", "observation_id", "anchor_id", "agreement_id", "hold_rule_id", "obligation_id"})
    void a_journal_names_only_what_is_there_also_in_bulk(String named) {
        String posting = named.equals("posting_id") ? "" : "posting_id, ";
        refused("insert into journal (agency_id, fact_on, " + posting + named + ") select agency_id, date '2025-01-10', " + (posting.isEmpty() ? "" : "max(id), ")
                + "-n from posting, generate_series(1, 500) n group by agency_id, n", "foreign key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line_id", "file_id"})
    void an_observation_names_only_what_is_there(String named) {
        refused("insert into observation (agency_id, line_id, file_id, row_no, state, moment, fingerprint, commission_rate) select agency_id, "
                + (named.equals("line_id") ? "-1, file_id" : "line_id, -1") + ", n, state, moment, fingerprint, 0 from observation, generate_series(2, 500) n",
                "foreign key");
    }

    @Test
    void an_observation_of_another_line_explains_no_journal() {
        ReportText.Row other = ReportText.paid("1000000002", "10.00", "20.00%", "2025-01-05 10:00:00");
        desk.orders(clerk, ChinaTime.startOf(DAY.plusDays(1)), List.of(other));
        refused("insert into journal (agency_id, fact_on, posting_id, line_id, observation_id) select l.agency_id, '2025-01-10', (select max(id) from posting), l.id,"
                + " o.id from order_line l, observation o where o.line_id <> l.id limit 1", "observation of the line");
    }

    @Test
    void an_entry_names_only_what_is_there_and_its_own_journals_line() {
        refused("insert into entry (agency_id, journal_id, account_id, fen, value_date, kind) select agency_id, -1, id, v, '2025-02-01', 'EARN'"
                + " from account, (values (5), (-5)) x (v) where kind = 'AGENCY'", "foreign key: journal");
        refused(balanced("-1", "2025-02-01"), "foreign key: account");
        refused(balanced("(select min(id) from account)", "2025-02-01").replace("value_date, kind)", "value_date, kind, line_id)")
                .replace("'CORRECT' from", "'CORRECT', (select min(id) from order_line) from"), "another line");
        refused(balanced("(select min(id) from account)", "2025-02-01").replace("value_date, kind)", "value_date, kind, obligation_id)")
                .replace("'CORRECT' from", "'CORRECT', -1 from"), "another line or obligation");
    }

    @ParameterizedTest
    @CsvSource({"anchor_id, anchor", "agreement_id, agreement", "observation_id, observation of the line", "position_id, promotion_position",
        "manual_anchor_id, anchor", "manual_by, member", "session_id, session"})
    void a_line_names_only_what_is_there_as_it_is_written_and_as_it_changes(String named, String missing) {
        refused("update order_line set " + named + " = -1", "foreign key: " + missing + " -1");
        refused("insert into order_line (agency_id, platform, line_key, order_no, item_id, item_title, created_at, created_on, " + named + ") select agency_id,"
                + " platform, cast(n as text), order_no, item_id, item_title, created_at, created_on, -1 from order_line, generate_series(1, 500) n",
                "foreign key: " + missing + " -1");
    }

    @Test
    void a_line_names_only_a_place_and_a_pair_that_are_there() {
        long session = session();
        refused("update order_line set session_slot_id = -1, session_id = " + session, "foreign key: session_slot -1");
        refused("update order_line set pair_of = -1, pair = 'OPEN'", "foreign key: order_line -1");
        String many = "insert into order_line (agency_id, platform, line_key, order_no, item_id, item_title, created_at, created_on, %s) select agency_id, platform,"
                + " cast(n as text), order_no, item_id, item_title, created_at, created_on, %s from order_line, generate_series(1, 500) n";
        refused(many.formatted("session_id, session_slot_id", session + ", -1"), "foreign key: session_slot -1");
        refused(many.formatted("pair_of, pair", "-1, 'OPEN'"), "foreign key: order_line -1");
    }

    private long session() {
        return studio.session(clerk, studio.room(clerk, "一号", "room-1"), "2025-01-05T09:00", "2025-01-05T11:00");
    }

    @Test
    void a_line_stands_as_its_own_observation_says() {
        ReportText.Row other = ReportText.paid("1000000002", "10.00", "20.00%", "2025-01-05 10:00:00");
        desk.orders(clerk, ChinaTime.startOf(DAY.plusDays(1)), List.of(other));
        refused("update order_line l set observation_id = (select min(id) from observation o where o.line_id <> l.id)", "observation of the line");
    }

    @Test
    void a_statement_row_is_an_entry_of_its_payee() {
        office.settle(clerk, LocalDate.of(2025, 2, 28));
        String row = "insert into statement_row (agency_id, statement_id, seq, entry_id, day, kind, line_id, fen) select agency_id, %s, 99, %s, '2025-02-01', 'EARN',"
                + " (select min(id) from order_line), 1 from statement";
        refused(row.formatted("-1", "(select min(id) from entry)"), "foreign key: statement");
        refused(row.formatted("id", "-1"), "foreign key: entry");
        refused(row.formatted("id", "(select e.id from entry e join account a on a.id = e.account_id where a.kind = 'PLATFORM')"), "is not of statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "order_line", "anchor", "report_file", "agreement", "account", "promotion_position", "member"})
    void what_money_names_neither_goes_nor_changes_its_key(String table) {
        assertThatThrownBy(() -> asOwner("delete from " + table)).hasMessageContaining("append-only");
        assertThatThrownBy(() -> asOwner("truncate " + table + " cascade")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> asOwner("update " + table + " set id = id + 1000000000")).hasMessageFindingMatch("append-only|only closes further");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "session_slot"})
    void what_lines_were_sold_in_neither_goes_nor_changes_its_key(String table) {
        studio.place(clerk, session(), studio.merchant(clerk, "锦年"), "650000000001", null);
        assertThatThrownBy(() -> asOwner("delete from " + table)).hasMessageContaining("append-only: DELETE of " + table + " ");
        assertThatThrownBy(() -> asOwner("truncate " + table + " cascade")).hasMessageContaining("append-only: TRUNCATE of " + table + " ");
        assertThatThrownBy(() -> asOwner("update " + table + " set id = id + 1000000000")).hasMessageContaining("append-only: UPDATE of " + table + " ");
        refused("delete from " + table);
    }

    @Test
    void what_closed_days_hold_is_set_by_closing_them_only() {
        refused("update account set closed_fen = closed_fen + 1 where kind = 'ANCHOR'", "only closes further");
        refused("update account set closed_entries = closed_entries + 1, closed_through = '2025-01-31' where kind = 'ANCHOR'", "only closes further");
        refused("insert into account (agency_id, kind, anchor_id, closed_fen) select agency_id, 'PAYOUT_DUE', anchor_id, -1 from account where kind = 'ANCHOR'",
                "begins with nothing");
        refused("insert into account (agency_id, kind, anchor_id, closed_entries) select agency_id, 'PAYOUT_DUE', anchor_id, 1 from account where kind = 'ANCHOR'",
                "begins with nothing");
    }

    @Test
    void closing_adds_up_the_days_that_it_closes_once_each_and_no_others_balances() {
        LocalDate first = LocalDate.of(2025, 1, 25);
        desk.run(clerk, () -> sql.useHandle(h -> {
            h.execute(balanced(ANCHORS, first.plusDays(5).toString()).replace("'CORRECT'", "'MOVE'"));
            h.execute("create temp table balance (agency_id bigint, account_id bigint, value_date date, fen bigint, entries bigint) on commit drop");
            h.execute("insert into pg_temp.balance select agency_id, id, '2025-01-20', 100000, 7 from account");
            h.execute("update account set closed_through = '" + first + "' where kind = 'ANCHOR'");
        }));
        assertThat(closed()).isEqualTo(held(first));
        desk.run(clerk, () -> sql.useHandle(h -> h.execute("update account set closed_through = '" + first.plusDays(5) + "' where kind = 'ANCHOR'")));
        assertThat(closed()).isEqualTo(held(first.plusDays(5))).isNotEqualTo(held(first));
    }

    private List<Long> closed() {
        return desk.call(clerk, () -> List.of(number("select closed_fen from account where kind = 'ANCHOR'"),
                number("select closed_entries from account where kind = 'ANCHOR'")));
    }

    private List<Long> held(LocalDate through) {
        String of = " from balance b join account a on a.id = b.account_id where a.kind = 'ANCHOR' and b.value_date <= '" + through + "'";
        return desk.call(clerk, () -> List.of(number("select coalesce(sum(b.fen), 0)" + of), number("select coalesce(sum(b.entries), 0)" + of)));
    }

    @Test
    void balances_are_written_by_the_database_only() {
        refused("update balance set fen = 0", "permission denied");
        refused("insert into balance (agency_id, account_id, value_date, fen, entries) select agency_id, id, '2025-01-01', 1, 1 from account", "permission denied");
        refused("delete from balance", "permission denied");
    }

    @Test
    void an_agreement_that_money_used_is_frozen() {
        refused("update agreement set share_points = 7000", "append-only");
        refused("update agreement set used = false", "append-only");
        refused("delete from agreement");
    }

    @Test
    void no_guard_can_be_switched_off() {
        refused("set session_replication_role = replica", "permission denied");
        refused("alter table entry disable trigger all", "must be owner");
        refused("alter table entry no force row level security", "must be owner");
        refused("drop table entry", "must be owner");
        refused("set role anchorage_owner", "permission denied");
    }

    private static String balanced(String account, String day) {
        return """
                with j as (insert into journal (agency_id, posting_id, fact_on) select agency_id, max(id), '2025-01-10' from posting group by 1 returning agency_id, id)
                insert into entry (agency_id, journal_id, account_id, fen, value_date, kind)
                select j.agency_id, j.id, %s, x.fen, '%s', 'CORRECT' from j, (values (5), (-5)) x (fen)""".formatted(account, day);
    }

    private long number(String query) {
        return sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> attack(statement)).as(statement).isInstanceOf(org.jdbi.v3.core.JdbiException.class)
                .hasMessageFindingMatch("append-only|permission denied");
    }

    private void refused(String statement, String why) {
        assertThatThrownBy(() -> attack(statement)).as(statement).hasMessageContaining(why);
    }

    private void attack(String statement) {
        desk.run(clerk, () -> sql.useHandle((Handle h) -> h.execute(statement)));
    }

    /** The owning role may do much, but the triggers hold it too. */
    private static void asOwner(String statement) throws Exception {
        var config = org.eclipse.microprofile.config.ConfigProvider.getConfig();
        try (var connection = java.sql.DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), "anchorage_owner",
                config.getValue("quarkus.flyway.password", String.class)); var attack = connection.createStatement()) {
            connection.setAutoCommit(false);
            attack.execute(statement);
        }
    }
}
