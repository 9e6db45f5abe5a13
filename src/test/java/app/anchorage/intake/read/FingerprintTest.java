package app.anchorage.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    /** What is stored with each observation: were it computed otherwise, a file imported again would seem to say something else. */
    @Test
    void the_mark_of_a_row_never_changes() {
        Map<OrderField, Object> facts = new EnumMap<>(OrderField.class);
        facts.put(OrderField.PAID, Money.fen(1234));
        facts.put(OrderField.TITLE, "真丝😀");
        facts.put(OrderField.ORDER_NO, "1");
        assertThat(HexFormat.of().formatHex(Fingerprint.of("order", facts)))
                .isEqualTo("5091221abf05dc7c7600587028ea5280bccf95e54fa05712a0adaf0a91e2617f");
    }
}
