package app.anchorage.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;

/** Gathers the cell records of an .xls sheet into rows; a row is complete when a cell of the next one arrives. */
final class XlsCells {
    private static final Set<Short> FILLED = Set.of(
            LabelSSTRecord.sid,
            LabelRecord.sid,
            NumberRecord.sid,
            RKRecord.sid,
            MulRKRecord.sid,
            FormulaRecord.sid,
            BoolErrRecord.sid);

    private final TextTable texts;
    private List<Cell> cells = new ArrayList<>();
    private int row = -1;
    private RawRow finished;

    XlsCells(TextTable texts) {
        this.texts = texts;
    }

    static boolean isFilled(short sid) {
        return FILLED.contains(sid);
    }

    /** @return whether the row before is complete */
    boolean read(RecordInputStream in) {
        if (!isFilled(in.getSid())) {
            return false;
        }
        if (in.getSid() == MulRKRecord.sid) {
            return readMany(new MulRKRecord(in));
        } else if (in.getSid() == LabelRecord.sid) {
            LabelRecord label = new LabelRecord(in);
            return put(label.getRow(), label.getColumn(), Cell.text(label.getValue()));
        }
        int at = in.readUShort();
        int column = in.readUShort();
        in.readUShort();
        return put(at, column, cell(in));
    }

    private Cell cell(RecordInputStream in) {
        return switch (in.getSid()) {
            case LabelSSTRecord.sid -> Cell.text(texts.get(in.readInt()));
            case NumberRecord.sid -> Cell.number(Numbers.plain(in.readDouble()));
            case RKRecord.sid -> Cell.number(Numbers.plain(RKUtil.decodeNumber(in.readInt())));
            case FormulaRecord.sid -> Cell.formula(result(in));
            default -> Cell.text(in.readUByte() + (in.readUByte() == 0 ? " (TRUE/FALSE)" : " (#ERROR)"));
        };
    }

    /** The stored result of a formula, when it is a number. */
    private static String result(RecordInputStream in) {
        double value = in.readDouble();
        return Double.isNaN(value) ? "=…" : "=… → " + Numbers.plain(value);
    }

    private boolean readMany(MulRKRecord numbers) {
        boolean complete = false;
        for (int i = 0; i < numbers.getNumColumns(); i++) {
            Cell cell = Cell.number(Numbers.plain(numbers.getRKNumberAt(i)));
            complete |= put(numbers.getRow(), numbers.getFirstColumn() + i, cell);
        }
        return complete;
    }

    private boolean put(int at, int column, Cell cell) {
        boolean next = at != row && !cells.isEmpty();
        if (at < row) {
            throw new IllegalStateException("rows are out of order");
        } else if (next) {
            finished = takeLast();
        }
        row = at;
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
        return next;
    }

    RawRow takeFinished() {
        return finished;
    }

    RawRow takeLast() {
        if (cells.isEmpty()) {
            return null;
        }
        RawRow last = new RawRow(row + 1L, cells);
        cells = new ArrayList<>(cells.size());
        return last;
    }

    long row() {
        return row + 1L;
    }
}
