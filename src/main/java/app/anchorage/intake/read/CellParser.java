package app.anchorage.intake.read;

import app.anchorage.intake.file.Cell;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Turns a cell into the fact its column holds; null when the cell says "nothing". */
final class CellParser {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final LocalDate dayZero;

    CellParser(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    Object parse(FieldType type, Cell cell) {
        String text = Blank.trim(cell.text());
        boolean number = cell.type() == Cell.Type.NUMBER;
        if (type != FieldType.TEXT && text.startsWith("=")) {
            throw new BadCell("finding_formula");
        }
        return switch (type) {
            case TEXT -> Blank.is(text) ? null : text;
            case ORDER_ID -> IdText.parseOrder(noNumber(number, text, "finding_numeric_id"));
            case ID -> IdText.parse(noNumber(number, text, "finding_numeric_id"));
            case MONEY -> MoneyText.parse(text);
            case RATE -> RateText.parse(noNumber(number, text, "finding_bad_rate"));
            case COUNT -> count(text);
            case MOMENT -> number ? MomentText.parseNumber(text, dayZero) : MomentText.parse(text);
            case LINE_STATE -> lineState(text);
            case CLAIM_STATE -> claimState(text);
            case SUBSIDIES -> SubsidyText.parse(text);
        };
    }

    private static String noNumber(boolean number, String text, String code) {
        if (number) {
            throw new BadCell(code);
        }
        return text;
    }

    private static Long count(String text) {
        if (Blank.is(text)) {
            return null;
        } else if (!COUNT.matcher(text).matches()) {
            throw new BadCell("finding_bad_count");
        }
        return Long.valueOf(text);
    }

    private static LineState lineState(String text) {
        return Blank.is(text) ? null : LineState.of(text).orElseThrow(() -> new BadCell("finding_unknown_state"));
    }

    private static Integer claimState(String text) {
        if (Blank.is(text)) {
            return null;
        }
        return ClaimState.code(text).orElseThrow(() -> new BadCell("finding_unknown_claim_state"));
    }
}
