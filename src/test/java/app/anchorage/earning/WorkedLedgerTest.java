package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedLedgerTest {
    private static final LocalDate END_OF_JANUARY = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 10);
    private final Book book = new Book();

    @Test
    void we_11_a_full_claim_before_the_payout_leaves_nothing_payable() {
        Example we = Example.of("WE-11");
        Line line = line("1", we.given("结算金额"), we.rate("佣金比率"), we.rate("技术服务费率"), Sales.DAY);
        assertThat(Worth.of(line.sale, Money.ZERO)).isEqualTo(
                new Worth(we.expected("settled_gross"), we.expected("技术服务费"), we.expected("settled_net"), Basis.PLATFORM));
        book.post(line.claim("a", "499.00", ClaimState.CREATED, null), Sales.DAY);
        assertThat(book.frozen("anchor")).isEqualTo(we.expected("while_status_4"));
        assertThat(book.owed("anchor", END_OF_JANUARY)).isEqualTo(Money.ZERO);
        book.post(line.claim("a", "499.00", ClaimState.SUCCEEDED, FEBRUARY), FEBRUARY);
        assertThat(Book.sum(last()).isZero()).isTrue();
        assertThat(book.balance(Book.PLATFORM, each -> each.kind() == Kind.CORRECT)).isEqualTo(we.expected("net_reversal"));
        assertThat(line.sale.income()).isEqualTo(we.expected("应退还预估收入"));
        assertThat(line.sale.techFee()).isEqualTo(we.expected("技术服务费_returned"));
        assertThat(book.owed("anchor", Difference.OPEN)).isEqualTo(we.expected("payable_after"));
    }

    @Test
    void we_12_a_partial_claim_after_the_payout_is_clawed_back_in_the_month_it_completes() {
        Example we = Example.of("WE-12");
        Line line = paidOut();
        assertThat(book.balance(Book.PAYOUT_DUE, e -> true)).isEqualTo(we.expected("month_M/anchor").plus(we.expected("month_M/agency")));
        List<Book.Entry> waiting = book.post(line.claim("a", "150.00", ClaimState.PROMOTER_PAYS, null), END_OF_JANUARY);
        assertThat(waiting).as("a freeze never touches a closed amount").isEmpty();
        List<Book.Entry> clawback = book.post(line.claim("a", "150.00", ClaimState.PROMOTER_PAID, FEBRUARY), FEBRUARY);
        assertThat(book.open("1", "anchor")).containsOnly(entry(FEBRUARY, we.expected("month_M+1/anchor")));
        assertThat(book.open("1", Book.AGENCY)).containsOnly(entry(FEBRUARY, we.expected("month_M+1/agency")));
        assertThat(Worth.of(line.sale, we.given("维权退款金额")).net()).isEqualTo(we.expected("remaining_net"));
        assertThat(platform(clawback)).isEqualTo(we.expected("net_reversal"));
        assertThat(clawback).extracting(Book.Entry::kind).containsOnly(Kind.CORRECT);
        Worth rest = Worth.of(line.sale, we.given("维权退款金额"));
        assertThat(rest.income().minus(line.sale.income())).isEqualTo(we.expected("gross_reversal"));
        assertThat(line.sale.techFee().minus(rest.techFee())).isEqualTo(we.expected("技术服务费_returned"));
        assertThat(line.sale.settled().minus(we.given("维权退款金额"))).isEqualTo(we.expected("remaining_结算金额"));
    }

    @Test
    void we_12_a_refund_of_2_00_takes_21_fen_from_the_anchor_not_22() {
        Line line = paidOut();
        book.post(line.claim("a", "2.00", ClaimState.PROMOTER_PAID, FEBRUARY), FEBRUARY);
        assertThat(book.open("1", "anchor")).containsOnly(entry(FEBRUARY, Money.yuan("-0.21")));
        Money sixtyPercentOfTheDifference = Money.yuan("-0.36").times(line.share);
        assertThat(sixtyPercentOfTheDifference).isEqualTo(Money.yuan("-0.22"));
    }

    @Test
    void a_frozen_line_whose_claim_succeeds_in_part_pays_the_rest_and_freezes_nothing() {
        Line line = order();
        book.post(line.claim("a", "150.00", ClaimState.CREATED, null), Sales.DAY);
        assertThat(book.frozen("anchor")).isEqualTo(Money.yuan("53.89"));
        book.post(line.claim("a", "150.00", ClaimState.SUCCEEDED, FEBRUARY), FEBRUARY);
        assertThat(book.owed("anchor", FEBRUARY)).isEqualTo(Money.yuan("37.69"));
        assertThat(book.frozen("anchor")).isEqualTo(Money.ZERO);
        assertThat(book.open("1", "anchor")).hasSize(1);
    }

    @Test
    void we_14_freeze_and_release_are_one_journal_each_of_two_opposite_entries_per_account() {
        Example we = Example.of("WE-14");
        Line line = order().shared("100");
        line.due = FEBRUARY;
        book.post(line, Sales.DAY);
        List<Book.Entry> freeze = book.post(line.claim("a", "499.00", ClaimState.CREATED, null), Sales.DAY);
        assertThat(book.frozen("anchor")).isEqualTo(we.expected("while_4"));
        assertOppositePair(freeze, we);
        List<Book.Entry> release = book.post(line.claim("a", "499.00", ClaimState.FAILED, Sales.DAY), Sales.DAY);
        assertOppositePair(release, we);
        assertThat(book.owed("anchor", FEBRUARY)).isEqualTo(we.expected("after_3"));
        assertThat(book.owed("anchor", FEBRUARY.minusDays(1))).isEqualTo(Money.ZERO);
    }

    @Test
    void we_15_what_the_merchant_pays_changes_nobodys_amount() {
        Example we = Example.of("WE-15");
        Line line = order().shared("100");
        for (ClaimState state : List.of(ClaimState.CREATED, ClaimState.MERCHANT_PAYS, ClaimState.MERCHANT_PAID)) {
            book.post(line.claim("a", "499.00", state, state == ClaimState.CREATED ? null : FEBRUARY), FEBRUARY);
        }
        assertThat(book.balance("anchor", e -> e.kind() != Kind.EARN)).isEqualTo(we.expected("anchor_change"));
        assertThat(book.balance(Book.AGENCY, e -> e.kind() != Kind.EARN)).isEqualTo(we.expected("agency_change"));
        assertThat(book.owed("anchor", FEBRUARY)).isEqualTo(we.expected("payable_after"));
    }

    @Test
    void we_17_a_month_ends_at_midnight_in_china() {
        Example we = Example.of("WE-17");
        book.post(thirty("A", "2025-01-31T15:59:58Z"), END_OF_JANUARY);
        book.post(thirty("B", "2025-01-31T16:00:03Z"), END_OF_JANUARY);
        assertThat(book.close("anchor", END_OF_JANUARY)).isEqualTo(we.expected("statement_2025-01"))
                .isNotEqualTo(we.expected("if_grouped_by_UTC_month_(wrong)"));
        assertThat(book.close("anchor", LocalDate.of(2025, 2, 28))).isEqualTo(we.expected("statement_2025-02"));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-20, 0.00", "2025-03-23, 0.00", "2025-03-24, 45.00", "2025-03-31, 45.00"})
    void we_18_a_claim_inside_the_hold_releases_on_the_day_it_fails(LocalDate cutoff, String payable) {
        assertThat(heldFor15Days().close("anchor", cutoff)).isEqualTo(Money.yuan(payable));
    }

    @Test
    void we_18_a_statement_closed_before_the_release_leaves_it_to_the_next() {
        Line line = claimedInsideTheHold();
        assertThat(book.close("anchor", day(23))).isEqualTo(Money.ZERO);
        book.post(line.claim("a", "225.00", ClaimState.FAILED, day(24)), day(24));
        assertThat(book.close("anchor", LocalDate.of(2025, 3, 31))).isEqualTo(Example.of("WE-18").expected("amount"));
    }

    @Test
    void we_18_without_a_claim_it_is_payable_after_15_days() {
        book.post(held(), day(5));
        assertThat(book.owed("anchor", day(19))).isEqualTo(Money.ZERO);
        assertThat(book.owed("anchor", day(20))).isEqualTo(Money.yuan("45.00"));
    }

    @Test
    void we_24_a_negative_statement_is_carried_and_offset_against_the_next() {
        Example we = Example.of("WE-24");
        Line old = new Line("old", Sales.agreeing("67500.00", "20%", "0%"), 0);
        book.post(old, Sales.DAY);
        assertThat(book.close("anchor", END_OF_JANUARY)).isEqualTo(we.given("退货扣减"));
        book.post(old.claim("a", "67500.00", ClaimState.PROMOTER_PAID, FEBRUARY), FEBRUARY);
        book.post(line("this", we.given("结算GMV"), we.rate("佣金率"), Rate.ZERO, FEBRUARY), FEBRUARY);
        assertThat(book.owed("anchor", FEBRUARY)).isEqualTo(we.expected("实际应付"));
        assertThat(book.close("anchor", LocalDate.of(2025, 2, 28))).isEqualTo(we.expected("paid_this_month"));
        assertThat(book.owed("anchor", LocalDate.of(2025, 3, 1))).as("the tile between the runs").isEqualTo(we.expected("carried"));
        book.post(line("next", we.given("next_month_实际应付"), Rate.ONE, Rate.ZERO, day(5)), day(5));
        assertThat(book.close("anchor", day(31))).isEqualTo(we.expected("paid_next_month"));
    }

    private Line order() {
        return new Line("1", Sales.agreeing("499.00", "20%", "10%"), 15).shared("60%");
    }

    private Line paidOut() {
        Line line = order();
        book.post(line, Sales.DAY);
        List.of("anchor", Book.AGENCY).forEach(account -> book.close(account, END_OF_JANUARY));
        return line;
    }

    private Line held() {
        return new Line("1", Sales.agreeing(Money.yuan("225.00"), Rate.percent("20%"), List.of(), Rate.ZERO, day(5)), 15);
    }

    private static Line line(String id, Money settled, Rate commission, Rate tech, LocalDate day) {
        return new Line(id, Sales.agreeing(settled, commission, List.of(), tech, day), 0);
    }

    private Line claimedInsideTheHold() {
        Line line = held();
        book.post(line, day(5));
        book.post(line.claim("a", "225.00", ClaimState.CREATED, null), day(18));
        assertThat(book.owed("anchor", day(20))).isEqualTo(Money.ZERO);
        return line;
    }

    private Book heldFor15Days() {
        book.post(claimedInsideTheHold().claim("a", "225.00", ClaimState.FAILED, day(24)), day(24));
        return book;
    }

    private static Line thirty(String id, String moment) {
        return line(id, Money.yuan("150.00"), Rate.percent("20%"), Rate.ZERO, ChinaTime.day(Instant.parse(moment)));
    }

    private static void assertOppositePair(List<Book.Entry> journal, Example we) {
        assertThat(journal).hasSize((int) (we.expected("ledger_lines").fen() / 100)).extracting(Book.Entry::kind).containsOnly(Kind.MOVE);
        assertThat(journal.get(0).amount()).isEqualTo(journal.get(1).amount().negate());
        assertThat(Book.sum(journal)).isEqualTo(we.expected("net_effect"));
    }

    private List<Book.Entry> last() {
        int journal = book.entries.get(book.entries.size() - 1).journal();
        return book.entries.stream().filter(entry -> entry.journal() == journal).toList();
    }

    private static Money platform(List<Book.Entry> entries) {
        return Book.sum(entries.stream().filter(entry -> entry.account().equals(Book.PLATFORM)).toList());
    }

    private static Map.Entry<LocalDate, Money> entry(LocalDate day, Money amount) {
        return Map.entry(day, amount);
    }

    private static LocalDate day(int march) {
        return LocalDate.of(2025, 3, march);
    }
}
