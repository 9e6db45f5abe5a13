package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.web.ExportFile;
import org.junit.jupiter.api.Test;

class BrokenExportTest {
    @Test
    void lines_that_do_not_add_up_to_the_statement_make_no_file() {
        MadeUp made = MadeUp.ofDays(2);
        StatementView view = made.view(MadeUp.ZH);
        made.lines.remove(0);
        assertThatThrownBy(() -> ExportFile.write(out -> StatementXlsx.write(view, made.stream(), out))).isInstanceOf(IllegalStateException.class);
    }
}
