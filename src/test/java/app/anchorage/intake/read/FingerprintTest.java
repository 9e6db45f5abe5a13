package app.anchorage.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks of rows are stored, so how they are made stays. */
class FingerprintTest {
    @Test
    void a_row_is_marked_by_its_facts_in_the_order_of_their_names_each_with_its_length() throws Exception {
        OrderRow row = new OrderRow(2, List.of("x"), Map.of(OrderField.TITLE, "连衣裙", OrderField.ORDER_NO, "4711", OrderField.STATE, LineState.PAID, OrderField.PAID,
                Money.yuan("15.90"), OrderField.TAKE_RATE, Rate.percent("5.5"), OrderField.CREATED_AT, LocalDateTime.parse("2026-06-01T20:00")));
        String text = "order\nORDER_NO:4:4711\nSTATE:4:PAID\nCREATED_AT:16:2026-06-01T20:00\nTITLE:3:连衣裙\nPAID:4:1590\nTAKE_RATE:5:55000";
        assertThat(row.fingerprint()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
