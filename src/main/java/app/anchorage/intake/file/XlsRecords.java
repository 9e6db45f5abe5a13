package app.anchorage.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;

/**
 * The records of an .xls stream, one after the other, gathered into rows.
 *
 * <p>Built on the record stream under POI's event API: that API keeps every shared text as an object with a map entry,
 * which a full sheet of distinct texts does not fit into 384 MB.
 */
final class XlsRecords {
    private static final int BIFF8 = 0x0600;
    private static final int WORKSHEET = 0x0010;

    private final RecordInputStream in;
    private final TextTable texts = new TextTable();
    private final XlsCells cells = new XlsCells(texts);
    private final List<String> sheets = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private boolean from1904;
    private int depth;
    private int part = -1;
    private int firstSheet = -1;
    private boolean worksheet;

    XlsRecords(RecordInputStream in) {
        this.in = in;
    }

    RawRow nextRow() {
        while (advance()) {
            switch (in.getSid()) {
                case BOFRecord.sid -> begin();
                case EOFRecord.sid -> depth--;
                case FilePassRecord.sid -> throw new Encrypted();
                case SSTRecord.sid -> readTexts();
                case BoundSheetRecord.sid -> sheets.add(new BoundSheetRecord(in).getSheetname());
                case DateWindow1904Record.sid -> from1904 = in.readShort() == 1;
                default -> {
                    if (worksheet && depth == 1 && readCell()) {
                        return cells.takeFinished();
                    }
                }
            }
        }
        return cells.takeLast();
    }

    private boolean advance() {
        if (part >= 0) {
            in.readRemainder();
        }
        if (!in.hasNextRecord()) {
            if (depth > 0 || part < 0) {
                throw new IllegalStateException("the stream ends early");
            }
            return false;
        }
        in.nextRecord();
        return true;
    }

    private void begin() {
        int version = in.readUShort();
        int type = in.readUShort();
        if (version != BIFF8) {
            throw new OldExcelFormatException("BIFF version " + Integer.toHexString(version));
        }
        if (depth++ == 0) {
            part++;
            worksheet = type == WORKSHEET;
            if (worksheet && firstSheet < 0) {
                firstSheet = part;
            }
        }
    }

    private void readTexts() {
        in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            texts.add(new UnicodeString(in).getString());
        }
    }

    /** @return whether a row is complete */
    private boolean readCell() {
        if (part == firstSheet) {
            return cells.read(in);
        }
        String name = part <= sheets.size() ? sheets.get(part - 1) : "#" + part;
        if (XlsCells.isFilled(in.getSid()) && !unread.contains(name)) {
            unread.add(name);
        }
        return false;
    }

    /** The last row seen, 0 before the first. */
    long row() {
        return cells.row();
    }

    boolean from1904() {
        return from1904;
    }

    List<String> unreadSheets() {
        return List.copyOf(unread);
    }

    /** The workbook asks for a password. */
    static final class Encrypted extends RuntimeException {
        Encrypted() {
            super("encrypted", null, false, false);
        }
    }
}
