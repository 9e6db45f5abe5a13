package app.anchorage.intake.read;

import static app.anchorage.intake.read.OrderField.*;

import app.anchorage.intake.file.FileFormat;
import app.anchorage.intake.file.RawRow;
import app.anchorage.intake.file.Rows;
import app.anchorage.intake.file.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A report of order lines, in any of its layouts. */
final class OrderReport extends SheetReport<OrderField, OrderRow> {
    private static final List<OrderField> ALWAYS = List.of(ORDER_NO, STATE, CREATED_AT, ITEM_ID, PAID);
    private static final List<OrderField> WHEN_SETTLED = List.of(SETTLED_AT, SETTLED, INCOME);

    private final List<OrderField> needed;
    private final List<OrderField> settled;

    private OrderReport(Source source, FileFormat format, Layout layout, Rows rows, Columns<OrderField> columns) {
        super(source, format, layout, rows, columns);
        needed = needed(columns, List.of());
        settled = needed(columns, WHEN_SETTLED);
    }

    static OrderReport of(Source source, FileFormat format, Rows rows, List<String> headings) {
        Columns<OrderField> columns = new Columns<>(headings, OrderField.values());
        columns.refuseDuplicates(source);
        columns.require(source, required(columns));
        return new OrderReport(source, format, layout(format, columns), rows, columns);
    }

    /** Columns that only came in 2019 prove that the sub-order number and the fee rate are missing, not older. */
    private static List<OrderField> required(Columns<OrderField> columns) {
        List<OrderField> required = new ArrayList<>(REQUIRED_COLUMNS);
        if (columns.has(SUB_ORDER_NO) || columns.has(TB_PAID_AT) || columns.has(TAKE_RATE) || columns.has(TECH_FEE)) {
            required.add(1, SUB_ORDER_NO);
            required.add(TECH_RATE);
        }
        return required;
    }

    private static Layout layout(FileFormat format, Columns<OrderField> columns) {
        if (format == FileFormat.JSON) {
            return Layout.ORDERS_API;
        } else if (columns.has(SUB_ORDER_NO)) {
            boolean early = columns.headings().stream().anyMatch(name -> Columns.plain(name).startsWith("专项服务费"));
            return early ? Layout.ORDERS_EARLY_2019 : Layout.ORDERS_52;
        } else if (columns.has(RELATION_ID)) {
            return Layout.ORDERS_32;
        }
        return columns.has(TECH_RATE) ? Layout.ORDERS_31 : Layout.ORDERS_30;
    }

    @Override
    OrderRow read(RawRow row, List<String> raw, Consumer<Finding> findings) {
        Map<OrderField, Object> facts = mapper.facts(row, findings);
        boolean good = facts != null && mapper.complete(facts, facts.get(STATE) == LineState.SETTLED ? settled : needed, row.number(), findings);
        return good ? new OrderRow(row.number(), raw, facts) : null;
    }

    @Override
    void tell(OrderRow order, RowSink sink) {
        cutIds.see(order.keyNeedsOccurrence() ? order.orderNo() : order.subOrderNo());
        sink.order(order);
    }

    private static List<OrderField> needed(Columns<OrderField> columns, List<OrderField> further) {
        Stream<OrderField> always = columns.has(SUB_ORDER_NO) ? Stream.concat(ALWAYS.stream(), Stream.of(SUB_ORDER_NO)) : ALWAYS.stream();
        return Stream.concat(always, further.stream()).toList();
    }

    @Override
    String idColumn() {
        return columns.headingOf(columns.has(SUB_ORDER_NO) ? SUB_ORDER_NO : ORDER_NO);
    }
}
