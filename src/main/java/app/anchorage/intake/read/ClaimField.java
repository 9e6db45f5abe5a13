package app.anchorage.intake.read;

import static app.anchorage.intake.read.FieldType.CLAIM_STATE;
import static app.anchorage.intake.read.FieldType.ID;
import static app.anchorage.intake.read.FieldType.MOMENT;
import static app.anchorage.intake.read.FieldType.MONEY;
import static app.anchorage.intake.read.FieldType.ORDER_ID;

import java.util.List;

/** The facts of a rights claim, each with its headings in the pages, the importer's CSV and both APIs. */
public enum ClaimField implements Field {
    ORDER_NO(ORDER_ID, "tb_trade_parent_id", "淘宝订单编号", "订单编号"),
    SUB_ORDER_NO(ORDER_ID, "tb_trade_id", "淘宝子订单编号", "淘宝子订单号"),
    STATE(CLAIM_STATE, "refund_status", "维权状态"),
    REFUND(MONEY, "refund_fee", "维权退款金额", "维权金额"),
    SETTLED(MONEY, "tb_trade_finish_price", "结算金额"),
    OWN_RETURN(MONEY, "show_return_fee", "tk_pub_show_return_fee", "应返商家金额", "返还金额", "应退回佣金"),
    SETTLED_AT(MOMENT, "earning_time", "订单结算时间"),
    OPENED_AT(MOMENT, "tk_refund_time", "维权创建时间"),
    COMPLETED_AT(MOMENT, "tk_refund_suit_time", "维权完成时间"),
    MODIFIED_AT(MOMENT, "modified_time"),
    RIGHTS_ID(ID, "refund_suit_id", "rights_id", "维权编号");

    static final List<ClaimField> REQUIRED_COLUMNS = List.of(SUB_ORDER_NO, STATE, REFUND);

    private final FieldType type;
    private final List<String> headings;

    ClaimField(FieldType type, String... headings) {
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
