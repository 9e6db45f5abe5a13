package app.anchorage.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The rows of the first sheet of an .xls (BIFF8) file. */
final class XlsRows implements Rows {
    private final Source source;
    private final POIFSFileSystem file;
    private final XlsRecords records;

    private XlsRows(Source source, POIFSFileSystem file) throws IOException {
        this.source = source;
        this.file = file;
        var stream = file.getRoot().createDocumentInputStream(workbook(source, file.getRoot()));
        records = new XlsRecords(new RecordInputStream(new BufferedInputStream(stream, 1 << 16)));
    }

    static Rows open(Source source) {
        POIFSFileSystem file = null;
        try {
            file = new POIFSFileSystem(source.path().toFile(), true);
            return new XlsRows(source, file);
        } catch (BadReport e) {
            close(file);
            throw e;
        } catch (IOException | RuntimeException e) {
            close(file);
            throw source.bad("bad_report_damaged");
        }
    }

    private static String workbook(Source source, DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw source.bad("bad_report_encrypted");
        }
        for (String name : List.of("Workbook", "WORKBOOK", "workbook")) {
            if (root.hasEntry(name)) {
                return name;
            }
        }
        throw source.bad(root.hasEntryCaseInsensitive("Book") ? "bad_report_old_excel" : "bad_report_kind");
    }

    @Override
    public RawRow next() {
        try {
            return records.nextRow();
        } catch (XlsRecords.Encrypted e) {
            throw source.bad("bad_report_encrypted");
        } catch (OldExcelFormatException e) {
            throw source.bad("bad_report_old_excel");
        } catch (RuntimeException e) {
            throw source.bad("bad_report_damaged_row", records.row() + 1, "", "");
        }
    }

    @Override
    public LocalDate dayZero() {
        return records.from1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    @Override
    public List<String> unreadSheets() {
        return records.unreadSheets();
    }

    @Override
    public void close() {
        close(file);
    }

    private static void close(POIFSFileSystem file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
