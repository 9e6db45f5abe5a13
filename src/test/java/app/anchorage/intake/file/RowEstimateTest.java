package app.anchorage.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowEstimateTest {
    @TempDir
    Path directory;

    @Test
    void a_long_text_file_is_counted_by_its_first_rows() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("4123456789012345678,连衣裙 ").append(i % 97).append(",63.33\r\n");
        }
        assertThat(RowEstimate.of(written(rows.toString()), FileFormat.CSV).orElseThrow()).isCloseTo(20_000L, Percentage.withPercentage(2));
    }

    @Test
    void a_short_file_and_a_workbook_are_not() throws IOException {
        assertThat(RowEstimate.of(written("a,b\r\n1,2\r\n"), FileFormat.CSV)).isEmpty();
        assertThat(RowEstimate.of(written("x\n".repeat(100_000)), FileFormat.XLSX)).isEmpty();
        assertThat(RowEstimate.of(written("x".repeat(100_000)), FileFormat.CSV)).isEmpty();
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("report"), text);
    }
}
