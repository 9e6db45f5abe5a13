package app.anchorage.print;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet page filled from left to right and top to bottom; text stays text, amounts and dates are real ones. */
public final class Sheet {
    private static final int LONGEST_TEXT = 32_767;
    private static final String HEAD_COLOR = "FFF1F5F6";
    private static final Map<Class<?>, String> FORMATS = Map.of(
            Money.class, "#,##0.00",
            Rate.class, "0.00##%",
            LocalDate.class, "yyyy-mm-dd",
            LocalDateTime.class, "yyyy-mm-dd hh:mm:ss",
            Integer.class, "#,##0");

    private final Worksheet sheet;
    private int row;
    private int column;
    private boolean bold;

    public Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    public int rows() {
        return row;
    }

    public Sheet width(int column, int characters) {
        sheet.width(column, characters);
        return this;
    }

    /** Keeps the rows written so far in sight. */
    public Sheet freeze() {
        sheet.freezePane(0, row);
        return this;
    }

    public Sheet endRow() {
        row++;
        column = 0;
        bold = false;
        return this;
    }

    /** What follows in this row is a sum. */
    public Sheet bold() {
        bold = true;
        return this;
    }

    public Sheet head(String... headings) {
        for (String heading : headings) {
            sheet.inlineString(row, column, heading);
            sheet.style(row, column++).bold().fillColor(HEAD_COLOR).wrapText(true).set();
        }
        return endRow();
    }

    public Sheet skip(int columns) {
        column += columns;
        return this;
    }

    /** Text, money, rate, date, moment or whole number, each as what it is; null leaves the cell empty. */
    public Sheet put(Object value) {
        if (value != null) {
            set(value);
            StyleSetter style = sheet.style(row, column).format(FORMATS.getOrDefault(value.getClass(), "@"));
            (bold ? style.bold() : style).set();
        }
        column++;
        return this;
    }

    private void set(Object value) {
        if (value instanceof Money money) {
            sheet.value(row, column, money.decimal());
        } else if (value instanceof Rate rate) {
            sheet.value(row, column, rate.decimal());
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
        } else if (value instanceof Integer count) {
            sheet.value(row, column, count);
        } else {
            sheet.inlineString(row, column, fit(value.toString()));
        }
    }

    private static String fit(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** Hands the rows on, so that they leave the memory. */
    public void flush() throws IOException {
        sheet.flush();
    }

    public void finish() throws IOException {
        sheet.close();
    }
}
