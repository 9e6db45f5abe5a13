package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-5折", "@小满", "\t=1", "\tx", "\rx", "＝1+1", "＋1", "－1", "＠x",
        " =1+1", "\u3000＝1", "\uFEFF=1", "\u200B@x", "\u00A0-1", "=cmd|' /C calc'!A0"})
    void a_text_that_starts_a_formula_gets_an_apostrophe(String text) {
        assertThat(SafeCell.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"真丝衬衫", "1052345678901234501", "a=b", "'=1", "3-5 岁", "−5", "😀=", "“=1”"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(SafeCell.text(text)).isEqualTo(text);
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(SafeCell.text(null)).isEmpty();
        assertThat(SafeCell.text("")).isEmpty();
    }
}
