package app.anchorage.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainNameTest {
    @Test
    void names_that_differ_only_in_how_they_are_written_are_the_same() {
        String plain = PlainName.of("杭州晚风服饰有限公司");
        assertThat(PlainName.of(" 杭州 晚风服饰　有限责任公司 ")).isEqualTo(plain);
        assertThat(PlainName.of("杭州晚风服饰")).isEqualTo(plain);
        assertThat(PlainName.of("晚风服饰（杭州）有限公司")).isEqualTo(PlainName.of("晚风服饰(杭州)股份有限公司"));
        assertThat(PlainName.of("ＡＢＣ Trading Co., Ltd.")).isEqualTo(PlainName.of("abc trading"));
    }

    @Test
    void names_that_say_something_else_are_others() {
        assertThat(PlainName.of("杭州晚风服饰有限公司")).isNotEqualTo(PlainName.of("苏州晚风服饰有限公司"));
        assertThat(PlainName.of("有限公司")).isNotEmpty();
        assertThat(PlainName.of("！？")).isNotEqualTo(PlainName.of("杭州晚风"));
    }

    @Test
    void a_tax_number_is_digits_and_capitals() {
        assertThat(PlainName.taxId(" ９１33 0100-ma2abcde1x ")).isEqualTo("91330100MA2ABCDE1X");
        assertThat(PlainName.taxId("  ")).isNull();
        assertThat(PlainName.isTaxId("91330100MA2ABCDE1X")).isTrue();
        assertThat(PlainName.isTaxId("91330100")).isFalse();
        assertThat(PlainName.isTaxId("91330100MA2ABCDE1税")).isFalse();
    }
}
