package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void keeps_what_people_call_their_files() {
        assertThat(FileName.clean("订单 明细(2).xls")).isEqualTo("订单 明细(2).xls");
    }

    @Test
    void has_no_path_no_markup_and_no_control_characters() {
        assertThat(FileName.clean("../../etc/x<script>.xls")).isEqualTo("x_script_.xls");
        assertThat(FileName.clean("C:\\Users\\a\\b.csv")).isEqualTo("b.csv");
        assertThat(FileName.clean("a\r\nb\u0000\u202e.csv")).isEqualTo("ab.csv");
        assertThat(FileName.clean("..")).isEqualTo("report");
        assertThat(FileName.clean(null)).isEqualTo("report");
    }

    @Test
    void is_cut_before_its_ending_and_never_inside_a_character() {
        assertThat(FileName.clean("x".repeat(300) + ".xlsx")).hasSize(200).endsWith("x.xlsx");
        String name = FileName.clean("x" + "🧧".repeat(200) + ".csv");
        assertThat(name).hasSizeLessThanOrEqualTo(200).endsWith("🧧.csv");
    }

    @Test
    void tells_reports_by_their_ending() {
        assertThat(FileName.mayBeReport("a.XLS")).isTrue();
        assertThat(FileName.mayBeReport("a.xls.exe")).isFalse();
        assertThat(FileName.mayBeReport("xls")).isTrue();
    }
}
