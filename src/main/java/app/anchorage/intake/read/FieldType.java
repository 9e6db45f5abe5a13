package app.anchorage.intake.read;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDateTime;
import java.util.List;

/** How the cells of a column are written, and what they become. */
public enum FieldType {
    TEXT(String.class),
    ORDER_ID(String.class),
    ID(String.class),
    MONEY(Money.class),
    RATE(Rate.class),
    COUNT(Long.class),
    MOMENT(LocalDateTime.class),
    LINE_STATE(LineState.class),
    CLAIM_STATE(Integer.class),
    SUBSIDIES(List.class);

    private final Class<?> type;

    FieldType(Class<?> type) {
        this.type = type;
    }

    public boolean fits(Object value) {
        return type.isInstance(value);
    }
}
