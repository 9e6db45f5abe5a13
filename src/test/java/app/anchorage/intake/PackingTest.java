package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts, chunks and findings: nothing is lost and nothing grows with the file. */
class PackingTest {
    @Test
    void a_stream_is_cut_into_parts_and_comes_together_again() throws Exception {
        List<byte[]> parts = new ArrayList<>();
        byte[] content = new byte[FileParts.PART * 2 + 7];
        new java.util.Random(1).nextBytes(content);
        try (PartStream out = new PartStream((seq, part) -> parts.add(seq, part))) {
            out.write(content, 0, 10);
            out.write(content[10]);
            out.write(content, 11, content.length - 11);
        }
        assertThat(parts).hasSize(3).allMatch(part -> part.length <= FileParts.PART);
        var whole = new java.io.ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        assertThat(whole.toByteArray()).isEqualTo(content);
    }

    @Test
    void rows_are_packed_whole_and_found_by_their_numbers() {
        List<String> ranges = new ArrayList<>();
        List<RowChunk.Row> rows = new ArrayList<>();
        RowChunk.Writer writer = new RowChunk.Writer((first, last, content) -> {
            ranges.add(first + "-" + last);
            rows.addAll(RowChunk.unpack(content));
        });
        for (long n = 2; n < 2 + RowChunk.ROWS + 5; n++) {
            writer.add(n, List.of("a\n\"" + n, "", "商品"));
        }
        writer.finish();
        writer.finish();
        assertThat(ranges).containsExactly("2-2001", "2002-2006");
        assertThat(rows).hasSize(RowChunk.ROWS + 5).last().isEqualTo(new RowChunk.Row(2006, List.of("a\n\"2006", "", "商品")));
    }

    @Test
    void findings_are_counted_all_and_kept_by_the_two_hundred() {
        FindingTally tally = new FindingTally();
        for (int i = 0; i < 1_000; i++) {
            tally.accept(new Finding(Severity.YELLOW, "finding_old_date", i, "创建时间", "x"));
        }
        tally.accept(new Finding(Severity.RED, "finding_tie", 7, "淘宝子订单号", "y"));
        assertThat(tally.kept()).hasSize(FindingTally.KEPT + 1);
        assertThat(tally.counts()).containsExactly(
                new FindingCount(Severity.RED, "finding_tie", 1), new FindingCount(Severity.YELLOW, "finding_old_date", 1_000));
    }
}
