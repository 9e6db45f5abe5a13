package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void a_share_has_at_most_two_decimals_and_lies_from_0_to_100() {
        assertThat(Words.points("70")).isEqualTo(7000);
        assertThat(Words.points(" 66.5 %")).isEqualTo(6650);
        assertThat(Words.points("0.05％")).isEqualTo(5);
        assertThat(Words.points("100.00")).isEqualTo(10_000);
        assertThat(Words.points("100.01")).isNull();
        assertThat(Words.points("70.005")).isNull();
        assertThat(Words.points("-1")).isNull();
        assertThat(Words.points("")).isNull();
    }

    @Test
    void of_a_whole_pid_the_adzone_is_kept() {
        assertThat(Words.code(" mm_123_456_789 ")).isEqualTo("789");
        assertThat(Words.code("109000450331")).isEqualTo("109000450331");
        assertThat(Words.code("12 34")).isNull();
        assertThat(Words.code(" ")).isNull();
    }
}
