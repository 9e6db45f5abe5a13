package app.anchorage.intake.read;

import static app.anchorage.intake.read.ClaimField.*;

import app.anchorage.intake.file.FileFormat;
import app.anchorage.intake.file.RawRow;
import app.anchorage.intake.file.Rows;
import app.anchorage.intake.file.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A report of rights claims, in any of its layouts. */
final class ClaimReport extends SheetReport<ClaimField, ClaimRow> {
    private static final Set<Object> TAKES_MONEY_BACK = Set.of(2, 13);

    private ClaimReport(Source source, FileFormat format, Layout layout, Rows rows, Columns<ClaimField> columns) {
        super(source, format, layout, rows, columns);
    }

    static ClaimReport of(Source source, FileFormat format, Rows rows, List<String> headings) {
        Columns<ClaimField> columns = new Columns<>(headings, ClaimField.values());
        if (format != FileFormat.JSON) {
            columns.refuseDuplicates(source);
        }
        columns.require(source, REQUIRED_COLUMNS);
        return new ClaimReport(source, format, layout(format, columns), rows, columns);
    }

    private static Layout layout(FileFormat format, Columns<ClaimField> columns) {
        if (format == FileFormat.JSON) {
            return Layout.CLAIMS_API;
        } else if (columns.headings().contains("应退回佣金")) {
            return Layout.CLAIMS_MERCHANT_11;
        }
        return columns.has(OPENED_AT) ? Layout.CLAIMS_8 : Layout.CLAIMS_6;
    }

    @Override
    ClaimRow read(RawRow row, List<String> raw, Consumer<Finding> findings) {
        Map<ClaimField, Object> facts = mapper.facts(row, findings);
        boolean good = facts != null && mapper.complete(facts, needed(facts), row.number(), findings);
        return good ? new ClaimRow(row.number(), raw, facts) : null;
    }

    @Override
    void tell(ClaimRow claim, RowSink sink) {
        cutIds.see(claim.subOrderNo());
        sink.claim(claim);
    }

    private static List<ClaimField> needed(Map<ClaimField, Object> facts) {
        boolean money = TAKES_MONEY_BACK.contains(facts.getOrDefault(STATE, 0));
        return money ? List.of(SUB_ORDER_NO, STATE, REFUND) : List.of(SUB_ORDER_NO, STATE);
    }

    @Override
    String idColumn() {
        return columns.headingOf(SUB_ORDER_NO);
    }
}
