package app.anchorage.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Report files made in tests: rows of named cells written as CSV, or as an API reply. */
public final class ReportText {
    private static final List<String> ORDERS = List.of("淘宝订单编号", "淘宝子订单号", "订单状态", "创建时间", "付款时间", "结算时间", "商品ID", "商品标题", "店铺名称",
            "类目名称", "付款金额", "结算金额", "佣金比率", "补贴比率", "分成比率", "提成", "技术服务费率", "技术服务费", "付款预估收入", "结算预估收入", "推广位ID", "渠道关系ID");
    private static final List<String> CLAIMS = List.of("淘宝子订单编号", "维权编号", "维权状态", "维权退款金额", "结算金额", "维权创建时间", "维权完成时间");

    private ReportText() {}

    /** A row: cells by heading, empty where nothing is said. */
    public static final class Row {
        private final Map<String, String> cells = new LinkedHashMap<>();

        public Row with(String heading, String cell) {
            cells.put(heading, cell);
            return this;
        }

        public Row without(String... headings) {
            List.of(headings).forEach(cells::remove);
            return this;
        }

        public Row copy() {
            Row copy = new Row();
            copy.cells.putAll(cells);
            return copy;
        }
    }

    /** A paid order line with an item of its own. */
    public static Row paid(String sub, String amount, String commission, String createdAt) {
        return new Row().with("淘宝订单编号", sub).with("淘宝子订单号", sub).with("订单状态", "订单付款").with("创建时间", createdAt).with("付款时间", createdAt)
                .with("商品ID", "9" + sub).with("商品标题", "衬衫 " + sub).with("店铺名称", "示例店").with("类目名称", "女装").with("付款金额", amount)
                .with("佣金比率", commission).with("补贴比率", "0.00%").with("分成比率", "100.00%").with("提成", commission).with("技术服务费率", "0.00%")
                .with("推广位ID", "329000001");
    }

    /** The same line once settled. */
    public static Row settled(Row paid, String amount, String income, String techRate, String fee, String settledAt) {
        return paid.copy().with("订单状态", "订单结算").with("结算金额", amount).with("结算预估收入", income).with("技术服务费率", techRate).with("技术服务费", fee)
                .with("结算时间", settledAt);
    }

    public static Row claim(String sub, String number, String state, String refund, String openedAt, String completedAt) {
        return new Row().with("淘宝子订单编号", sub).with("维权编号", number).with("维权状态", state).with("维权退款金额", refund).with("维权创建时间", openedAt)
                .with("维权完成时间", completedAt);
    }

    public static Path orders(List<Row> rows) {
        Set<String> headings = new LinkedHashSet<>(ORDERS);
        headings.removeIf(h -> DROPPABLE.contains(h) && rows.stream().noneMatch(r -> r.cells.containsKey(h)));
        rows.forEach(row -> headings.addAll(row.cells.keySet()));
        return csv(List.copyOf(headings), rows);
    }

    public static Path claims(List<Row> rows) {
        return csv(CLAIMS, rows);
    }

    private static final Set<String> DROPPABLE = Set.of("淘宝子订单号", "提成", "技术服务费", "分成比率", "补贴比率", "技术服务费率");

    private static Path csv(List<String> headings, List<Row> rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", headings)));
        rows.forEach(row -> lines.add(headings.stream().map(h -> cell(row.cells.getOrDefault(h, ""))).collect(Collectors.joining(","))));
        return file(".csv", String.join("\r\n", lines) + "\r\n");
    }

    private static String cell(String text) {
        return text.contains(",") ? "\"" + text + "\"" : text;
    }

    /** Any text as a file. */
    public static Path file(String suffix, String text) {
        try {
            Path directory = Files.createDirectories(Path.of("target/report-text"));
            return Files.writeString(Files.createTempFile(directory, "report", suffix), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
