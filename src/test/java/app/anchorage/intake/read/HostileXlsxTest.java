package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.anchorage.intake.file.BadReport;
import app.anchorage.intake.file.Limits;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileXlsxTest {
    private static final Limits TIGHT = new Limits(50 << 20, 30 << 20, 8 << 20, 32_767, 200, Collected.TODAY);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    @TempDir
    Path dir;

    private final Map<String, String> parts = new TreeMap<>();

    @BeforeEach
    void start_from_an_honest_workbook() throws IOException {
        try (ZipFile zip = new ZipFile(Sheets.xlsx(dir.resolve("good.xlsx"), Sheets.real(), true).toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void the_honest_workbook_passes() throws IOException {
        assertThat(Collected.from(save(0), TIGHT).orders()).hasSize(13);
    }

    @Test
    void a_zip_bomb_is_refused_by_what_it_unpacks_to() throws IOException {
        Path bomb = save(40 << 20);
        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertThat(refused(bomb)).isEqualTo("bad_report_inflates");
    }

    @Test
    void too_large_a_table_of_shared_texts_is_refused_under_any_name() throws IOException {
        String texts = parts.get(TEXTS).replace("</sst>", "<si><t>x</t></si>".repeat(600_000) + "</sst>");
        parts.put(TEXTS, texts);
        assertThat(refused(save(0))).isEqualTo("bad_report_shared_strings");
        parts.remove(TEXTS);
        parts.put("xl/worksheets/other.xml", "<!-- <worksheet> -->" + texts);
        assertThat(refused(save(0))).isEqualTo("bad_report_shared_strings");
    }

    @Test
    void a_document_type_and_its_entities_are_refused() throws IOException {
        String bomb = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        parts.put(TEXTS, parts.get(TEXTS).replaceFirst("<sst", bomb + "<sst"));
        assertThat(refused(save(0))).isEqualTo("bad_report_doctype");
    }

    @Test
    void a_cell_far_beyond_the_last_column_is_refused() throws IOException {
        parts.put(SHEET, parts.get(SHEET).replaceFirst("<c r=\"A2\"", "<c r = \"ZZZZZZ2\""));
        assertThat(refused(save(0))).isEqualTo("bad_report_damaged");
    }

    @Test
    void too_many_entries_and_a_missing_workbook_are_refused() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/media/" + i + ".bin", "");
        }
        assertThat(refused(save(0))).isEqualTo("bad_report_entries");
        parts.keySet().removeIf(name -> name.startsWith("xl/"));
        assertThat(refused(save(0))).isEqualTo("bad_report_kind");
    }

    @Test
    void broken_xml_is_refused_with_the_row_it_breaks_in() throws IOException {
        parts.put(SHEET, parts.get(SHEET).replaceFirst("<row r=\"5\"", "<row r=\"5\" <"));
        BadReport bad = catchThrowableOfType(BadReport.class, () -> Collected.from(save(0), TIGHT));
        assertThat(bad.code()).isEqualTo("bad_report_damaged_row");
        assertThat(bad.args()).containsExactly("hostile.xlsx", "5", "", "");
    }

    private Path save(int bomb) throws IOException {
        Path file = dir.resolve("hostile.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file.toFile()))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            if (bomb > 0) {
                zip.putNextEntry(new ZipEntry("xl/media/image1.bin"));
                zeros(zip, bomb);
            }
        }
        return file;
    }

    private static void zeros(OutputStream out, int bytes) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < bytes / block.length; i++) {
            out.write(block);
        }
    }

    private static String refused(Path file) {
        BadReport bad = catchThrowableOfType(BadReport.class, () -> Collected.from(file, TIGHT));
        assertThat(bad).as("refused").isNotNull();
        return bad.code();
    }
}
