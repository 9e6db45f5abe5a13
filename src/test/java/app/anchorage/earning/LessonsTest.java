package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Defects seen in systems that do the same job, by their number; the ones about days and splits are beside their rules. */
class LessonsTest {
    private static final LocalDate CUTOFF = LocalDate.of(2025, 1, 31);
    private static final LocalDate LATER = LocalDate.of(2025, 2, 10);
    private final Book book = new Book();
    private final Line line = new Line("1", Sales.agreeing("499.00", "20%", "10%"), 0).shared("60%");

    @Test
    void lesson_1_a_refund_line_is_negative_for_everyone() {
        Line refund = new Line("1", Sales.agreeing("-499.00", "20%", "10%"), 0).shared("60%");
        book.post(refund, Sales.DAY);
        assertThat(book.owed("anchor", Sales.DAY)).isEqualTo(Money.yuan("-53.89"));
        assertThat(book.owed(Book.AGENCY, Sales.DAY)).isEqualTo(Money.yuan("-35.93"));
        assertThat(book.owed(Book.PLATFORM, Sales.DAY)).isEqualTo(Money.yuan("-89.82"));
    }

    @Test
    void lesson_2_reversing_what_never_settled_books_nothing() {
        Line unsettled = new Line("1", Sales.unsettled("20%"), 15).claim("a", "268.00", ClaimState.SUCCEEDED, Sales.DAY);
        assertThat(book.post(unsettled, Sales.DAY)).isEmpty();
    }

    @Test
    void lesson_3_a_partial_refund_lowers_in_proportion_and_keeps_the_rest() {
        book.post(line, Sales.DAY);
        book.post(line.claim("a", "150.00", ClaimState.SUCCEEDED, Sales.DAY), Sales.DAY);
        assertThat(book.owed("anchor", Sales.DAY)).isEqualTo(Money.yuan("37.69"));
    }

    @Test
    void lesson_4_a_refund_after_payout_makes_one_negative_entry_and_the_second_run_none() {
        paidOut();
        line.claim("a", "150.00", ClaimState.PROMOTER_PAID, LATER);
        assertThat(book.post(line, LATER)).filteredOn(e -> e.account().equals("anchor")).extracting(Book.Entry::amount)
                .containsExactly(Money.yuan("16.20"));
        assertThat(book.post(line, LATER.plusDays(9))).isEmpty();
    }

    @Test
    void lesson_5_a_negative_balance_is_never_paid_and_carries_over() {
        paidOut();
        book.post(line.claim("a", "499.00", ClaimState.PROMOTER_PAID, LATER), LATER);
        assertThat(book.close("anchor", LATER)).isEqualTo(Money.ZERO);
        assertThat(book.owed("anchor", LATER)).isEqualTo(Money.yuan("-53.89"));
    }

    @Test
    void lesson_6_another_share_for_new_sales_leaves_the_old_line() {
        book.post(line, Sales.DAY);
        book.post(new Line("2", line.sale, 0).shared("70%"), Sales.DAY);
        assertThat(book.post(line, LATER)).isEmpty();
        assertThat(book.owed("anchor", LATER)).isEqualTo(Money.yuan("53.89").plus(Money.yuan("62.87")));
    }

    @Test
    void lesson_13_a_missing_settled_amount_is_worth_nothing_whatever_was_paid() {
        line.sale = Sales.unsettled("20%");
        line.paid = Money.yuan("499.00");
        assertThat(book.post(line, Sales.DAY)).isEmpty();
        assertThat(Worth.of(line.sale, Money.ZERO).basis()).isEqualTo(Basis.NOTHING);
    }

    @Test
    void lesson_14_and_15_the_same_row_again_books_nothing() {
        assertThat(book.post(line, Sales.DAY)).hasSize(3);
        assertThat(book.post(line, LATER)).isEmpty();
    }

    @Test
    void lesson_17_a_line_of_nobody_waits_in_suspense_until_assigned() {
        line.anchor = null;
        book.post(line, Sales.DAY);
        assertThat(book.frozen(Line.SUSPENSE)).isEqualTo(Money.yuan("89.82"));
        line.anchor = "anchor";
        book.post(line, LATER);
        assertThat(book.frozen(Line.SUSPENSE)).isEqualTo(Money.ZERO);
        assertThat(book.owed("anchor", Sales.DAY)).as("hold counted from settlement").isEqualTo(Money.yuan("53.89"));
        assertThat(book.balance(Book.PLATFORM, e -> true)).isEqualTo(Money.yuan("89.82"));
    }

    @Test
    void lesson_18_an_undone_adjustment_restores_the_balance_and_stays_visible() {
        paidOut();
        Sale before = line.sale;
        line.sale = Sales.agreeing("349.00", "20%", "10%");
        book.post(line, LATER);
        line.sale = before;
        book.post(line, LATER.plusDays(3));
        assertThat(book.owed("anchor", LATER)).isEqualTo(Money.ZERO);
        assertThat(book.of("1")).filteredOn(e -> e.account().equals("anchor")).extracting(e -> e.amount().toString())
                .containsExactly("-53.89", "16.20", "-16.20");
    }

    @Test
    void another_payee_gets_the_whole_line_and_the_first_gives_it_back() {
        paidOut();
        line.anchor = "other";
        book.post(line, LATER);
        assertThat(book.open("1", "anchor")).containsOnlyKeys(LATER).containsValue(Money.yuan("-53.89"));
        assertThat(book.open("1", "other")).containsOnlyKeys(Sales.DAY).containsValue(Money.yuan("53.89"));
        assertThat(book.open("1", Book.AGENCY)).isEmpty();
    }

    @Test
    void a_corrected_share_moves_money_between_the_parties_only() {
        paidOut();
        line.share = Rate.percent("70%");
        List<Book.Entry> journal = book.post(line, LATER);
        assertThat(journal).extracting(Book.Entry::account).containsExactly(Book.AGENCY, "anchor");
        assertThat(Book.sum(journal)).isEqualTo(Money.ZERO);
        assertThat(book.owed("anchor", LATER)).isEqualTo(Money.yuan("8.98"));
    }

    private void paidOut() {
        book.post(line, Sales.DAY);
        book.close("anchor", CUTOFF);
        book.close(Book.AGENCY, CUTOFF);
    }
}
