package app.anchorage.intake.read;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

/** Saves rows of text in every format that people send. */
final class Sheets {
    private Sheets() {}

    /** The newest real report as text, headings first. */
    static List<List<String>> real() {
        Path file = Collected.resource("OrderDetail-2020-09-03.xls");
        List<List<String>> rows = new ArrayList<>();
        try (Report report = ReportReader.open(file, "x.xls", Collected.LIMITS)) {
            rows.add(report.headings());
        }
        Collected.from(file).orders().forEach(order -> rows.add(order.raw()));
        return rows;
    }

    /** The real report with one cell of its first line (row 2) changed. */
    static List<List<String>> realWith(String heading, String value) {
        List<List<String>> rows = new ArrayList<>(real());
        List<String> changed = new ArrayList<>(rows.get(1));
        changed.set(rows.get(0).indexOf(heading), value);
        rows.set(1, changed);
        return rows;
    }

    static String csv(List<List<String>> rows, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            rows.forEach(row -> csv.writeRecord(row));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    static Path csv(Path file, List<List<String>> rows, Charset charset) {
        return bytes(file, csv(rows, ',').getBytes(charset));
    }

    static Path bytes(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path xlsx(Path file, List<List<String>> rows, boolean shared) {
        try (var out = new FileOutputStream(file.toFile());
                Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Page1");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (shared) {
                        sheet.value(r, c, rows.get(r).get(c));
                    } else {
                        sheet.inlineString(r, c, rows.get(r).get(c));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    /** Writes texts that are longer than Excel allows, which fastexcel refuses to. */
    static Path xlsxWithLongTexts(Path file, List<List<String>> rows) {
        String longest = rows.stream().flatMap(List::stream).max(java.util.Comparator.comparing(String::length)).orElse("");
        List<List<String>> marked = rows.stream()
                .map(row -> row.stream().map(cell -> cell.equals(longest) ? "LONGEST" : cell).toList())
                .toList();
        Path small = xlsx(file.resolveSibling("small.xlsx"), marked, false);
        try (ZipFile in = new ZipFile(small.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace("LONGEST", longest).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    static Path xls(Path file, List<List<String>> rows) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = new FileOutputStream(file.toFile())) {
            var sheet = book.createSheet("Page1");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
