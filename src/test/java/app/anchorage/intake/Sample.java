package app.anchorage.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up order reports of the 52-column layout, as CSV. */
final class Sample {
    private static final String HEADINGS = "点击时间,创建时间,付款时间,结算时间,淘宝付款时间,商品ID,商品图片,商品标题,掌柜旺旺,店铺名称,商品数量,商品单价,类目名称,"
            + "淘宝订单编号,淘宝子订单号,订单状态,订单类型,付款金额,结算金额,佣金比率,佣金金额,补贴比率,补贴金额,补贴类型,收入比率,分成比率,提成,技术服务费率,技术服务费,"
            + "付款预估收入,结算预估收入,产品类型,推广者身份,媒体ID,媒体名称,推广位ID,推广位名称,成交平台,维权标签,内容专项服务费率,预估内容专项服务费,结算内容专项服务费,"
            + "渠道关系ID,会员运营ID,定金付款时间,定金淘宝付款时间,定金付款金额,口碑父订单号,口碑子订单号,渠道专项服务费率,预估渠道专项服务费,结算渠道专项服务费";

    private Sample() {}

    /** One paid line: 10 % of the paid amount is the estimate. */
    static byte[] paid(String subOrder, String paid) {
        return (HEADINGS + "\n" + row(subOrder, "已付款", paid) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(String... rows) {
        return (HEADINGS + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static String row(String subOrder, String state, String paid) {
        return row(subOrder, state, paid, "2020-06-11 09:18:05");
    }

    static String row(String subOrder, String state, String paid, String created) {
        String estimate = new java.math.BigDecimal(paid).movePointLeft(1).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
        return String.join(",", created, created, created, "", created, "600000000001", "//img.example/1.jpg", "商品一", "卖家", "店铺", "1", paid, "女装",
                subOrder, subOrder, state, "天猫", paid, "", "10.00%", "0.00", "0.00%", "0.00", "--", "10.00%", "100.00%", "10.00%", "0.00%", "0.00",
                estimate, "0.00", "天猫", "二方", "1", "媒体", "111111111", "推广位", "无线", "", "0.00%", "0.00", "0.00", "", "", "--", "--", "0.00", "", "", "", "", "");
    }

    static byte[] real(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/reports", name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
