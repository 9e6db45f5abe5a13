package app.anchorage.tryout;

import app.anchorage.money.Money;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The made-up sales as the platform would have exported them at a moment: order report and 维权 report, CSV in UTF-8 with BOM. */
final class DemoReports {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String ORDER_HEADINGS = "点击时间,创建时间,付款时间,结算时间,淘宝付款时间,商品ID,商品标题,掌柜旺旺,店铺名称,商品数量,商品单价,类目名称,"
            + "淘宝订单编号,淘宝子订单号,订单状态,订单类型,付款金额,结算金额,佣金比率,佣金金额,补贴比率,补贴金额,补贴类型,收入比率,分成比率,提成,技术服务费率,技术服务费,"
            + "付款预估收入,结算预估收入,产品类型,推广者身份,媒体ID,媒体名称,推广位ID,推广位名称,成交平台,维权标签,渠道关系ID,会员运营ID";
    private static final String CLAIM_HEADINGS = "淘宝订单编号,淘宝子订单编号,维权退款金额,返还金额,维权状态,订单结算时间,维权创建时间,维权完成时间";

    private DemoReports() {}

    static String orders(List<DemoSale> sales, LocalDateTime moment) {
        return sales.stream().filter(s -> !s.createdAt().isAfter(moment)).map(s -> order(s, moment))
                .collect(Collectors.joining("\r\n", "\ufeff" + ORDER_HEADINGS + "\r\n", "\r\n"));
    }

    static String claims(List<DemoSale> sales, LocalDateTime moment) {
        return sales.stream().filter(s -> s.claimedBy(moment)).map(s -> claim(s, moment))
                .collect(Collectors.joining("\r\n", "\ufeff" + CLAIM_HEADINGS + "\r\n", "\r\n"));
    }

    private static String order(DemoSale sale, LocalDateTime moment) {
        boolean settled = sale.settledBy(moment);
        boolean closed = sale.closedBy(moment);
        Money fee = settled ? sale.techFee(sale.settled()) : Money.ZERO;
        String rate = sale.item().commission().toString();
        return String.join(",", time(sale.createdAt().minusMinutes(4)), time(sale.createdAt()), time(sale.createdAt().plusSeconds(40)),
                settled ? time(sale.settledAt()) : "", time(sale.createdAt().plusSeconds(31)), sale.item().id(), sale.item().title(),
                sale.item().shop(), sale.item().shop(), "1", sale.item().price().toString(), sale.item().category(), sale.orderNo(),
                sale.subOrderNo(), settled ? "已结算" : closed ? "已失效" : "已付款", "天猫", sale.paid().toString(),
                settled ? sale.settled().toString() : "", rate, settled ? sale.income(sale.settled()).toString() : "0.00", "0.00%", "0.00",
                "--", rate, "100.00%", rate, sale.tech().toString(), fee.toString(),
                closed ? "0.00" : sale.income(sale.paid()).toString(), settled ? sale.income(sale.settled()).toString() : "0.00",
                "淘宝客", "二方", "1251000001", "星野直播", sale.adzoneId(), sale.adzoneName(), "无线", "", "", "");
    }

    private static String claim(DemoSale sale, LocalDateTime moment) {
        boolean ended = sale.claimEndedBy(moment);
        boolean wins = ended && sale.claimSucceeds();
        Money kept = sale.settled().minus(sale.refund());
        Money returned = wins ? sale.income(sale.settled()).minus(sale.income(kept)) : Money.ZERO;
        return String.join(",", sale.orderNo(), sale.subOrderNo(), sale.refund().toString(), returned.toString(),
                wins ? "维权成功" : ended ? "维权失败" : "维权创建", time(sale.settledAt()), time(sale.claimedAt()),
                ended ? time(sale.claimEndsAt()) : "");
    }

    private static String time(LocalDateTime moment) {
        return TIME.format(moment);
    }
}
