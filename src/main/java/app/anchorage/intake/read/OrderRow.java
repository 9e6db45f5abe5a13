package app.anchorage.intake.read;

import static app.anchorage.intake.read.OrderField.*;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One order line as a report shows it; a fact that the report does not give, or gives as {@code --}, is null.
 *
 * <p>Moments are China wall time. Order number, state, creation time, item and paid amount are never null; a settled
 * line has its settlement time, settled amount and income. The settled amount is never taken from the paid one.
 *
 * @param rowNumber as in the sheet, the headings being row 1
 * @param raw the cells as written, in the order of the report's headings
 */
public record OrderRow(long rowNumber, List<String> raw, Map<OrderField, Object> facts) {
    public OrderRow {
        raw = List.copyOf(raw);
        EnumMap<OrderField, Object> copy = new EnumMap<>(OrderField.class);
        copy.putAll(facts);
        copy.forEach(OrderRow::check);
        facts = Collections.unmodifiableMap(copy);
    }

    private static void check(OrderField field, Object value) {
        if (!field.type().fits(value)) {
            throw new IllegalArgumentException(field + " cannot be " + value);
        }
    }

    /** The sub-order number; in layouts without one order number, item and creation time. */
    public String key() {
        return keyNeedsOccurrence() ? orderNo() + "|" + itemId() + "|" + createdAt() : subOrderNo();
    }

    /** Whether two lines of one order may share the key, so that the importer must count them. */
    public boolean keyNeedsOccurrence() {
        return subOrderNo() == null;
    }

    /** SHA-256 over the facts: equal for equal facts, however and wherever in the file they are written. */
    public byte[] fingerprint() {
        return Fingerprint.of("order", facts);
    }

    public String orderNo() {
        return text(ORDER_NO);
    }

    public String subOrderNo() {
        return text(SUB_ORDER_NO);
    }

    public LineState state() {
        return (LineState) facts.get(STATE);
    }

    public LocalDateTime clickedAt() {
        return moment(CLICKED_AT);
    }

    public LocalDateTime createdAt() {
        return moment(CREATED_AT);
    }

    public LocalDateTime paidAt() {
        return moment(PAID_AT);
    }

    public LocalDateTime tbPaidAt() {
        return moment(TB_PAID_AT);
    }

    public LocalDateTime settledAt() {
        return moment(SETTLED_AT);
    }

    /** Given by the API only. */
    public LocalDateTime modifiedAt() {
        return moment(MODIFIED_AT);
    }

    public String itemId() {
        return text(ITEM_ID);
    }

    public String title() {
        return text(TITLE);
    }

    public String sellerNick() {
        return text(SELLER_NICK);
    }

    public String shop() {
        return text(SHOP);
    }

    public Long quantity() {
        return (Long) facts.get(QUANTITY);
    }

    public Money price() {
        return money(PRICE);
    }

    public String category() {
        return text(CATEGORY);
    }

    public String orderType() {
        return text(ORDER_TYPE);
    }

    public Money paid() {
        return money(PAID);
    }

    public Money settled() {
        return money(SETTLED);
    }

    public Rate commissionRate() {
        return rate(COMMISSION_RATE);
    }

    public Money commissionFee() {
        return money(COMMISSION_FEE);
    }

    public Rate subsidyRate() {
        return rate(SUBSIDY_RATE);
    }

    public Money subsidyFee() {
        return money(SUBSIDY_FEE);
    }

    public String subsidyType() {
        return text(SUBSIDY_TYPE);
    }

    /** Given by the API only; else empty. */
    @SuppressWarnings("unchecked")
    public List<Subsidy> subsidies() {
        return (List<Subsidy>) facts.getOrDefault(SUBSIDY_LIST, List.of());
    }

    public Rate incomeRate() {
        return rate(INCOME_RATE);
    }

    public Rate shareRate() {
        return rate(SHARE_RATE);
    }

    /** 提成: commission rate × share rate. */
    public Rate takeRate() {
        return rate(TAKE_RATE);
    }

    public Rate techRate() {
        return rate(TECH_RATE);
    }

    /** Null in the layouts of 30 to 32 columns, which give at most the rate. */
    public Money techFee() {
        return money(TECH_FEE);
    }

    public Money estimate() {
        return money(ESTIMATE);
    }

    public Money income() {
        return money(INCOME);
    }

    /** The settled 专项服务费, content and channel together; null when the layout has neither. */
    public Money specialFee() {
        Money content = money(CONTENT_FEE);
        Money channel = money(CHANNEL_FEE);
        return content == null || channel == null ? (content == null ? channel : content) : content.plus(channel);
    }

    public LocalDateTime depositPaidAt() {
        return moment(DEPOSIT_PAID_AT);
    }

    public Money deposit() {
        return money(DEPOSIT);
    }

    public String siteId() {
        return text(SITE_ID);
    }

    public String siteName() {
        return text(SITE_NAME);
    }

    public String adzoneId() {
        return text(ADZONE_ID);
    }

    public String adzoneName() {
        return text(ADZONE_NAME);
    }

    public String relationId() {
        return text(RELATION_ID);
    }

    public String specialId() {
        return text(SPECIAL_ID);
    }

    public String platformSide() {
        return text(PLATFORM_SIDE);
    }

    public String refundTag() {
        return text(REFUND_TAG);
    }

    private String text(OrderField field) {
        return (String) facts.get(field);
    }

    private Money money(OrderField field) {
        return (Money) facts.get(field);
    }

    private Rate rate(OrderField field) {
        return (Rate) facts.get(field);
    }

    private LocalDateTime moment(OrderField field) {
        return (LocalDateTime) facts.get(field);
    }
}
