package app.anchorage.intake.read;

import static app.anchorage.intake.read.FieldType.COUNT;
import static app.anchorage.intake.read.FieldType.ID;
import static app.anchorage.intake.read.FieldType.LINE_STATE;
import static app.anchorage.intake.read.FieldType.MOMENT;
import static app.anchorage.intake.read.FieldType.MONEY;
import static app.anchorage.intake.read.FieldType.ORDER_ID;
import static app.anchorage.intake.read.FieldType.RATE;
import static app.anchorage.intake.read.FieldType.SUBSIDIES;
import static app.anchorage.intake.read.FieldType.TEXT;

import java.util.List;

/** The facts of an order line, each with its headings across the versions of the report; the API's key comes first. */
public enum OrderField implements Field {
    ORDER_NO(ORDER_ID, "trade_parent_id", "淘宝订单编号", "订单编号"),
    SUB_ORDER_NO(ORDER_ID, "trade_id", "淘宝子订单号", "淘宝子订单编号"),
    STATE(LINE_STATE, "tk_status", "订单状态"),
    CLICKED_AT(MOMENT, "click_time", "点击时间"),
    CREATED_AT(MOMENT, "tk_create_time", "创建时间"),
    PAID_AT(MOMENT, "tk_paid_time", "付款时间"),
    TB_PAID_AT(MOMENT, "tb_paid_time", "淘宝付款时间"),
    SETTLED_AT(MOMENT, "tk_earning_time", "结算时间"),
    MODIFIED_AT(MOMENT, "modified_time"),
    ITEM_ID(ID, "item_id", "商品ID"),
    TITLE(TEXT, "item_title", "商品标题", "商品信息"),
    SELLER_NICK(TEXT, "seller_nick", "掌柜旺旺"),
    SHOP(TEXT, "seller_shop_title", "店铺名称", "所属店铺"),
    QUANTITY(COUNT, "item_num", "商品数量", "商品数"),
    PRICE(MONEY, "item_price", "商品单价"),
    CATEGORY(TEXT, "item_category_name", "类目名称"),
    ORDER_TYPE(TEXT, "order_type", "订单类型"),
    PAID(MONEY, "alipay_total_price", "付款金额"),
    SETTLED(MONEY, "pay_price", "结算金额"),
    COMMISSION_RATE(RATE, "total_commission_rate", "佣金比率", "佣金比例"),
    COMMISSION_FEE(MONEY, "total_commission_fee", "佣金金额"),
    SUBSIDY_RATE(RATE, "subsidy_rate", "补贴比率", "补贴比例"),
    SUBSIDY_FEE(MONEY, "subsidy_fee", "补贴金额"),
    SUBSIDY_TYPE(TEXT, "subsidy_type", "补贴类型"),
    SUBSIDY_LIST(SUBSIDIES, "subsidy_info_dto_list"),
    INCOME_RATE(RATE, "income_rate", "收入比率", "收入比例"),
    SHARE_RATE(RATE, "pub_share_rate", "分成比率", "分成比例"),
    TAKE_RATE(RATE, "tk_total_rate", "提成"),
    TECH_RATE(RATE, "alimama_rate", "技术服务费率", "技术服务费比率", "技术服务费比例"),
    TECH_FEE(MONEY, "alimama_share_fee", "技术服务费"),
    ESTIMATE(MONEY, "pub_share_pre_fee", "付款预估收入", "效果预估"),
    INCOME(MONEY, "pub_share_fee", "结算预估收入", "预估收入"),
    CONTENT_FEE(MONEY, "platform_special_service_fee", "结算内容专项服务费", "结算专项服务费"),
    CHANNEL_FEE(MONEY, "结算渠道专项服务费"),
    DEPOSIT_PAID_AT(MOMENT, "tk_deposit_time", "定金付款时间"),
    DEPOSIT(MONEY, "deposit_price", "定金付款金额"),
    SITE_ID(ID, "site_id", "媒体ID", "来源媒体ID"),
    SITE_NAME(TEXT, "site_name", "媒体名称", "来源媒体名称"),
    ADZONE_ID(ID, "adzone_id", "推广位ID", "广告位ID"),
    ADZONE_NAME(TEXT, "adzone_name", "推广位名称", "广告位名称"),
    RELATION_ID(ID, "relation_id", "渠道关系ID"),
    SPECIAL_ID(ID, "special_id", "会员运营ID"),
    PLATFORM_SIDE(TEXT, "terminal_type", "成交平台"),
    REFUND_TAG(TEXT, "refund_tag", "维权标签");

    /** Without these columns no line can be booked. */
    static final List<OrderField> REQUIRED_COLUMNS = List.of(
            ORDER_NO, STATE, CREATED_AT, SETTLED_AT, ITEM_ID,
            PAID, SETTLED, COMMISSION_RATE, ESTIMATE, INCOME, ADZONE_ID);

    private final FieldType type;
    private final List<String> headings;

    OrderField(FieldType type, String... headings) {
        this.type = type;
        this.headings = List.of(headings);
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
