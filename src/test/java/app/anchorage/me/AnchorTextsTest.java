package app.anchorage.me;

import app.anchorage.settlement.OrderNumber;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.earning.Kind;
import app.anchorage.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Texts whose keys are put together. */
class AnchorTextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void every_change_state_kind_and_claim_has_its_words() {
        List<String> keys = new ArrayList<>();
        for (Change.Kind kind : Change.Kind.values()) {
            keys.addAll(List.of(kind.key(), kind.title()));
            for (LocalDate last : new LocalDate[] {null, DAY, DAY.plusDays(1)}) {
                keys.add(new Change(kind, 1, 1, DAY, last).hint());
            }
        }
        for (Lying lying : Lying.values()) {
            keys.add(lying.key());
        }
        for (Kind kind : Kind.values()) {
            keys.add("anchor_entry_" + kind);
        }
        for (int state : new int[] {2, 3, 4, 11, 12, 13, 14, 15}) {
            keys.add(new OneLine.MyClaim(state, null, null).key());
        }
        assertThat(keys).allMatch(key -> Texts.has(Locale.UK, key) && Texts.has(Locale.SIMPLIFIED_CHINESE, key));
    }

    @Test
    void an_order_number_keeps_its_beginning() {
        assertThat(OrderNumber.masked("1029384756473829101")).isEqualTo("1029384756473******");
        assertThat(OrderNumber.masked("12345")).isEqualTo("******");
        assertThat(OrderNumber.masked(null)).isEqualTo("–");
    }
}
