package app.anchorage.deal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.deal.fee.Counting.Sales;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two guarantees of 100 each. */
class CountingTest {
    private static final List<GuaranteedSales> BOTH = List.of(of(1), of(2));

    private static GuaranteedSales of(long id) {
        return new GuaranteedSales(id, id, 100, "SETTLED", LocalDate.of(2026, 4, 5), "REFUND", null, null, null, 0, 0, 0, null, null);
    }

    /** Sold and made up for of each, and what of its sales counts elsewhere. */
    private static List<String> counted(Sales... sales) {
        return Counting.of(BOTH, List.of(sales)).stream().map(it -> it.soldFen() + "+" + it.makeUpFen() + " −" + it.elsewhereFen()).toList();
    }

    private static Sales own(String among, long id, long fen) {
        return new Sales(among, id, true, fen);
    }

    @Test
    void what_only_one_could_count_is_its_own() {
        assertThat(counted(own("1", 1, 300), own("2", 2, 40))).containsExactly("300+0 −0", "40+0 −0");
    }

    @Test
    void what_both_could_count_goes_where_it_is_lacking_and_nobody_lacks_is_the_firsts() {
        assertThat(counted(own("1 2", 1, 150), own("1 2", 2, 150))).containsExactly("100+0 −50", "50+0 −100");
        assertThat(counted(own("1 2", 1, 260), own("1 2", 2, 260))).containsExactly("160+0 −100", "100+0 −160");
        assertThat(counted(own("1", 1, 80), own("1 2", 1, 100), own("1 2", 2, 100))).containsExactly("100+0 −80", "80+0 −20");
    }

    @Test
    void a_slots_own_sales_are_no_make_up_of_another_before_it_has_enough() {
        assertThat(counted(new Sales("1+ 2", 1, false, 120), own("1+ 2", 2, 120))).containsExactly("0+20 −100", "100+0 −20");
    }

    @Test
    void what_one_may_count_by_its_earlier_day_the_other_counts_beyond_it() {
        assertThat(counted(own("1 2", 1, 60), own("1 2", 2, 100))).containsExactly("60+0 −0", "40+0 −60");
    }
}
