package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiRepliesTest {
    @TempDir
    Path dir;

    @Test
    void the_documented_order_reply_gives_one_closed_line() {
        Collected all = Collected.from(Collected.resource("api/tbk-order-details-get-doc-sample.json"));
        OrderRow row = all.orders().get(0);
        assertThat(all.findings()).isEmpty();
        assertThat(row.rowNumber()).isEqualTo(1);
        assertThat(row.state()).isEqualTo(LineState.CLOSED);
        assertThat(row.paid()).isEqualTo(Money.yuan("11.22"));
        assertThat(row.adzoneId()).isEqualTo("111112234455");
        assertThat(row.relationId()).isEqualTo("123123");
        assertThat(row.sellerNick()).isNull();
        assertThat(row.subsidies())
                .containsExactly(new Subsidy("妈妈补贴", Rate.ZERO, Money.ZERO, Money.ZERO, Rate.ZERO));
    }

    @Test
    void a_bare_order_object_gives_one_settled_line() {
        Collected all = Collected.from(Collected.resource("api/tbk-order-settled-2023.json"));
        OrderRow row = all.orders().get(0);
        assertThat(all.findings()).isEmpty();
        assertThat(row.orderNo()).isEqualTo("3306900000027993001");
        assertThat(row.key()).isEqualTo("3306900000028993001");
        assertThat(row.itemId()).isEqualTo("0jtNUGt0BmS2t6-m80Wn0di7K7G7qOoUBg");
        assertThat(row.techFee()).isEqualTo(Money.yuan("0.26"));
        assertThat(row.modifiedAt()).isEqualTo(LocalDateTime.of(2023, 4, 26, 17, 32, 30));
        assertThat(row.raw().get(row.raw().size() - 1)).contains("pub_id=859000001");
    }

    @Test
    void a_missing_key_is_nothing_and_not_zero() {
        OrderRow row = Collected.from(file(settled().replaceAll("\"(pay_price|tk_earning_time)\": \"[^\"]*\",", "")
                        .replace("\"tk_status\": 3", "\"tk_status\": 12")))
                .orders()
                .get(0);
        assertThat(row.settled()).isNull();
        assertThat(row.settledAt()).isNull();
        assertThat(row.income()).isEqualTo(Money.yuan("2.65"));
    }

    @Test
    void an_empty_page_is_an_empty_report() {
        String page = "{\"tbk_order_details_get_response\":{\"data\":{\"results\":{},\"has_next\":false}}}";
        Collected all = Collected.from(file(page));
        assertThat(all.orders()).isEmpty();
        assertThat(all.findings()).isEmpty();
    }

    @Test
    void several_replies_and_lists_of_objects_are_read_to_the_end() {
        assertThat(Collected.from(file("[" + settled() + "," + settled() + "]")).orders()).hasSize(2);
        assertThat(Collected.from(file(settled() + "\n" + settled())).orders()).hasSize(2);
        String page = "{\"data\":{\"results\":[" + settled() + "]}}";
        assertThat(Collected.from(file("[" + page + "," + page + "]")).orders()).hasSize(2);
    }

    @Test
    void the_refund_reply_gives_a_claim_whose_long_number_has_visibly_been_cut() throws IOException {
        Collected all = Collected.from(Collected.resource("api/tbk-relation-refund-2024.json"));
        ClaimRow claim = all.claims().get(0);
        assertThat(claim.subOrderNo()).isEqualTo("3937000000009620800");
        assertThat(claim.stateCode()).isEqualTo(4);
        assertThat(claim.refund()).isEqualTo(Money.yuan("49.90"));
        assertThat(claim.openedAt()).isBefore(claim.settledAt());
        assertThat(claim.completedAt()).isNull();
        assertThat(claim.key()).isEqualTo("3937000000009620800|at:2024-06-21T14:35:53");
        assertThat(all.findings()).extracting(Finding::code).containsExactly("finding_cut_ids");
    }

    @Test
    void numbers_beyond_two_to_the_53_keep_every_digit() {
        String reply = "{\"tbk_order_refund_get_response\":{\"data\":{\"result\":{\"publisher_refund_order_d_t_o\":["
                + "{\"tb_trade_id\":3937000000009620837,\"refund_suit_id\":\"12345\",\"refund_status\":2,"
                + "\"refund_fee\":\"10.00\",\"show_return_fee\":\"0.65\",\"tk_refund_suit_time\":\"2024-06-22 04:48:05\"}]}}}}";
        Collected all = Collected.from(file(reply));
        ClaimRow claim = all.claims().get(0);
        assertThat(all.findings()).isEmpty();
        assertThat(claim.key()).isEqualTo("3937000000009620837|no:12345");
        assertThat(claim.ownReturn()).isEqualTo(Money.yuan("0.65"));
        assertThat(claim.completedAt()).isEqualTo(LocalDateTime.of(2024, 6, 22, 4, 48, 5));
    }

    private Path file(String json) {
        return Sheets.bytes(dir.resolve("reply.json"), json.getBytes(UTF_8));
    }

    private static String settled() {
        try {
            return Files.readString(Collected.resource("api/tbk-order-settled-2023.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
