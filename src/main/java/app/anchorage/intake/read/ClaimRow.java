package app.anchorage.intake.read;

import app.anchorage.money.Money;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One rights claim (维权) as a report shows it; a fact that the report does not give, or gives as {@code --}, is null.
 *
 * <p>Moments are China wall time. Sub-order number and state are never null; nor is the refund of a claim that takes
 * money back.
 *
 * @param rowNumber as in the sheet, the headings being row 1
 * @param raw the cells as written, in the order of the report's headings
 */
public record ClaimRow(long rowNumber, List<String> raw, Map<ClaimField, Object> facts) {
    public ClaimRow {
        raw = List.copyOf(raw);
        EnumMap<ClaimField, Object> copy = new EnumMap<>(ClaimField.class);
        copy.putAll(facts);
        copy.forEach(ClaimRow::check);
        facts = Collections.unmodifiableMap(copy);
    }

    private static void check(ClaimField field, Object value) {
        if (!field.type().fits(value)) {
            throw new IllegalArgumentException(field + " cannot be " + value);
        }
    }

    /** Sub-order and claim number; without a claim number the opening time, else the refund tells claims apart. */
    public String key() {
        if (rightsId() != null) {
            return subOrderNo() + "|no:" + rightsId();
        }
        return subOrderNo() + (openedAt() != null ? "|at:" + openedAt() : "|of:" + refund());
    }

    /** SHA-256 over the facts: equal for equal facts, however and wherever in the file they are written. */
    public byte[] fingerprint() {
        return Fingerprint.of("claim", facts);
    }

    public String orderNo() {
        return (String) facts.get(ClaimField.ORDER_NO);
    }

    public String subOrderNo() {
        return (String) facts.get(ClaimField.SUB_ORDER_NO);
    }

    /** 4 opened, 2 succeeded, 3 failed, 11 several, 12/13 and 14/15 taken back from promoter or merchant. */
    public int stateCode() {
        return (Integer) facts.get(ClaimField.STATE);
    }

    public Money refund() {
        return (Money) facts.get(ClaimField.REFUND);
    }

    public Money settled() {
        return (Money) facts.get(ClaimField.SETTLED);
    }

    /** What the platform says goes back to the merchant; only ever compared, never booked. */
    public Money ownReturn() {
        return (Money) facts.get(ClaimField.OWN_RETURN);
    }

    public LocalDateTime settledAt() {
        return moment(ClaimField.SETTLED_AT);
    }

    public LocalDateTime openedAt() {
        return moment(ClaimField.OPENED_AT);
    }

    public LocalDateTime completedAt() {
        return moment(ClaimField.COMPLETED_AT);
    }

    public LocalDateTime modifiedAt() {
        return moment(ClaimField.MODIFIED_AT);
    }

    /** The claim's own number (维权编号). */
    public String rightsId() {
        return (String) facts.get(ClaimField.RIGHTS_ID);
    }

    private LocalDateTime moment(ClaimField field) {
        return (LocalDateTime) facts.get(field);
    }
}
