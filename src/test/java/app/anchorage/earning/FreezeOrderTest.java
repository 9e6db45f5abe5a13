package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim, a dispute and a missing contract on one line, released in each of six orders. */
class FreezeOrderTest {
    private static final LocalDate LAST = Sales.DAY.plusDays(32);
    private final Book book = new Book();
    private final Line line = new Line("1", Sales.agreeing("499.00", "20%", "10%"), 15).shared("60%");

    @ParameterizedTest
    @CsvSource({"claim,dispute,contract", "claim,contract,dispute", "dispute,claim,contract", "dispute,contract,claim", "contract,claim,dispute",
        "contract,dispute,claim"})
    void nothing_is_payable_until_the_last_reason_is_gone(String first, String second, String third) {
        line.freeze("dispute").freeze("contract").claim("a", "499.00", ClaimState.CREATED, null);
        book.post(line, Sales.DAY);
        release(first, LAST.minusDays(2));
        release(second, LAST.minusDays(1));
        assertThat(book.owed("anchor", LAST)).isEqualTo(Money.ZERO);
        assertThat(book.frozen("anchor")).isEqualTo(Money.yuan("53.89"));
        release(third, LAST);
        assertThat(book.open("1", "anchor")).containsOnlyKeys(LAST).containsValue(Money.yuan("53.89"));
        assertThat(book.open("1", Book.AGENCY)).containsOnlyKeys(LAST).containsValue(Money.yuan("35.93"));
        assertThat(book.of("1")).as("one earning and one move").extracting(Book.Entry::journal).containsOnly(1, 4);
    }

    private void release(String reason, LocalDate day) {
        if (reason.equals("claim")) {
            line.claim("a", "499.00", ClaimState.FAILED, day);
        } else {
            line.release(reason, day);
        }
        List<Book.Entry> journal = book.post(line, day);
        assertThat(Book.sum(journal)).isEqualTo(Money.ZERO);
    }
}
